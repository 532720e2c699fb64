package chat.atrium.gateway.transport;

import chat.atrium.gateway.stream.Framing;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.XmlWriter;

/** A stanza written once, with a hole for {@code to}. */
record SharedText(String head, String tail) {

    static SharedText of(Stanza common, Framing framing) {
        String text = framing.element(common.toElement());
        int hole = 1;
        while (Character.isLetter(text.charAt(hole))) {
            hole++;
        }
        return new SharedText(text.substring(0, hole), text.substring(hole));
    }

    String to(Jid recipient) {
        String written = XmlWriter.write(
                Element.builder("", "x").attribute("to", recipient.toString()).build());
        String attribute = written.substring("<x".length(), written.length() - "/>".length());
        return head + attribute + tail;
    }
}
