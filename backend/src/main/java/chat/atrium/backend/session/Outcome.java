package chat.atrium.backend.session;

import chat.atrium.backend.port.Delivery;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.roster.RosterItem;
import chat.atrium.protocol.xep.roster.RosterQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command leads to, in this order: the rows are committed, the state is replaced, the account's own sessions get
 * their stanzas, and others go on their way.
 *
 * @param rows to write; the version of the roster is that of the state
 * @param onward stanzas to others, from the account or one of its sessions
 */
public record Outcome(AccountState state, List<RosterRow> rows, List<Delivery> deliveries, List<Stanza> onward) {

    public Outcome {
        rows = List.copyOf(rows);
        deliveries = List.copyOf(deliveries);
        onward = List.copyOf(onward);
    }

    /** Nothing but a new state. */
    public static Outcome of(AccountState state) {
        return new Outcome(state, List.of(), List.of(), List.of());
    }

    public static Builder from(AccountState state) {
        return new Builder(state);
    }

    /** Collects an outcome; used by one command and thrown away. */
    public static final class Builder {

        private final List<RosterRow> rows = new ArrayList<>(2);
        private final List<Delivery> deliveries = new ArrayList<>();
        private final List<Stanza> onward = new ArrayList<>();
        private AccountState state;

        private Builder(AccountState state) {
            this.state = state;
        }

        /** The account as changed so far. */
        public AccountState state() {
            return state;
        }

        public Builder change(SessionState session) {
            state = state.with(session);
            return this;
        }

        public Builder change(AccountState account) {
            state = account;
            return this;
        }

        /** Changes what is stored of the roster; all rows at once, so that its version grows by one. */
        public Builder store(List<RosterRow> changes) {
            if (!changes.isEmpty()) {
                rows.addAll(changes);
                state = state.with(state.roster().with(changes));
            }
            return this;
        }

        /** Hands a stanza to one of the account's sessions, as it is. */
        public Builder deliver(FullJid session, Stanza stanza) {
            deliveries.add(new Delivery(session, stanza));
            return this;
        }

        /** Sends a stanza, which has both addresses, to somebody else. */
        public Builder send(Stanza stanza) {
            onward.add(stanza);
            return this;
        }

        /** Sends a presence of the account itself, as for subscriptions (RFC 6121 §3.1.2). */
        public Builder tell(BareJid contact, Presence.Type type) {
            return send(Stanza.to(Stanza.from(Presence.of(type), state.jid()), contact));
        }

        /** To all subscribers and to the account's own available sessions (RFC 6121 §4.2.2, §4.4.2, §4.5.2). */
        public Builder broadcast(Presence presence) {
            state.subscribers().forEach(subscriber -> send(Stanza.to(presence, subscriber)));
            for (SessionState session : state.sessions()) {
                if (session.isAvailable()) {
                    deliver(session.jid(), Stanza.to(presence, session.jid()));
                }
            }
            return this;
        }

        /** Somebody may see the account from now on: every available session shows itself (RFC 6121 §3.1.5). */
        public Builder appear(BareJid contact) {
            for (SessionState session : state.sessions()) {
                session.findPresence().ifPresent(presence -> send(Stanza.to(presence, contact)));
            }
            return this;
        }

        /** Somebody may see the account no more: every available session goes (RFC 6121 §2.5.2, §3.2.2, §3.3.3). */
        public Builder disappear(BareJid contact) {
            for (SessionState session : state.sessions()) {
                if (session.isAvailable()) {
                    send(Stanza.to(session.goodbye(), contact));
                }
            }
            return this;
        }

        /** Pushes an item to every interested session and to no other (RFC 6121 §2.1.6). */
        public Builder push(RosterItem item) {
            String version = state.rosterVersion();
            RosterQuery query = new RosterQuery(version, List.of(item));
            Iq push = Iq.set("push-" + version + "-" + deliveries.size(), query.toElement());
            // From the account's bare JID: clients refuse pushes from anybody else (RFC 6121 §2.1.6).
            Iq stamped = push.withHeader(push.header().withFrom(state.jid()));
            for (SessionState session : state.sessions()) {
                if (session.interested()) {
                    deliver(session.jid(), Stanza.to(stamped, session.jid()));
                }
            }
            return this;
        }

        public Outcome build() {
            return new Outcome(state, rows, deliveries, onward);
        }
    }
}
