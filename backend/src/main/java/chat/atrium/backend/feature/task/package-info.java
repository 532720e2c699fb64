/**
 * Tasks of rooms ({@code docs/xep-tasks.md}): the service {@code tasks.<domain>} has a node for each room, with a VTODO as
 * xCal (RFC 6321) in each item.
 *
 * <pre>
 * C: &lt;iq type='set' to='tasks.example.org' id='p1'>&lt;pubsub xmlns='http://jabber.org/protocol/pubsub'>
 *      &lt;publish node='garden@conference.example.org'>&lt;item id='t1'>
 *        &lt;icalendar xmlns='urn:ietf:params:xml:ns:icalendar-2.0'>...&lt;sequence>&lt;integer>3&lt;/integer>&lt;/sequence>...
 * S: (to subscribers) &lt;message from='tasks.example.org' type='headline'>
 *      &lt;event xmlns='http://jabber.org/protocol/pubsub#event'>&lt;items node='garden@conference.example.org'>...
 * S: &lt;iq type='result' from='tasks.example.org' id='p1'/>
 * C: &lt;iq type='get' to='tasks.example.org' id='q1'>&lt;assigned xmlns='urn:atrium:tasks:0'/>&lt;/iq>
 * C: &lt;iq type='get' to='tasks.example.org' id='q2'>
 *      &lt;history xmlns='urn:atrium:tasks:0' node='garden@conference.example.org' id='t1'/>&lt;/iq>
 * </pre>
 *
 * The nodes are those of {@code feature.pubsub}, a room is their owner and so their home is on the node of the cluster
 * where the home of the room is (decision 0022): {@link chat.atrium.backend.feature.task.TaskHost} asks the room who is
 * what. {@link chat.atrium.backend.feature.task.TaskRevision} decides what a publication makes of a task and writes author
 * and times. Stored: the items, and in the same transaction {@code task}, {@code task_assignee} and {@code task_revision};
 * all go with the item, the item with the room. Errors: those of {@code feature.pubsub}; {@code conflict} with
 * {@code <stale/>} for a publication that does not replace the revision there is; {@code resource-constraint} for a room
 * that has as many tasks as it may.
 */
@Implements(version = "0.1.0", namespaces = Task.NAMESPACE)
@NullMarked
package chat.atrium.backend.feature.task;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.xep.task.Task;
import org.jspecify.annotations.NullMarked;
