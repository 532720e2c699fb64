package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.aspect.DescriptionAspect;
import chat.atrium.backend.feature.room.aspect.MembersAspect;
import chat.atrium.backend.feature.room.aspect.PasswordAspect;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.aspect.VisibilityAspect;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.DiscoContributor;
import chat.atrium.backend.port.IqHandler;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.disco.DiscoIdentity;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.memberdelivery.MemberDelivery;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xml.Element;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a room is (XEP-0045 §6.4), who is in it (§6.5), and which nickname the asker has there (§7.12). */
@Singleton
final class RoomInfoIqHandler implements IqHandler {

    private static final String FORM_TYPE = "http://jabber.org/protocol/muc#roominfo";
    private static final String NICKNAME_NODE = "x-roomuser-item";
    private static final String TRAFFIC_NODE = "http://jabber.org/protocol/muc#traffic";

    private final RoomHomes rooms;
    private final List<DiscoContributor> contributors;

    RoomInfoIqHandler(RoomHomes rooms, @All List<DiscoContributor> contributors) {
        this.rooms = rooms;
        this.contributors = List.copyOf(contributors);
    }

    @Override
    public Set<Key> keys() {
        return Set.of(
                new Key(Target.ROOM, Iq.Type.GET, DiscoInfo.NAME), new Key(Target.ROOM, Iq.Type.GET, DiscoItems.NAME));
    }

    @Override
    public Pace pace() {
        return Pace.IN_ORDER;
    }

    @Override
    public Iq handle(IqRequest request) {
        Jid asker = request.sender().jid();
        RoomState room = rooms.here(request.addressee().jid().bare())
                .find()
                .filter(found -> !found.isLocked() || found.affiliation(asker.bare()) == Affiliation.OWNER)
                .orElseThrow(Refusal.NO_SUCH_ROOM::asException);
        Iq iq = request.iq();
        return iq.toResult(
                iq.request().name().equals(DiscoInfo.NAME)
                        ? info(room, asker, DiscoInfo.read(iq.request())).toElement()
                        : items(room, asker, DiscoItems.read(iq.request())).toElement());
    }

    private DiscoInfo info(RoomState room, Jid asker, DiscoInfo query) {
        return switch (query.node()) {
            case null -> of(room);
            case NICKNAME_NODE -> nickname(room.association(asker.bare()).nickname());
            // §15.1.1: everything passes
            case TRAFFIC_NODE -> throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
            default -> throw new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "no such node");
        };
    }

    private DiscoInfo of(RoomState room) {
        SortedSet<String> features = new TreeSet<>(RoomAspects.features(room));
        features.addAll(Set.of(
                DiscoInfo.NAMESPACE,
                DiscoItems.NAMESPACE,
                Ping.NAMESPACE,
                MemberDelivery.NAMESPACE,
                RoomSubscription.NAMESPACE));
        Form form = Form.of(Form.Type.RESULT, FORM_TYPE, RoomAspects.info(room));
        Stream<Form> more = contributors.stream().flatMap(contributor -> contributor.roomForms(room.jid()).stream());
        List<Element> forms =
                Stream.concat(Stream.of(form), more).map(Form::toElement).toList();
        return new DiscoInfo(null, List.of(identity(DescriptionAspect.name(room))), features, forms);
    }

    private static DiscoIdentity identity(String name) {
        return DiscoIdentity.of("conference", "text", name);
    }

    private static DiscoInfo nickname(@Nullable Nickname nickname) {
        List<DiscoIdentity> identities = nickname == null ? List.of() : List.of(identity(nickname.toString()));
        return DiscoInfo.of(identities, Set.of()).at(NICKNAME_NODE);
    }

    /** Who is in the room is for those who are in it, and for all where everybody may come in and see (§6.5). */
    private static DiscoItems items(RoomState room, Jid asker, DiscoItems query) {
        if (!isPublic(room) && !room.occupants().holds(asker)) {
            return new DiscoItems(query.node(), List.of());
        }
        return new DiscoItems(
                query.node(),
                room.occupants().all().stream()
                        .map(occupant -> DiscoItems.Item.of(occupant.address()))
                        .toList());
    }

    private static boolean isPublic(RoomState room) {
        return room.config().get(VisibilityAspect.PUBLIC)
                && !room.config().get(MembersAspect.MEMBERS_ONLY)
                && PasswordAspect.findPassword(room).isEmpty();
    }
}
