package chat.atrium.protocol.xep.task;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import java.util.List;
import java.util.Optional;

/** Where the tasks of a room are: a form of what the room says of itself (XEP-0128). */
public record TaskNode(Jid service, String node) {

    private static final String SERVICE = "service";
    private static final String NODE = "node";

    public Form toForm() {
        return Form.of(
                Form.Type.RESULT,
                Task.NAMESPACE,
                List.of(
                        Field.of(SERVICE, FieldType.JID_SINGLE, "Service").withValues(service.toString()),
                        Field.of(NODE, FieldType.TEXT_SINGLE, "Node").withValues(node)));
    }

    /** Absent if the room has no tasks. */
    public static Optional<TaskNode> find(DiscoInfo room) {
        return room.extensions().stream()
                .map(Form::read)
                .filter(form ->
                        form.findFormType().filter(Task.NAMESPACE::equals).isPresent())
                .findFirst()
                .flatMap(TaskNode::read);
    }

    private static Optional<TaskNode> read(Form form) {
        Optional<String> service = form.find(SERVICE).flatMap(Field::findValue);
        Optional<String> node = form.find(NODE).flatMap(Field::findValue);
        try {
            return service.map(Jid::parse).flatMap(jid -> node.map(name -> new TaskNode(jid, name)));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }
}
