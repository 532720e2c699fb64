/**
 * Which node is whose home, and the way between nodes (architecture §7, {@code docs/cluster.md}). Nothing outside knows
 * how nodes find each other.
 *
 * <pre>{@code
 * Cluster             what the backend asks: whose home is where, and brings frames there
 *   Group             Infinispan and JGroups: members, segments, bytes to a node
 *   Segments          which segments are here, as the fence allows
 *     Tenure          what each of them is to this node
 *     SegmentLane     the order on the way to the homes of one segment
 *   Conversation      frames to other nodes and from them
 *     Links, Calls    a queue for each node, and the answers that are waited for
 *   Fence             PostgreSQL: tables node and segment
 *   Separation        what is done when nodes are not to be reached
 *     Cut             who goes on, who is fenced, who waits
 * }</pre>
 *
 * Stored are the nodes, their segments and their common key. What does not fit into the queue of a node is refused with
 * a {@link chat.atrium.backend.cluster.LinkFullException}.
 */
@NullMarked
package chat.atrium.backend.cluster;

import org.jspecify.annotations.NullMarked;
