package chat.atrium.backend.cluster;

import chat.atrium.protocol.jid.BareJid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.infinispan.AdvancedCache;
import org.infinispan.context.Flag;
import org.jspecify.annotations.Nullable;

/**
 * Records in the distributed cache {@code sessions}, with two owners. Of one home one record is on its way at a time, and
 * of all homes together a bounded number: many at once would starve what keeps the nodes together.
 */
final class SessionsCache implements HomeRecords {

    private static final int ON_THEIR_WAY = 256;

    private final AdvancedCache<String, byte[]> cache;
    private final Semaphore room = new Semaphore(ON_THEIR_WAY);
    private final ConcurrentHashMap<BareJid, CompletionStage<Void>> last = new ConcurrentHashMap<>();

    /** The latest of what is to be written, where something is; absent in it means removed. */
    private final ConcurrentHashMap<BareJid, Optional<byte[]>> waiting = new ConcurrentHashMap<>();

    SessionsCache(AdvancedCache<String, byte[]> cache) {
        this.cache = cache;
    }

    @Override
    public boolean isKept() {
        return true;
    }

    @Override
    public Optional<byte[]> find(BareJid home) {
        CompletionStage<Void> underWay = last.get(home);
        if (underWay != null) {
            underWay.toCompletableFuture().join();
        }
        return Optional.ofNullable(cache.get(home.toString()));
    }

    @Override
    public boolean has(BareJid home) {
        return cache.withFlags(Flag.CACHE_MODE_LOCAL, Flag.SKIP_CACHE_LOAD).containsKey(home.toString());
    }

    @Override
    public CompletionStage<Void> put(BareJid home, byte[] record) {
        return inTurn(home, Optional.of(record));
    }

    @Override
    public CompletionStage<Void> remove(BareJid home) {
        return inTurn(home, Optional.empty());
    }

    /** One after the other, and of what comes while one is written only the latest. */
    private CompletionStage<Void> inTurn(BareJid home, Optional<byte[]> record) {
        waiting.put(home, record);
        CompletionStage<Void> mine = last.compute(home, (key, before) -> {
            CompletionStage<Void> start = before == null ? CompletableFuture.completedStage(null) : before;
            return start.handle((done, failure) -> home)
                    .thenComposeAsync(this::writeLatest, Thread::startVirtualThread);
        });
        mine.whenComplete((done, failure) -> last.remove(home, mine));
        return mine;
    }

    private CompletionStage<Void> writeLatest(BareJid home) {
        Optional<byte[]> latest = waiting.remove(home);
        return latest == null ? CompletableFuture.completedStage(null) : write(home, latest.orElse(null));
    }

    private CompletionStage<Void> write(BareJid home, byte @Nullable [] record) {
        room.acquireUninterruptibly();
        CompletableFuture<?> written = record == null
                ? cache.withFlags(Flag.IGNORE_RETURN_VALUES).removeAsync(home.toString())
                : cache.withFlags(Flag.IGNORE_RETURN_VALUES).putAsync(home.toString(), record);
        return written.<Void>handle((done, failure) -> null).whenComplete((done, failure) -> room.release());
    }

    @Override
    public Set<BareJid> here() {
        Set<BareJid> homes = new HashSet<>();
        cache.withFlags(Flag.CACHE_MODE_LOCAL).keySet().forEach(key -> homes.add(BareJid.parse(key)));
        return homes;
    }
}
