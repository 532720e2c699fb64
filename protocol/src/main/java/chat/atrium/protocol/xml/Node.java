package chat.atrium.protocol.xml;

/** A child of an element: another element or text. */
public sealed interface Node permits Element, Text {}
