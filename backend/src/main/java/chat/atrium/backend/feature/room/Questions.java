package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaHeader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What occupants have asked each other and is not answered yet. An answer counts only from whom was asked, and once;
 * neither learns the other's address. Belongs to the room's mailbox.
 */
final class Questions {

    private final Map<Key, Question> open = new LinkedHashMap<>();
    private final int capacity;
    private long last;

    Questions(int capacity) {
        this.capacity = capacity;
    }

    private record Key(Jid asked, String id) {}

    /**
     * A question.
     *
     * @param asker the session that waits for the answer
     * @param id by which that session knows it
     * @param asked the occupant
     */
    record Question(FullJid asker, String id, FullJid asked) {

        /** The header of its answer, without {@code to}. */
        StanzaHeader header() {
            return StanzaHeader.empty().withFrom(asked).withId(id);
        }

        /** Instead of an answer that will not come. */
        Iq unanswered() {
            return new Iq(header(), Iq.Type.ERROR, List.of(), StanzaError.of(ErrorCondition.RECIPIENT_UNAVAILABLE));
        }
    }

    /** Remembers a question; gives the id under which it goes on. */
    String ask(Jid asked, Question question) {
        last++;
        String id = "occupant-" + last;
        open.put(new Key(asked, id), question);
        return id;
    }

    /** The question that has to make room for another, if there are as many as there may be. */
    Optional<Question> findOldestIfFull() {
        if (open.size() < capacity) {
            return Optional.empty();
        }
        Iterator<Question> questions = open.values().iterator();
        Question oldest = questions.next();
        questions.remove();
        return Optional.of(oldest);
    }

    /** The question that is answered, which then is no longer open. */
    Optional<Question> findAnswered(Jid by, String id) {
        return Optional.ofNullable(open.remove(new Key(by, id)));
    }

    /** What nobody will answer any more, because who was asked has gone. */
    List<Question> abandoned(Occupants occupants) {
        List<Question> abandoned = new ArrayList<>();
        open.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey().asked() instanceof FullJid session && !occupants.holds(session);
            if (gone) {
                abandoned.add(entry.getValue());
            }
            return gone;
        });
        return abandoned;
    }
}
