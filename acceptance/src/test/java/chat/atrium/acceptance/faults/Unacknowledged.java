package chat.atrium.acceptance.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stanzas of a client that the server has not acknowledged (XEP-0198 §4). */
final class Unacknowledged {

    private final Deque<Stanza> waiting = new ArrayDeque<>();
    private final Consumer<String> acknowledged;
    private long confirmed;

    /**
     * A stanza that counts.
     *
     * @param message its id in the ledger, or nothing for what a new session does not need
     */
    record Stanza(@Nullable String message, String xml) {}

    /** Tells which messages are acknowledged. */
    Unacknowledged(Consumer<String> acknowledged) {
        this.acknowledged = acknowledged;
    }

    void add(Stanza stanza) {
        waiting.add(stanza);
    }

    int size() {
        return waiting.size();
    }

    /**
     * The server has so many of this session.
     *
     * @throws IllegalStateException if it has had more before, or was not sent so many
     */
    void acknowledge(long count) {
        if (count < confirmed || count > confirmed + waiting.size()) {
            throw new IllegalStateException("h is %d, of %d that were sent, and was %d"
                    .formatted(count, confirmed + waiting.size(), confirmed));
        }
        while (confirmed < count) {
            confirmed++;
            String message = waiting.remove().message();
            if (message != null) {
                acknowledged.accept(message);
            }
        }
    }

    /** A new session begins with that, and goes on with the messages. */
    void startAnew(List<String> greeting) {
        confirmed = 0;
        waiting.removeIf(stanza -> stanza.message() == null);
        greeting.reversed().forEach(xml -> waiting.addFirst(new Stanza(null, xml)));
    }

    @Override
    public String toString() {
        return waiting.isEmpty()
                ? "nothing"
                : "%d stanzas, the first is %s"
                        .formatted(waiting.size(), waiting.peek().xml());
    }

    /** What is to be sent, again or for the first time. */
    List<String> xml() {
        return waiting.stream().map(Stanza::xml).toList();
    }
}
