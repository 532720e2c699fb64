package chat.atrium.house.violations.web;

import chat.atrium.protocol.xml.Element;

/** Breaks: views see no XML. */
public record StanzaView(Element message) {}
