package chat.atrium.backend.session;

import chat.atrium.backend.port.AccountView;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An account in memory.
 *
 * @param id by which storage knows it
 * @param picture the SHA-1 of the picture in its vCard, if it has one
 * @param bound the connected sessions
 */
public record AccountState(
        long id,
        BareJid jid,
        Roster roster,
        Team team,
        @Nullable String picture,
        Map<FullJid, SessionState> bound) implements AccountView {

    public AccountState {
        bound = Collections.unmodifiableMap(new LinkedHashMap<>(bound));
    }

    /** The account as it is loaded: nobody is connected. */
    public static AccountState loaded(long id, BareJid jid, Roster roster, Team team) {
        return new AccountState(id, jid, roster, team, null, Map.of());
    }

    /** True if nothing about any session differs; quick, and false too often rather than too seldom. */
    @SuppressWarnings("ReferenceEquality") // states are replaced, never changed
    boolean hasSameSessions(AccountState other) {
        if (bound.size() != other.bound.size()) {
            return false;
        }
        for (SessionState session : bound.values()) {
            if (other.bound.get(session.jid()) != session) {
                return false;
            }
        }
        return true;
    }

    /** What happens when the command meets this state; neither changes. */
    public Outcome apply(AccountCommand command) {
        return command.apply(this);
    }

    @Override
    public Collection<SessionState> sessions() {
        return bound.values();
    }

    public Optional<SessionState> findSession(Jid session) {
        return Optional.ofNullable(bound.get(session));
    }

    /** The session of a command that its sender's session has given. */
    public SessionState session(FullJid session) {
        return findSession(session).orElseThrow(() -> new IllegalArgumentException("no session " + session));
    }

    /** A contact as clients see it, the team counted in. */
    public Optional<RosterItem> findContact(BareJid contact) {
        RosterItem stored = roster.items().get(contact);
        if (isColleague(contact)) {
            return Optional.of(team.item(contact, stored));
        }
        return Optional.ofNullable(stored);
    }

    /** The roster as clients see it, the team counted in. */
    public List<RosterItem> contacts() {
        List<RosterItem> contacts =
                new ArrayList<>(roster.items().size() + team.members().size());
        for (RosterItem item : roster.items().values()) {
            if (!isColleague(item.jid())) {
                contacts.add(item);
            }
        }
        for (BareJid member : team.members().keySet()) {
            if (!member.equals(jid)) {
                contacts.add(team.item(member, roster.items().get(member)));
            }
        }
        return contacts;
    }

    /** Who gets the account's presence (subscription {@code from} or {@code both}). */
    public List<BareJid> subscribers() {
        return contacts(Subscription::isSeen);
    }

    /** Whose presence the account gets (subscription {@code to} or {@code both}). */
    public List<BareJid> watched() {
        return contacts(Subscription::sees);
    }

    private List<BareJid> contacts(Predicate<Subscription> which) {
        List<BareJid> found =
                new ArrayList<>(roster.items().size() + team.members().size());
        for (RosterItem item : roster.items().values()) {
            if (which.test(item.subscription()) && !isColleague(item.jid())) {
                found.add(item.jid());
            }
        }
        for (BareJid member : team.members().keySet()) {
            if (!member.equals(jid)) {
                found.add(member);
            }
        }
        return found;
    }

    /** True for the other members of the account's team. */
    public boolean isColleague(BareJid contact) {
        return team.has(contact) && !contact.equals(jid);
    }

    /** The version of the roster as clients see it (RFC 6121 §2.6). */
    public String rosterVersion() {
        return roster.version() + "-" + team.digest();
    }

    @Override
    public Optional<String> findPicture() {
        return Optional.ofNullable(picture);
    }

    @Override
    public boolean showsPresenceTo(Jid entity) {
        BareJid other = entity.bare();
        if (other.equals(jid) || isColleague(other)) {
            return true;
        }
        RosterItem item = roster.items().get(other);
        return item != null && item.subscription().isSeen();
    }

    public AccountState with(Roster newRoster) {
        return new AccountState(id, jid, newRoster, team, picture, bound);
    }

    public AccountState with(Team newTeam) {
        return new AccountState(id, jid, roster, newTeam, picture, bound);
    }

    public AccountState withPicture(@Nullable String hash) {
        return new AccountState(id, jid, roster, team, hash, bound);
    }

    public AccountState with(SessionState session) {
        Map<FullJid, SessionState> changed = new LinkedHashMap<>(bound);
        changed.put(session.jid(), session);
        return new AccountState(id, jid, roster, team, picture, changed);
    }

    public AccountState without(SessionState session) {
        Map<FullJid, SessionState> changed = new LinkedHashMap<>(bound);
        changed.remove(session.jid());
        return new AccountState(id, jid, roster, team, picture, changed);
    }
}
