package chat.atrium.backend.feature.room.state;

import chat.atrium.backend.port.Fanout;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Stanza;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a command leads to, in this order: the rows are committed, the state is replaced, those concerned are told.
 *
 * @param told what occupants get, in this order
 * @param onward stanzas to others, from the room
 * @param said what waits for its commit before anybody hears it
 * @param fate what becomes of the room itself
 */
public record RoomOutcome(
        RoomState state, List<RoomRow> rows, List<Fanout> told, List<Stanza> onward, Optional<Said> said, Fate fate) {

    /** What becomes of a room. */
    public enum Fate {
        STAYS,
        /** Nobody needs it any more: it goes, with its archive, if need be later. */
        VACATED,
        /** Its owner wants it gone, with its archive, now. */
        DESTROYED
    }

    public RoomOutcome {
        rows = List.copyOf(rows);
        told = List.copyOf(told);
        onward = List.copyOf(onward);
    }

    /** Nothing but a new state. */
    public static RoomOutcome of(RoomState state) {
        return from(state).build();
    }

    public static Builder from(RoomState state) {
        return new Builder(state);
    }

    /** Collects an outcome; used by one command and thrown away. */
    public static final class Builder {

        private final List<RoomRow> rows = new ArrayList<>(2);
        private final List<Fanout> told = new ArrayList<>();
        private final List<Stanza> onward = new ArrayList<>(1);
        private Optional<Said> said = Optional.empty();
        private RoomState state;
        private Fate fate = Fate.STAYS;

        private Builder(RoomState state) {
            this.state = state;
        }

        /** The room as changed so far. */
        public RoomState state() {
            return state;
        }

        public Builder change(RoomState changed) {
            state = changed;
            return this;
        }

        /** With an occupant as it is now. */
        public Builder change(Occupant occupant) {
            return change(state.with(state.occupants().with(occupant)));
        }

        public Builder store(RoomRow row) {
            rows.add(row);
            return this;
        }

        /** Tells occupants something. */
        public Builder tell(Stanza stanza, List<? extends Jid> recipients) {
            return tell(stanza, recipients, 0);
        }

        /** Tells occupants and others a message that is in the archive. */
        public Builder tell(Stanza message, List<? extends Jid> recipients, long archived) {
            if (!recipients.isEmpty()) {
                told.add(new Fanout(message, List.copyOf(recipients), archived));
            }
            return this;
        }

        /** Sends a stanza, which has both addresses, to somebody who need not be in the room. */
        public Builder send(Stanza stanza) {
            onward.add(stanza);
            return this;
        }

        public Builder say(Said message) {
            said = Optional.of(message);
            return this;
        }

        public Builder end(Fate end) {
            fate = end;
            return this;
        }

        /** A room that is not open to others yet is nowhere stored. */
        public RoomOutcome build() {
            boolean stored = !state.isLocked() || rows.stream().anyMatch(RoomRow.Opened.class::isInstance);
            return new RoomOutcome(state, stored ? rows : List.of(), told, onward, said, fate);
        }
    }
}
