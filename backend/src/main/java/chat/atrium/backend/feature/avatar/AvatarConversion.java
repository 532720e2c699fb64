package chat.atrium.backend.feature.avatar;

import chat.atrium.backend.feature.pep.OwnNodes;
import chat.atrium.backend.feature.pep.PersonalNodes;
import chat.atrium.backend.feature.vcard.VCardRepository;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.avatar.AvatarData;
import chat.atrium.protocol.xep.avatar.AvatarMetadata;
import chat.atrium.protocol.xep.avatar.AvatarMetadata.Picture;
import chat.atrium.protocol.xep.pubsub.AccessModel;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.NodeConfig;
import chat.atrium.protocol.xep.pubsub.NodeOption;
import chat.atrium.protocol.xep.vcard.Photo;
import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xml.Element;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a picture that was published into the vCard, and one that was put into the vCard into the nodes (XEP-0398 §3). */
@Singleton
final class AvatarConversion implements DiscoContributor {

    static final String FEATURE = "urn:xmpp:pep-vcard-conversion:0";

    /** Everybody can read a vCard; so what comes from there, or goes there, is for everybody (§7). */
    private static final NodeConfig PUBLIC =
            NodeConfig.PERSONAL.with(NodeOption.ACCESS_MODEL, AccessModel.OPEN.wireName());

    private final PersonalNodes nodes;
    private final VCardRepository vCards;
    private final Event<ServerEvent> events;

    AvatarConversion(PersonalNodes nodes, VCardRepository vCards, Event<ServerEvent> events) {
        this.nodes = nodes;
        this.vCards = vCards;
        this.events = events;
    }

    @Override
    public Set<String> accountFeatures() {
        return Set.of(FEATURE);
    }

    void published(@Observes ServerEvent.ItemStored event) {
        if (!event.node().equals(AvatarMetadata.NAMESPACE) || event.owner().isDomain()) {
            return;
        }
        event.item()
                .findPayload()
                .flatMap(AvatarMetadata::read)
                .ifPresent(metadata -> nodes.post(event.owner(), own -> {
                    toVCard(event.owner(), own, metadata);
                    return own;
                }));
    }

    /** §3.1; a picture that is not for everybody stays where it is. */
    private void toVCard(BareJid account, OwnNodes own, AvatarMetadata metadata) {
        if (!isPublic(own)) {
            return;
        }
        if (metadata.pictures().isEmpty()) {
            replace(account, null);
        } else {
            metadata.findStored().flatMap(picture -> photo(own, picture)).ifPresent(photo -> replace(account, photo));
        }
    }

    private static boolean isPublic(OwnNodes own) {
        return own.findConfig(AvatarData.NAMESPACE)
                .filter(config -> config.access() == AccessModel.OPEN)
                .isPresent();
    }

    /** The bytes that belong to the metadata, if they are there and are what they are said to be. */
    private static Optional<Photo> photo(OwnNodes own, Picture picture) {
        return own.findItem(AvatarData.NAMESPACE, picture.id())
                .flatMap(Item::findPayload)
                .flatMap(AvatarData::read)
                .filter(data -> data.id().equalsIgnoreCase(picture.id()))
                .map(data -> new Photo(picture.type(), data.base64()));
    }

    private void replace(BareJid account, @Nullable Photo photo) {
        Element stored = vCards.find(account).orElseGet(VCard::request);
        VCard before = VCard.read(stored);
        if (before.findPhoto().equals(Optional.ofNullable(photo))) {
            return;
        }
        vCards.save(account, new VCard(before.fullName(), before.nickname(), photo).over(stored));
        events.fire(new ServerEvent.PictureChanged(
                account, Optional.ofNullable(photo).map(Photo::hash).orElse("")));
    }

    void pictured(@Observes ServerEvent.PictureChanged event) {
        var _ = nodes.post(event.account(), own -> {
            toNodes(own, vCards.find(event.account()).map(VCard::read).flatMap(VCard::findPhoto));
            return own;
        });
    }

    /** §3.2: first the data, then what tells of it. */
    private static void toNodes(OwnNodes own, Optional<Photo> photo) {
        Optional<Picture> shown = own.items(AvatarMetadata.NAMESPACE).stream()
                .findFirst()
                .flatMap(Item::findPayload)
                .flatMap(AvatarMetadata::read)
                .flatMap(AvatarMetadata::findStored);
        if (photo.isEmpty()) {
            if (shown.isPresent() && isPublic(own)) {
                publish(own, "none", new AvatarMetadata(List.of()));
            }
            return;
        }
        AvatarData data = new AvatarData(photo.get().base64());
        String id = data.id();
        if (shown.filter(picture -> picture.id().equalsIgnoreCase(id)).isPresent()) {
            return;
        }
        own.publish(AvatarData.NAMESPACE, Item.of(id, data.toElement()), PUBLIC);
        int bytes = data.bytes().length;
        publish(own, id, new AvatarMetadata(List.of(new Picture(id, photo.get().type(), bytes, null, null, null))));
    }

    private static void publish(OwnNodes own, String id, AvatarMetadata metadata) {
        own.publish(AvatarMetadata.NAMESPACE, Item.of(id, metadata.toElement()), PUBLIC);
    }
}
