package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.infinispan.AdvancedCache;
import org.junit.jupiter.api.Test;

/** Records that are written faster than nodes take them. */
class SessionsCacheTest {

    private static final BareJid ROOM = BareJid.parse("coven@conference.example.org");
    private static final BareJid HAG = BareJid.parse("hag@example.org");

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final List<CompletableFuture<Void>> underWay = new CopyOnWriteArrayList<>();
    private final SessionsCache records = new SessionsCache(slow());

    /** A cache whose writes are done when the test says so. */
    @SuppressWarnings("unchecked")
    private AdvancedCache<String, byte[]> slow() {
        return (AdvancedCache<String, byte[]>) Proxy.newProxyInstance(
                AdvancedCache.class.getClassLoader(),
                new Class<?>[] {AdvancedCache.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "withFlags" -> proxy;
                    case "putAsync" -> write(new String((byte[]) arguments[1], StandardCharsets.UTF_8));
                    case "removeAsync" -> write("-");
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private CompletableFuture<Void> write(String record) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        underWay.add(done);
        written.add(record);
        return done;
    }

    private CompletableFuture<Void> put(BareJid home, String record) {
        return records.put(home, record.getBytes(StandardCharsets.UTF_8)).toCompletableFuture();
    }

    private void awaitWritten(int count) {
        Awaitility.await().until(() -> underWay.size() == count);
    }

    @Test
    void of_what_comes_while_one_is_written_only_the_last_is() {
        List<CompletionStage<Void>> stages = new ArrayList<>();
        stages.add(put(ROOM, "one came"));
        awaitWritten(1);
        for (int more = 2; more <= 800; more++) {
            stages.add(put(ROOM, more + " came"));
        }
        underWay.getFirst().complete(null);
        awaitWritten(2);
        assertThat(stages.getFirst().toCompletableFuture()).isCompleted();
        assertThat(stages.get(1).toCompletableFuture()).isNotDone();
        underWay.getLast().complete(null);
        assertThat(CompletableFuture.allOf(stages.stream()
                        .map(CompletionStage::toCompletableFuture)
                        .toArray(CompletableFuture[]::new)))
                .succeedsWithin(Duration.ofSeconds(10));
        assertThat(written).containsExactly("one came", "800 came");
    }

    @Test
    void what_is_removed_last_is_not_written_again() {
        var _ = put(ROOM, "one came");
        awaitWritten(1);
        var _ = put(ROOM, "two came");
        CompletableFuture<Void> removed = records.remove(ROOM).toCompletableFuture();
        underWay.getFirst().complete(null);
        awaitWritten(2);
        underWay.getLast().complete(null);
        assertThat(removed).succeedsWithin(Duration.ofSeconds(10));
        assertThat(written).containsExactly("one came", "-");
    }

    @Test
    void homes_do_not_wait_for_each_other() {
        var _ = put(ROOM, "one came");
        awaitWritten(1);
        var _ = put(HAG, "here");
        awaitWritten(2);
        assertThat(written).containsExactly("one came", "here");
    }
}
