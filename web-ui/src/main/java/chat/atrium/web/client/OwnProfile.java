package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.vcard.Photo;
import chat.atrium.protocol.xep.vcard.PhotoUpdate;
import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one says of oneself: a vCard with name and avatar, and presence with the words of a status. */
@Implements(xep = 54, version = "1.2")
@Implements(xep = 153, version = "1.1.1")
final class OwnProfile {

    private final BareJid self;
    private final Pictures pictures;
    private final OwnStatus status;
    private Element stored = VCard.request();
    private String picture = "";
    private boolean changed;
    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);

    OwnProfile(BareJid self, Pictures pictures, OwnStatus status) {
        this.self = self;
        this.pictures = pictures;
        this.status = status;
    }

    boolean isOf(BareJid jid) {
        return self.equals(jid);
    }

    synchronized Person person() {
        VCard card = VCard.read(stored);
        String local = self.findLocal().map(part -> part.value()).orElse(self.toString());
        String name = card.findFullName().or(card::findNickname).orElse(local);
        return new Person(self, name, status.availability(), status.now().text(), picture.isEmpty() ? null : picture);
    }

    /** The vCard is asked for anew. */
    synchronized void loading() {
        changed = false;
    }

    /** The vCard as the server had it when it was asked for; what has been changed here since then is newer. */
    synchronized void loaded(Element vcard) {
        if (!changed) {
            read(vcard);
        }
    }

    private void read(Element vcard) {
        stored = vcard;
        picture = VCard.read(vcard)
                .findPhoto()
                .flatMap(photo -> Picture.find(photo.data()))
                .map(pictures::keep)
                .orElse("");
    }

    synchronized Presence presence() {
        List<Element> payloads = new ArrayList<>(status.payloads());
        payloads.add(ClientFeatures.capabilities());
        payloads.add(new PhotoUpdate(picture).toElement());
        return new Presence(StanzaHeader.empty(), Presence.Type.AVAILABLE, payloads);
    }

    CompletableFuture<Void> rename(Connection connection, String name) {
        return store(connection, card -> new VCard(name, card.nickname(), card.photo()));
    }

    /** Sets another avatar; absent: none. */
    CompletableFuture<Void> picture(Connection connection, Optional<Picture> newPicture) {
        @Nullable Photo photo = newPicture.map(Picture::toPhoto).orElse(null);
        return store(connection, card -> new VCard(card.fullName(), card.nickname(), photo));
    }

    /** One after the other: each change begins with what the one before has left. */
    private synchronized CompletableFuture<Void> store(Connection connection, UnaryOperator<VCard> change) {
        CompletableFuture<Void> stored =
                storing.handle((done, failure) -> change).thenCompose(next -> request(connection, next));
        storing = stored;
        return stored;
    }

    /** The vCard is changed on the server first; then the others are told by presence (XEP-0153 §3.1). */
    private CompletableFuture<Void> request(Connection connection, UnaryOperator<VCard> change) {
        Element vcard = changed(change);
        return connection.request(Iq.Type.SET, null, vcard).thenAccept(done -> {
            synchronized (this) {
                changed = true;
                read(vcard);
            }
            connection.send(presence());
        });
    }

    private synchronized Element changed(UnaryOperator<VCard> change) {
        return change.apply(VCard.read(stored)).over(stored);
    }
}
