package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the room is for members only, who asks others in, and who sees the list of members (XEP-0045 §9.5). */
public final class MembersAspect implements RoomAspect {

    public static final RoomOption<Boolean> MEMBERS_ONLY =
            RoomOption.flag("muc#roomconfig_membersonly", "For members only", false);
    private static final RoomOption<Boolean> INVITATIONS =
            RoomOption.flag("muc#roomconfig_allowinvites", "Members may invite others", false);
    private static final RoomOption<Set<Role>> LIST_FOR = RoomOption.choices(
            "muc#roomconfig_getmemberlist",
            "Who may see the list of members",
            Role.class,
            Role::wireName,
            Set.of(Role.VISITOR, Role.PARTICIPANT, Role.MODERATOR));

    @Override
    public List<RoomOption<?>> options() {
        return List.of(MEMBERS_ONLY, INVITATIONS, LIST_FOR);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(room.config().get(MEMBERS_ONLY) ? "muc_membersonly" : "muc_open");
    }

    @Override
    public Optional<Refusal> findRefusal(RoomState room, Candidate candidate) {
        return room.config().get(MEMBERS_ONLY)
                        && !room.affiliation(candidate.account()).isAtLeast(Affiliation.MEMBER)
                ? Optional.of(Refusal.MEMBERS_ONLY)
                : Optional.empty();
    }

    /** §7.8.2: where only members come in, an invitation is as good as a membership. */
    public static boolean mayInvite(RoomState room, Jid inviter) {
        Affiliation affiliation = room.affiliation(inviter.bare());
        return affiliation.isAtLeast(Affiliation.ADMIN)
                || !room.config().get(MEMBERS_ONLY)
                || room.config().get(INVITATIONS) && affiliation.isAtLeast(Affiliation.MEMBER);
    }

    /** §5.2.1: where addresses are hidden, the list of members is too. */
    public static boolean mayListMembers(RoomState room, Jid asker) {
        if (!room.config().get(AnonymityAspect.WHOIS).isAnyone()) {
            return false;
        }
        Optional<Role> role = room.occupants().find(asker).map(Occupant::role);
        return role.map(room.config().get(LIST_FOR)::contains)
                .orElseGet(() -> room.association(asker.bare()).isMember());
    }
}
