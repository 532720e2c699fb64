package chat.atrium.backend.archive;

import chat.atrium.backend.archive.ArchiveRepository.Entry;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.rsm.Page;
import chat.atrium.protocol.rsm.PageRequest.Start;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.archive.ArchiveFilter;
import chat.atrium.protocol.xep.archive.ArchiveMetadata;
import chat.atrium.protocol.xep.archive.ArchivePage;
import chat.atrium.protocol.xep.archive.ArchiveQuery;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers queries of an archive (XEP-0313 §3, §4), whoever its owner is; blocks. */
@Singleton
public final class ArchiveReader {

    private final ArchiveRepository repository;
    private final int limit;
    private final int maxCharacters;

    /** A page must not be more than a client may have waiting for it. */
    public ArchiveReader(ArchiveRepository repository, AtriumSettings settings) {
        this.repository = repository;
        this.limit = settings.archive().pageSize();
        this.maxCharacters = settings.limits().outboxBytes() / 2;
    }

    /**
     * A page of an archive.
     *
     * @param entries in the order in which they are to be sent
     */
    public record Answer(List<Entry> entries, ArchivePage page) {}

    /**
     * Reads a page.
     *
     * @throws StanzaException {@code item-not-found} for an id that the archive does not hold (§3.1.3, §3.3.2), {@code
     *     feature-not-implemented} for a page by its number (XEP-0059 §2.6)
     */
    public Answer read(long owner, ArchiveQuery query) {
        return read(owner, query, UnaryOperator.identity());
    }

    /**
     * Reads a page of an archive whose readers may not see everything, or know people by other names.
     *
     * @param scope the part of the archive that is meant
     * @throws StanzaException as {@link #read(long, ArchiveQuery)}
     */
    public Answer read(long owner, ArchiveQuery query, UnaryOperator<ArchiveSlice> scope) {
        int max = Math.min(limit, Optional.ofNullable(query.page().max()).orElse(limit));
        ArchiveSlice slice = scope.apply(slice(owner, query, max + 1));
        if (max == 0) {
            return new Answer(List.of(), new ArchivePage(Page.empty(repository.count(owner, slice)), false));
        }
        // One more is read to know whether there is more.
        List<Entry> read = repository.read(owner, slice);
        List<Entry> found = slice.backwards() ? fitting(read.reversed(), max).reversed() : fitting(read, max);
        boolean complete = found.size() == read.size();
        Page page = found.isEmpty()
                ? Page.empty(null)
                : new Page(
                        ArchiveId.text(found.getFirst().id()),
                        null,
                        ArchiveId.text(found.getLast().id()),
                        null);
        return new Answer(query.flipped() ? found.reversed() : found, new ArchivePage(page, complete));
    }

    /** The first ones, as many as may be sent at once; at least one, so that a reader gets on. */
    private List<Entry> fitting(List<Entry> entries, int max) {
        List<Entry> fitting = new ArrayList<>();
        int characters = 0;
        for (Entry entry : entries) {
            characters += entry.size();
            if (fitting.size() == max || !fitting.isEmpty() && characters > maxCharacters) {
                break;
            }
            fitting.add(entry);
        }
        return fitting;
    }

    /** From where to where the archive reaches. */
    public ArchiveMetadata metadata(long owner) {
        Optional<Entry> first = edge(owner, false);
        Optional<Entry> last = edge(owner, true);
        return new ArchiveMetadata(first.flatMap(
                start -> last.map(end -> new ArchiveMetadata.Span(mark(start.id()), mark(end.id())))));
    }

    private Optional<Entry> edge(long owner, boolean last) {
        ArchiveSlice slice = new ArchiveSlice(0, Long.MAX_VALUE, null, null, List.of(), List.of(), true, last, 1);
        return repository.read(owner, slice).stream().findFirst();
    }

    private static ArchiveMetadata.Mark mark(long id) {
        return new ArchiveMetadata.Mark(ArchiveId.text(id), ArchiveId.time(id));
    }

    private ArchiveSlice slice(long owner, ArchiveQuery query, int rows) {
        ArchiveFilter filter = query.filter();
        List<Long> named = new ArrayList<>();
        List<Long> ids = filter.ids().stream().map(id -> id(id, named)).toList();
        long after = Math.max(id(filter.afterId(), named, 0), from(filter.start()));
        long before = Math.min(id(filter.beforeId(), named, Long.MAX_VALUE), until(filter.end()));
        boolean backwards = false;
        switch (query.page().start()) {
            case Start.First first -> {}
            case Start.Last last -> backwards = true;
            case Start.After(String id) -> after = Math.max(after, id(id, named));
            case Start.Before(String id) -> {
                before = Math.min(before, id(id, named));
                backwards = true;
            }
            case Start.At at ->
                throw new StanzaException(ErrorCondition.FEATURE_NOT_IMPLEMENTED, "pages are found by ids");
        }
        if (!named.isEmpty() && !repository.holds(owner, named)) {
            throw notFound();
        }
        Jid with = filter.with();
        return new ArchiveSlice(
                after,
                before,
                with == null ? null : with.bare().toString(),
                with instanceof FullJid full ? full.resource().toString() : null,
                ids,
                filter.changes(),
                filter.groupchat(),
                backwards,
                rows);
    }

    private static long id(@Nullable String text, List<Long> named, long otherwise) {
        return text == null ? otherwise : id(text, named);
    }

    private static long id(String text, List<Long> named) {
        long id = ArchiveId.find(text).orElseThrow(ArchiveReader::notFound);
        named.add(id);
        return id;
    }

    private static StanzaException notFound() {
        return new StanzaException(ErrorCondition.ITEM_NOT_FOUND, "the archive has no message of that id");
    }

    /** Equal to the time or later (§3.1.2). */
    private static long from(@Nullable Instant start) {
        return start == null ? 0 : ArchiveId.at(start) - 1;
    }

    /** Equal to the time or earlier; clients know times no better than to the millisecond. */
    private static long until(@Nullable Instant end) {
        return end == null ? Long.MAX_VALUE : ArchiveId.at(end) + 1;
    }
}
