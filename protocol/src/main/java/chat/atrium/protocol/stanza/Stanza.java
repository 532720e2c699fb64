package chat.atrium.protocol.stanza;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message, presence or IQ (RFC 6120 §8). Immutable; children nobody here knows travel on untouched. In memory the
 * content namespace is always {@code jabber:client}; the edge of the server translates.
 */
public sealed interface Stanza permits Message, Presence, Iq {

    /**
     * Reads a stanza from its element in the namespace {@code jabber:client}.
     *
     * @throws StanzaException {@code bad-request} for an unknown type or a malformed IQ, {@code jid-malformed} for a bad
     *     address
     * @throws IllegalArgumentException if the element is no stanza at all (see {@link #isStanza})
     */
    static Stanza read(Element element) {
        return switch (element.local()) {
            case "message" -> Message.read(element);
            case "presence" -> Presence.read(element);
            case "iq" -> Iq.read(element);
            default -> throw new IllegalArgumentException("no stanza: " + element.name());
        };
    }

    /** True if the element is a message, presence or IQ in the namespace {@code jabber:client}. */
    static boolean isStanza(Element element) {
        return element.namespace().equals(Namespaces.CLIENT)
                && switch (element.local()) {
                    case "message", "presence", "iq" -> true;
                    default -> false;
                };
    }

    StanzaHeader header();

    /** The children but for the {@code <error/>} of an error, in document order. */
    List<Element> payloads();

    /** Present exactly when the type is {@code error}. */
    Optional<StanzaError> findError();

    Stanza withHeader(StanzaHeader header);

    /** The stanza as an element in the namespace {@code jabber:client}. */
    Element toElement();

    /**
     * The error that answers this stanza: addresses exchanged, same id. Never call it for a stanza that is itself an
     * error (RFC 6120 §8.3.1).
     */
    Stanza toError(StanzaError error);

    default boolean isError() {
        return findError().isPresent();
    }

    default Optional<Jid> findFrom() {
        return Optional.ofNullable(header().from());
    }

    default Optional<Jid> findTo() {
        return Optional.ofNullable(header().to());
    }

    default Optional<String> findId() {
        return Optional.ofNullable(header().id());
    }

    /** The first payload of that name. */
    default Optional<Element> find(String namespace, String local) {
        for (Element payload : payloads()) {
            if (payload.is(namespace, local)) {
                return Optional.of(payload);
            }
        }
        return Optional.empty();
    }

    default boolean has(String namespace, String local) {
        return find(namespace, local).isPresent();
    }

    /** The same stanza from another address. */
    static <S extends Stanza> S from(S stanza, @Nullable Jid from) {
        @SuppressWarnings("unchecked") // withHeader keeps the kind of stanza
        S changed = (S) stanza.withHeader(stanza.header().withFrom(from));
        return changed;
    }

    /** The same stanza to another address. */
    static <S extends Stanza> S to(S stanza, @Nullable Jid to) {
        @SuppressWarnings("unchecked") // withHeader keeps the kind of stanza
        S changed = (S) stanza.withHeader(stanza.header().withTo(to));
        return changed;
    }
}
