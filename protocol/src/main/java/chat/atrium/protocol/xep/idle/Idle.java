package chat.atrium.protocol.xep.idle;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import java.time.Instant;
import java.util.Optional;

/** Since when nobody has used a resource (XEP-0319 §2). */
public record Idle(Instant since) {

    public static final String NAMESPACE = "urn:xmpp:idle:1";

    /** What a presence tells; absent without a time that can be read. */
    public static Optional<Idle> find(Presence presence) {
        return presence.find(NAMESPACE, "idle")
                .flatMap(idle -> idle.findAttribute("since"))
                .flatMap(DateTime::find)
                .map(Idle::new);
    }

    public Element toElement() {
        return Element.builder(NAMESPACE, "idle")
                .attribute("since", DateTime.write(since))
                .build();
    }
}
