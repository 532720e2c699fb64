package chat.atrium.protocol.xml;

/** Character data, unescaped. */
public record Text(String value) implements Node {}
