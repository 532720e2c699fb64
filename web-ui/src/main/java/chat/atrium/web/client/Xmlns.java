package chat.atrium.web.client;

/** The namespaces of payloads that the client reads or writes itself. */
final class Xmlns {

    static final String ROSTER = "jabber:iq:roster";
    static final String CARBONS = "urn:xmpp:carbons:2";
    static final String FORWARD = "urn:xmpp:forward:0";
    static final String DELAY = "urn:xmpp:delay";
    static final String CHAT_STATES = "http://jabber.org/protocol/chatstates";
    static final String FORMS = "jabber:x:data";

    private Xmlns() {}
}
