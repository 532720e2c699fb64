package chat.atrium.protocol.xep.muc;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Element;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that goes through the room, or the answer that declines it (XEP-0045 §7.8.2).
 *
 * @param to on the way to the room: for whom it is
 * @param from on the way from the room: who has said it
 * @param thread of the conversation that is continued in the room (§7.9); "" continues one without a thread
 */
public record Mediated(
        Kind kind,
        @Nullable Jid to,
        @Nullable Jid from,
        @Nullable String reason,
        @Nullable String thread) {

    private static final String REASON = "reason";
    private static final String CONTINUE = "continue";

    /** Which of the two. */
    public enum Kind {
        INVITE("invite"),
        DECLINE("decline");

        private final String local;

        Kind(String local) {
            this.local = local;
        }
    }

    public static Mediated invitation(Jid invitee, @Nullable String reason) {
        return new Mediated(Kind.INVITE, invitee, null, reason, null);
    }

    public static Mediated refusal(Jid inviter, @Nullable String reason) {
        return new Mediated(Kind.DECLINE, inviter, null, reason, null);
    }

    /** The same on its way on, from its sender. */
    public Mediated from(Jid sender) {
        return new Mediated(kind, null, sender, reason, thread);
    }

    static Optional<Mediated> find(Element child) {
        for (Kind kind : Kind.values()) {
            if (child.is(UserInfo.NAMESPACE, kind.local)) {
                return Optional.of(read(kind, child));
            }
        }
        return Optional.empty();
    }

    private static Mediated read(Kind kind, Element element) {
        return new Mediated(
                kind,
                Addresses.find(element, "to").orElse(null),
                Addresses.find(element, "from").orElse(null),
                element.find(UserInfo.NAMESPACE, REASON).map(Element::text).orElse(null),
                element.find(UserInfo.NAMESPACE, CONTINUE)
                        .map(going -> going.findAttribute("thread").orElse(""))
                        .orElse(null));
    }

    Element toElement() {
        Element.Builder builder = Element.builder(UserInfo.NAMESPACE, kind.local)
                .attribute("to", Optional.ofNullable(to))
                .attribute("from", Optional.ofNullable(from));
        if (reason != null) {
            builder.child(REASON, reason);
        }
        if (thread != null) {
            Optional<String> named = Optional.of(thread).filter(text -> !text.isEmpty());
            builder.child(Element.builder(UserInfo.NAMESPACE, CONTINUE)
                    .attribute("thread", named)
                    .build());
        }
        return builder.build();
    }
}
