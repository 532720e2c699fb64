package chat.atrium.protocol.xep.archive;

import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * With whom an account wants its messages kept (XEP-0441 §2.1).
 *
 * @param otherwise for those who are in neither list
 */
public record ArchivePreferences(Default otherwise, Set<Jid> always, Set<Jid> never) {

    public static final Name NAME = new Name(ArchiveQuery.NAMESPACE, "prefs");

    /** Everything is kept. */
    public static final ArchivePreferences EVERYTHING = new ArchivePreferences(Default.ALWAYS, Set.of(), Set.of());

    /** What happens without an entry (§2.1.1). */
    public enum Default {
        ALWAYS,
        NEVER,
        /** Kept with contacts only. */
        ROSTER;

        private String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Default of(String wireName) {
            for (Default each : values()) {
                if (each.wireName().equals(wireName)) {
                    return each;
                }
            }
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "the default is always, never or roster");
        }
    }

    public ArchivePreferences {
        always = Set.copyOf(always);
        never = Set.copyOf(never);
    }

    /**
     * Reads them.
     *
     * @throws StanzaException {@code bad-request} without a default, {@code jid-malformed} for a bad address
     */
    public static ArchivePreferences read(Element prefs) {
        return new ArchivePreferences(
                Default.of(prefs.findAttribute("default").orElse("")), jids(prefs, "always"), jids(prefs, "never"));
    }

    private static Set<Jid> jids(Element prefs, String list) {
        return prefs.elements(NAME.namespace(), list)
                .flatMap(element -> element.elements(NAME.namespace(), "jid"))
                .map(element -> address(element.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Jid address(String text) {
        try {
            return Jid.parse(text.strip());
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, "not an address");
        }
    }

    /** What is wanted for a message to or from that address: a bare entry stands for all its resources (§2.3). */
    public Default of(Jid other) {
        if (never.contains(other) || never.contains(other.bare())) {
            return Default.NEVER;
        }
        return always.contains(other) || always.contains(other.bare()) ? Default.ALWAYS : otherwise;
    }

    public Element toElement() {
        return Element.builder(NAME.namespace(), NAME.local())
                .attribute("default", otherwise.wireName())
                .child(list("always", always))
                .child(list("never", never))
                .build();
    }

    private static Element list(String local, Set<Jid> jids) {
        Element.Builder builder = Element.builder(NAME.namespace(), local);
        jids.stream().map(Jid::toString).sorted().forEach(jid -> builder.child("jid", jid));
        return builder.build();
    }
}
