package chat.atrium.protocol.xep.command;

import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a server answers to a {@link Command} (XEP-0050 §5.1).
 *
 * @param payloads usually one form: to be filled in, or the result
 */
public record CommandResult(String node, String sessionId, Status status, List<Element> payloads) {

    private static final String COMPLETE = "complete";

    /** How far the session is (§5.1). */
    public enum Status {
        EXECUTING,
        COMPLETED,
        CANCELED;

        private String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CommandResult {
        payloads = List.copyOf(payloads);
    }

    /** Reads a result; one without a status the reader knows counts as completed. */
    public static CommandResult read(Element command) {
        String status = command.findAttribute("status").orElse("");
        return new CommandResult(
                command.findAttribute("node").orElse(""),
                command.findAttribute("sessionid").orElse(""),
                Stream.of(Status.values())
                        .filter(value -> value.wireName().equals(status))
                        .findFirst()
                        .orElse(Status.COMPLETED),
                command.elements()
                        .filter(child -> !child.namespace().equals(Command.NAMESPACE))
                        .toList());
    }

    /** The first payload of that name. */
    public Optional<Element> find(String namespace, String local) {
        return payloads.stream().filter(payload -> payload.is(namespace, local)).findFirst();
    }

    /** With the one action that is open besides cancel: to complete (§3.4, §5.2). */
    public Element toElement() {
        Element.Builder builder = Element.builder(Command.NAMESPACE, Command.NAME.local())
                .attribute("node", node)
                .attribute("sessionid", sessionId)
                .attribute("status", status.wireName());
        if (status == Status.EXECUTING) {
            builder.child(Element.builder(Command.NAMESPACE, "actions")
                    .attribute("execute", COMPLETE)
                    .child(Element.of(Command.NAMESPACE, COMPLETE))
                    .build());
        }
        return builder.children(payloads).build();
    }
}
