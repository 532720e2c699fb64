package chat.atrium.protocol.xep.command;

import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to run a command (XEP-0050 §5.1).
 *
 * @param node names the command
 * @param sessionId absent in the first request
 * @param payloads usually one form
 */
public record Command(String node, @Nullable String sessionId, Action action, List<Element> payloads) {

    public static final String NAMESPACE = "http://jabber.org/protocol/commands";

    public static final Name NAME = new Name(NAMESPACE, "command");

    /** What is to be done (§5.1). */
    public enum Action {
        EXECUTE("execute"),
        CANCEL("cancel"),
        PREV("prev"),
        NEXT("next"),
        COMPLETE("complete");

        private final String wireName;

        Action(String wireName) {
            this.wireName = wireName;
        }

        /** Without the attribute it is execute; a value nobody knows is refused (§5.4: malformed-action). */
        static Action read(Optional<String> value) {
            if (value.isEmpty()) {
                return EXECUTE;
            }
            for (Action action : values()) {
                if (action.wireName.equals(value.get())) {
                    return action;
                }
            }
            throw new StanzaException(StanzaError.of(ErrorCondition.BAD_REQUEST, "no such action")
                    .withDetail(Element.of(NAMESPACE, "malformed-action")));
        }
    }

    public Command {
        payloads = List.copyOf(payloads);
    }

    /** The first request to run a command. */
    public static Command execute(String node) {
        return new Command(node, null, Action.EXECUTE, List.of());
    }

    /** The end of a session: the form is filled in. */
    public static Command complete(String node, String sessionId, Element form) {
        return new Command(node, sessionId, Action.COMPLETE, List.of(form));
    }

    /**
     * Reads a request.
     *
     * @throws StanzaException {@code bad-request} without a node or with an unknown action
     */
    public static Command read(Element command) {
        String node = command.findAttribute("node")
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "a command has a node"));
        return new Command(
                node,
                command.findAttribute("sessionid").orElse(null),
                Action.read(command.findAttribute("action")),
                command.elements()
                        .filter(child -> !child.namespace().equals(NAMESPACE))
                        .toList());
    }

    public Optional<String> findSessionId() {
        return Optional.ofNullable(sessionId);
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, NAME.local())
                .attribute("node", node)
                .attribute("sessionid", Optional.ofNullable(sessionId))
                .attribute("action", action.wireName)
                .children(payloads)
                .build();
    }
}
