package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.occupantid.OccupantId;
import chat.atrium.protocol.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** All aspects, in the order of the form and of the questions at the door. */
public final class RoomAspects {

    private static final List<RoomAspect> ALL = List.of(
            new DescriptionAspect(),
            new VisibilityAspect(),
            new PersistenceAspect(),
            new BanAspect(),
            new MembersAspect(),
            new PasswordAspect(),
            new CapacityAspect(),
            new NicknameAspect(),
            new AnonymityAspect(),
            new ModerationAspect(),
            new SubjectAspect(),
            new PrivateMessageAspect(),
            new PresenceAspect(),
            new HistoryAspect(),
            new ArchiveAspect(),
            new OccupantIdAspect(),
            new RegistrationAspect(),
            new SelfPingAspect());

    private RoomAspects() {}

    /** All options, in the order of the form. */
    public static List<RoomOption<?>> options() {
        return ALL.stream()
                .<RoomOption<?>>flatMap(aspect -> aspect.options().stream())
                .toList();
    }

    public static SortedSet<String> features(RoomState room) {
        SortedSet<String> features = new TreeSet<>();
        ALL.forEach(aspect -> features.addAll(aspect.features(room)));
        return features;
    }

    public static List<Field> info(RoomState room) {
        return ALL.stream().flatMap(aspect -> aspect.info(room).stream()).toList();
    }

    /** The first that has something against it decides. */
    public static Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        return ALL.stream()
                .flatMap(aspect -> aspect.findRefusal(room, candidate).stream())
                .findFirst();
    }

    /** True for payloads that only a room may add: what others have put there is taken out. */
    public static boolean isOurs(BareJid room, Element payload) {
        for (RoomAspect aspect : ALL) {
            if (aspect.isOurs(room, payload)) {
                return true;
            }
        }
        return false;
    }

    /** What all of them add. */
    public static List<Element> marks(OccupantId author) {
        return ALL.stream().flatMap(aspect -> aspect.findMark(author).stream()).toList();
    }
}
