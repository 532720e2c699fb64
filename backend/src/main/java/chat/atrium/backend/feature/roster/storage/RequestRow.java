package chat.atrium.backend.feature.roster.storage;

import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
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
        return StoredXml.read(stanza, Presence.class);
    }
}
