package chat.atrium.protocol.stanza;

import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A message (RFC 6121 §5). */
public record Message(
        StanzaHeader header,
        Type type,
        List<Element> payloads,
        @Nullable StanzaError error) implements Stanza {

    /** RFC 6121 §5.2.2. */
    public enum Type {
        NORMAL,
        CHAT,
        GROUPCHAT,
        HEADLINE,
        ERROR
    }

    public Message {
        payloads = List.copyOf(payloads);
        if ((type == Type.ERROR) != (error != null)) {
            throw new IllegalArgumentException("an error has type error and the other way round");
        }
    }

    public Message(StanzaHeader header, Type type, List<Element> payloads) {
        this(header, type, payloads, null);
    }

    static Message read(Element element) {
        StanzaHeader header = StanzaHeader.read(element);
        Type type = element.findAttribute("type").map(Message::typeOf).orElse(Type.NORMAL);
        StanzaError error = type == Type.ERROR ? StanzaError.readFrom(element) : null;
        return new Message(header, type, StanzaError.payloadsOf(element, error), error);
    }

    /** An unknown type is treated as normal (RFC 6121 §5.2.2). */
    private static Type typeOf(String value) {
        return switch (value) {
            case "chat" -> Type.CHAT;
            case "groupchat" -> Type.GROUPCHAT;
            case "headline" -> Type.HEADLINE;
            case "error" -> Type.ERROR;
            default -> Type.NORMAL;
        };
    }

    /** The text of the first {@code <body/>}. */
    public Optional<String> findBody() {
        return find(Namespaces.CLIENT, "body").map(Element::text);
    }

    @Override
    public Optional<StanzaError> findError() {
        return Optional.ofNullable(error);
    }

    @Override
    public Message withHeader(StanzaHeader newHeader) {
        return new Message(newHeader, type, payloads, error);
    }

    /** The same message with one more payload at the end. */
    public Message with(Element payload) {
        List<Element> more = new ArrayList<>(payloads.size() + 1);
        more.addAll(payloads);
        more.add(payload);
        return new Message(header, type, more, error);
    }

    /** The same message without the payloads that match. */
    public Message without(Predicate<Element> unwanted) {
        return new Message(
                header, type, payloads.stream().filter(unwanted.negate()).toList(), error);
    }

    @Override
    public Message toError(StanzaError answer) {
        return new Message(header.answered(), Type.ERROR, payloads, answer);
    }

    @Override
    public Element toElement() {
        String typeName = switch (type) {
            case NORMAL -> null;
            case CHAT -> "chat";
            case GROUPCHAT -> "groupchat";
            case HEADLINE -> "headline";
            case ERROR -> "error";
        };
        Element.Builder builder = header.write("message", typeName).children(payloads);
        if (error != null) {
            builder.child(error.toElement());
        }
        return builder.build();
    }
}
