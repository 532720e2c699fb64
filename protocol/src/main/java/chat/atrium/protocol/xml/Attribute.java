package chat.atrium.protocol.xml;

/** An attribute; one without prefix has the namespace "". */
public record Attribute(Name name, String value) {}
