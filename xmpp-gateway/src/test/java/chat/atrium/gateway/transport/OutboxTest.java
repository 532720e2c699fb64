package chat.atrium.gateway.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Architecture, promise 6: a slow reader costs nobody else anything. */
class OutboxTest implements Outbox.Sink<String> {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final List<List<String>> writes = new ArrayList<>();
    private final Queue<Runnable> unfinished = new ArrayDeque<>();
    private final Outbox<String> outbox = new Outbox<>(tasks::add, this, 100);
    private boolean cut;
    private boolean closed;

    @Test
    void what_gathers_goes_in_one_write() {
        offer("a", 1, new Frame.Kind.Kept());
        offer("b", 1, new Frame.Kind.Kept());

        run();

        assertThat(writes).containsExactly(List.of("a", "b"));
    }

    @Test
    void the_next_write_waits_for_the_one_before() {
        offer("a", 1, new Frame.Kind.Kept());
        run();
        offer("b", 1, new Frame.Kind.Kept());
        run();
        assertThat(writes).hasSize(1);

        unfinished.remove().run();

        assertThat(writes).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void past_the_limit_only_the_latest_availability_of_each_waits() {
        offer("old", 60, availability("romeo@a.example/1"));
        offer("other", 60, availability("nurse@a.example/1"));
        offer("new", 60, availability("romeo@a.example/1"));

        run();

        assertThat(writes).containsExactly(List.of("other", "new"));
    }

    @Test
    void below_the_limit_all_of_it_arrives() {
        offer("old", 10, availability("romeo@a.example/1"));
        offer("new", 10, availability("romeo@a.example/1"));

        run();

        assertThat(writes).containsExactly(List.of("old", "new"));
    }

    @Test
    void past_the_limit_typing_is_dropped_and_messages_are_not() {
        offer("a", 101, new Frame.Kind.Kept());
        offer("typing", 1, new Frame.Kind.Typing());
        offer("b", 1, new Frame.Kind.Kept());

        run();

        assertThat(writes).containsExactly(List.of("a", "b"));
    }

    @Test
    void past_twice_the_limit_the_connection_is_given_up() {
        offer("a", 200, new Frame.Kind.Kept());
        offer("b", 1, new Frame.Kind.Kept());

        run();

        assertThat(cut).isTrue();
        assertThat(writes).isEmpty();
    }

    @Test
    void what_is_being_written_counts_until_it_is_written() {
        offer("a", 101, new Frame.Kind.Kept());
        run();
        offer("typing", 1, new Frame.Kind.Typing());
        unfinished.remove().run();
        assertThat(writes).hasSize(1);

        offer("typing again", 1, new Frame.Kind.Typing());
        run();
        assertThat(writes).hasSize(2);
    }

    @Test
    void the_end_comes_behind_all_that_waits() {
        offer("a", 1, new Frame.Kind.Kept());
        outbox.close();
        offer("too late", 1, new Frame.Kind.Kept());
        run();
        assertThat(closed).isFalse();

        unfinished.remove().run();

        assertThat(closed).isTrue();
        assertThat(writes).containsExactly(List.of("a"));
    }

    @Test
    void stanzas_tell_their_kind() {
        Jid from = Jid.parse("romeo@a.example/1");
        StanzaHeader header = StanzaHeader.empty().withFrom(from);
        Element typing = Element.of("http://jabber.org/protocol/chatstates", "composing");
        Element body = Element.of("jabber:client", "body", "Hark!");

        assertThat(Stream.<Stanza>of(
                                new Presence(header, Presence.Type.UNAVAILABLE, List.of()),
                                new Presence(header, Presence.Type.SUBSCRIBE, List.of()),
                                new Message(header, Message.Type.CHAT, List.of(typing)),
                                new Message(header, Message.Type.CHAT, List.of(typing, body)),
                                new Message(header, Message.Type.CHAT, List.of()))
                        .map(Frame::kindOf))
                .containsExactly(
                        new Frame.Kind.Availability(from),
                        new Frame.Kind.Kept(),
                        new Frame.Kind.Typing(),
                        new Frame.Kind.Kept(),
                        new Frame.Kind.Kept());
    }

    private void offer(String content, int bytes, Frame.Kind kind) {
        outbox.offer(new Frame<>(content, bytes, kind));
    }

    private static Frame.Kind availability(String from) {
        return new Frame.Kind.Availability(Jid.parse(from));
    }

    private void run() {
        while (!tasks.isEmpty()) {
            tasks.remove().run();
        }
    }

    @Override
    public void write(List<String> frames, Runnable written) {
        writes.add(frames);
        unfinished.add(written);
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void cut() {
        cut = true;
    }
}
