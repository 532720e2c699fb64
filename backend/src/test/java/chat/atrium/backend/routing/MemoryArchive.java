package chat.atrium.backend.routing;

import chat.atrium.backend.archive.Archive;
import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.ArchiveSlice;
import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.port.ArchiveLane;
import chat.atrium.backend.port.ArchiveRow;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.session.ArchiveStore;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Archives that live as long as a test; commits can be held back, as by a database that is away. */
public final class MemoryArchive implements ArchiveLane, ArchiveRepository, ArchiveStore {

    private record Waiting(ArchiveRow row, CompletableFuture<Void> committed) {}

    private final List<ArchiveRow> rows = new CopyOnWriteArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Map<Long, ArchivePreferences> preferences = new ConcurrentHashMap<>();
    private final Map<Long, Long> delivered = new ConcurrentHashMap<>();
    private boolean held;
    private volatile @Nullable Runnable beforeRead;
    private volatile Runnable beforeOpening = () -> {};

    /** Something happens whenever what waits for somebody is read; it may fail. */
    public void beforeRead(@Nullable Runnable happening) {
        beforeRead = happening;
    }

    /** Something happens whenever the archive of somebody is opened; it may fail. */
    public void beforeOpening(Runnable happening) {
        beforeOpening = happening;
    }

    /** From now on nothing is committed. */
    public synchronized void hold() {
        held = true;
    }

    /** What waits is committed, and from now on everything at once. */
    public void release() {
        List<Waiting> now;
        synchronized (this) {
            held = false;
            now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(each -> rows.add(each.row()));
        }
        now.forEach(each -> each.committed().complete(null));
    }

    @Override
    public synchronized CompletionStage<Void> commit(ArchiveRow row) {
        if (held) {
            Waiting next = new Waiting(row, new CompletableFuture<>());
            waiting.add(next);
            return next.committed();
        }
        rows.add(row);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public synchronized int waiting() {
        return waiting.size();
    }

    @Override
    public Archive open(long owner) {
        beforeOpening.run();
        return new Archives(this, this, InstantSource.system(), Cast.settings(Map.of())).open(owner);
    }

    @Override
    public ArchivePreferences preferences(long account) {
        return preferences.getOrDefault(account, ArchivePreferences.EVERYTHING);
    }

    @Override
    public void save(long account, ArchivePreferences wanted) {
        preferences.put(account, wanted);
    }

    @Override
    public long delivered(long account) {
        return delivered.getOrDefault(account, 0L);
    }

    @Override
    public void saveDelivered(Map<Long, Long> cursors) {
        cursors.forEach((account, id) -> delivered.merge(account, id, Math::max));
    }

    @Override
    public long lastId(long owner) {
        return of(owner).mapToLong(ArchiveRow::id).max().orElse(0);
    }

    @Override
    public List<Trace> traces(long owner, long sinceId, int limit) {
        List<Trace> traces = new ArrayList<>();
        of(owner).filter(row -> row.id() >= sinceId).forEach(row -> {
            Long fingerprint = row.fingerprint();
            if (fingerprint != null) {
                traces.add(new Trace(fingerprint, row.id()));
            }
        });
        return traces;
    }

    @Override
    public List<Entry> read(long owner, ArchiveSlice slice) {
        Comparator<ArchiveRow> order = Comparator.comparingLong(ArchiveRow::id);
        List<Entry> found = of(owner)
                .filter(row -> matches(row, slice))
                .sorted(slice.backwards() ? order.reversed() : order)
                .limit(slice.limit())
                .map(MemoryArchive::entry)
                .toList();
        return slice.backwards() ? found.reversed() : found;
    }

    private static boolean matches(ArchiveRow row, ArchiveSlice slice) {
        return row.id() > slice.after()
                && row.id() < slice.before()
                && !row.flags().contains(Flag.HIDDEN)
                && (slice.groupchat() || !row.flags().contains(Flag.GROUPCHAT))
                && (slice.peer() == null || slice.peer().equals(row.peer()))
                && (slice.resource() == null || slice.resource().equals(row.resource()))
                && (slice.ids().isEmpty() || slice.ids().contains(row.id()));
    }

    @Override
    public int count(long owner, ArchiveSlice slice) {
        return (int) of(owner).filter(row -> matches(row, slice)).count();
    }

    @Override
    public boolean holds(long owner, Collection<Long> ids) {
        return of(owner).map(ArchiveRow::id).toList().containsAll(ids);
    }

    @Override
    public List<Entry> incoming(long owner, long afterId, int limit) {
        Runnable happening = beforeRead;
        if (happening != null) {
            happening.run();
        }
        return of(owner)
                .filter(row -> row.id() > afterId && row.flags().contains(Flag.INCOMING))
                .limit(limit)
                .map(MemoryArchive::entry)
                .toList();
    }

    private Stream<ArchiveRow> of(long owner) {
        return rows.stream().filter(row -> row.owner() == owner);
    }

    private static Entry entry(ArchiveRow row) {
        return new Entry(
                row.id(),
                StoredXml.read(row.stanza(), Message.class),
                row.flags().contains(Flag.HIDDEN),
                row.stanza().length());
    }
}
