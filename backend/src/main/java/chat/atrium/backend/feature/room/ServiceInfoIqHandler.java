package chat.atrium.backend.feature.room;

import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.memberdelivery.MemberDelivery;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xml.Element;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what the service is and which rooms everybody may find (XEP-0045 §6.2, §6.3). */
@Singleton
final class ServiceInfoIqHandler implements IqHandler, DiscoContributor {

    private static final Set<String> FEATURES = Set.of(
            JoinRequest.NAMESPACE,
            JoinRequest.NAMESPACE + "#stable_id",
            OccupantId.NAMESPACE,
            PageRequest.NAMESPACE,
            DiscoInfo.NAMESPACE,
            DiscoItems.NAMESPACE,
            MemberDelivery.NAMESPACE,
            RoomSubscription.NAMESPACE,
            Ping.NAMESPACE);

    private final RoomDirectory directory;
    private final Domainpart service;
    private final int pageSize;

    ServiceInfoIqHandler(RoomDirectory directory, AtriumSettings settings) {
        this.directory = directory;
        this.service = RoomService.address(settings.domain());
        this.pageSize = settings.limits().listedRooms();
    }

    @Override
    public Set<Jid> serverItems() {
        return Set.of(BareJid.of(service));
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOMS, Iq.Type.GET, DiscoInfo.NAME),
                new Key(Target.ROOMS, Iq.Type.GET, DiscoItems.NAME));
    }

    @Override
    public Iq handle(IqRequest request) {
        Iq iq = request.iq();
        Element query = iq.request();
        if (query.name().equals(DiscoInfo.NAME)) {
            requireNoNode(DiscoInfo.read(query).node());
            return iq.toResult(DiscoInfo.of(List.of(DiscoIdentity.of("conference", "text", "Rooms")), FEATURES)
                    .toElement());
        }
        requireNoNode(DiscoItems.read(query).node());
        return iq.toResult(rooms(query));
    }

    private static void requireNoNode(@Nullable String node) {
        if (node != null) {
            throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node");
        }
    }

    private Element rooms(Element query) {
        Optional<PageRequest> wanted =
                query.find(PageRequest.NAMESPACE, PageRequest.NAME.local()).map(PageRequest::read);
        PageRequest page = wanted.orElse(PageRequest.first(pageSize));
        int max = page.max() == null ? pageSize : Math.min(pageSize, page.max());
        ListedRooms listed = directory.list(service, page, max);
        Element items = new DiscoItems(null, listed.rooms()).toElement();
        return wanted.isEmpty() && listed.isWhole()
                ? items
                : items.toBuilder().child(listed.page().toElement()).build();
    }
}
