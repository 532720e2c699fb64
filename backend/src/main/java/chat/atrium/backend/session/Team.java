package chat.atrium.backend.session;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The shared roster group: members of the team are contacts of each other without asking. One instance serves all
 * accounts of a workspace.
 *
 * @param name of the team, and of the roster group
 * @param members with the names that they are shown under
 * @param digest differs whenever name or members differ; part of the version of every member's roster
 */
public record Team(String name, Map<BareJid, String> members, String digest) {

    /** The team of those who belong to none. */
    public static final Team NONE = new Team("", Map.of(), "");

    public Team {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Team of(String name, Map<BareJid, String> members) {
        String all = name + byAddress(members);
        String digest =
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
        return new Team(name, members, digest);
    }

    private static Map<String, String> byAddress(Map<BareJid, String> members) {
        Map<String, String> byAddress = new TreeMap<>();
        members.forEach((jid, shownAs) -> byAddress.put(jid.toString(), shownAs));
        return byAddress;
    }

    public boolean has(BareJid jid) {
        return members.containsKey(jid);
    }

    /** A colleague as an item of a roster: what the account has stored about it stays, presence goes both ways. */
    public RosterItem item(BareJid colleague, @Nullable RosterItem stored) {
        RosterItem own = stored == null ? RosterItem.of(colleague) : stored;
        Set<String> groups = new LinkedHashSet<>(own.groups());
        groups.add(name);
        String shownAs = own.name() == null ? members.get(colleague) : own.name();
        return new RosterItem(colleague, shownAs, Subscription.BOTH, false, false, groups);
    }
}
