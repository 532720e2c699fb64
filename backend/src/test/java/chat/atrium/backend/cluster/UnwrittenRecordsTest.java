package chat.atrium.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.atrium.protocol.jid.BareJid;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infinispan.AdvancedCache;
import org.infinispan.lifecycle.ComponentStatus;
import org.junit.jupiter.api.Test;

/** Promise 2: what waits for a record is done when the record is written, and not before. */
class UnwrittenRecordsTest {

    private static final BareJid JULIET = BareJid.parse("juliet@example.org");

    private final List<CompletableFuture<Void>> tries = new CopyOnWriteArrayList<>();
    private volatile byte[] written = {};
    private volatile ComponentStatus status = ComponentStatus.RUNNING;
    private final SessionsCache records = new SessionsCache(cache());

    @SuppressWarnings("unchecked")
    private AdvancedCache<String, byte[]> cache() {
        return (AdvancedCache<String, byte[]>) Proxy.newProxyInstance(
                AdvancedCache.class.getClassLoader(),
                new Class<?>[] {AdvancedCache.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "withFlags" -> proxy;
                    case "putAsync" -> tried((byte[]) arguments[1]);
                    case "removeAsync" -> tried(new byte[0]);
                    case "getStatus" -> status;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private CompletableFuture<Void> tried(byte[] record) {
        written = record;
        CompletableFuture<Void> done = new CompletableFuture<>();
        tries.add(done);
        return done;
    }

    private void refuse(int count) {
        await().until(() -> tries.size() == count);
        tries.getLast().completeExceptionally(new IllegalStateException("the other node does not answer"));
    }

    @Test
    void a_record_that_was_not_taken_is_written_again_until_it_is() {
        CompletableFuture<Void> put = records.put(JULIET, new byte[] {1}).toCompletableFuture();
        refuse(1);
        refuse(2);
        await().until(() -> tries.size() == 3);
        assertThat(put).isNotDone();
        tries.getLast().complete(null);
        await().untilAsserted(() -> assertThat(put).isCompleted());
    }

    @Test
    void what_is_newer_meanwhile_is_written_instead() {
        CompletableFuture<Void> first = records.put(JULIET, new byte[] {1}).toCompletableFuture();
        await().until(() -> tries.size() == 1);
        CompletableFuture<Void> second = records.put(JULIET, new byte[] {2}).toCompletableFuture();
        refuse(1);
        await().until(() -> tries.size() == 2);
        assertThat(written).containsExactly(2);
        tries.getLast().complete(null);
        await().untilAsserted(() -> assertThat(first).isCompleted());
        await().untilAsserted(() -> assertThat(second).isCompleted());
        assertThat(tries).hasSize(2);
    }

    @Test
    void a_node_that_goes_does_not_say_that_it_is_written() {
        CompletableFuture<Void> removed = records.remove(JULIET).toCompletableFuture();
        await().until(() -> tries.size() == 1);
        status = ComponentStatus.STOPPING;
        refuse(1);
        await().untilAsserted(() -> assertThat(removed).isCompletedExceptionally());
    }
}
