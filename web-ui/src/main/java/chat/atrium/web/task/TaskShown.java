package chat.atrium.web.task;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Person;
import chat.atrium.web.client.TaskDetails;
import chat.atrium.web.client.TaskFields;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.shell.Portrait;
import java.util.List;
import java.util.Optional;

/**
 * A task as the board in the browser shows it.
 *
 * @param people those in {@code assignees}
 * @param author the name of who has made it
 * @param created in milliseconds since 1970
 */
public record TaskShown(
        String uid,
        int sequence,
        String summary,
        String description,
        String status,
        List<String> assignees,
        List<Face> people,
        String due,
        int priority,
        List<String> labels,
        List<TaskFields.StepValue> steps,
        String order,
        String author,
        long created) {

    /** Somebody; {@code avatar} is the address of the picture, "" for none. */
    public record Face(String from, String name, String initials, String color, String avatar) {

        static Face of(Person person) {
            return new Face(
                    person.jid().toString(),
                    person.name(),
                    person.initials(),
                    person.color(),
                    person.findPicture().map(Portrait::address).orElse(""));
        }
    }

    /** As it is now. */
    public static TaskShown of(TaskDetails task, WorkspaceClient client) {
        return new TaskShown(
                task.uid(),
                task.sequence(),
                task.summary(),
                task.description(),
                task.status(),
                task.assignees().stream().map(BareJid::toString).toList(),
                task.assignees().stream().map(client::person).map(Face::of).toList(),
                task.due(),
                task.priority(),
                task.labels(),
                task.steps(),
                task.order(),
                Optional.ofNullable(task.author())
                        .map(client::person)
                        .map(Person::name)
                        .orElse(""),
                task.created().toEpochMilli());
    }
}
