package chat.atrium.backend.feature.roster.storage;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xml.XmlLimits;
import chat.atrium.protocol.xml.XmlReader;
import chat.atrium.protocol.xml.XmlWriter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A row of {@code roster_request}. */
@Entity
@Table(name = "roster_request")
@IdClass(ContactKey.class)
class RequestRow {

    /** What is stored has passed the limits of its time: only damage is to be noticed. */
    private static final XmlLimits STORED = new XmlLimits(16 * 1024 * 1024, 1000, 1000, 10_000);

    @Id
    long account;

    @Id
    String contact;

    String stanza;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    RequestRow() {}

    RequestRow(long account, BareJid contact, Presence request) {
        this.account = account;
        this.contact = contact.toString();
        this.stanza = XmlWriter.write(request.toElement());
    }

    BareJid from() {
        return BareJid.parse(contact);
    }

    Presence toPresence() {
        if (Stanza.read(XmlReader.read(stanza, STORED)) instanceof Presence presence) {
            return presence;
        }
        throw new IllegalStateException("no presence is stored from " + contact);
    }
}
