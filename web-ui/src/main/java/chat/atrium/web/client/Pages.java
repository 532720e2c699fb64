package chat.atrium.web.client;

import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.archive.ArchiveFilter;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.delay.Delay;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Reads parts of conversations out of archives, each message as it is now: what changes those of a page may lie anywhere
 * behind it ({@code docs/xep-changes.md}).
 */
final class Pages {

    /** Rows of one page, most of which are messages. */
    private static final int PAGE = 50;

    /** With fewer, because the rows are changes and receipts, a page goes on. */
    private static final int FEWEST = 20;

    private static final int CHANGES = 200;
    private static final int LONGEST_NAME = 256;

    private final History history;

    Pages(History history) {
        this.history = history;
    }

    /**
     * A part of a conversation, in order.
     *
     * @param changes what is in it of changes, of these messages and others
     * @param complete true if nothing lies beyond it in the direction in which it was asked for
     */
    record Part(List<ChatMessage> messages, List<ChatChange> changes, boolean complete) {}

    /** The end of a conversation: all that became of its messages is in it. */
    CompletableFuture<Part> newest(Connection over, Place place) {
        return further(over, place, new Part(List.of(), List.of(), false), PageRequest.last(PAGE), true);
    }

    CompletableFuture<Part> before(Connection over, Place place, String archived) {
        PageRequest page = PageRequest.before(archived, PAGE);
        return further(over, place, new Part(List.of(), List.of(), false), page, true)
                .thenCompose(part -> asTheyAre(over, place, part));
    }

    CompletableFuture<Part> after(Connection over, Place place, String archived) {
        PageRequest page = PageRequest.after(archived, PAGE);
        return further(over, place, new Part(List.of(), List.of(), false), page, false)
                .thenCompose(part -> asTheyAre(over, place, part));
    }

    /** One message. */
    CompletableFuture<Part> one(Connection over, Place place, String archived) {
        ArchiveFilter filter = History.all(place).named(List.of(archived));
        return history.page(over, place, filter, PageRequest.first(1))
                .thenCompose(stretch -> asTheyAre(over, place, part(place, stretch)));
    }

    /** One message, and a page on either side. */
    CompletableFuture<Timelines.Surroundings> around(Connection over, Place place, String archived) {
        return before(over, place, archived)
                .thenCombine(one(over, place, archived), (before, one) -> join(before, one, before.complete()))
                .thenCombine(
                        after(over, place, archived),
                        (upTo, after) -> new Timelines.Surroundings(
                                joined(upTo.messages(), after.messages()), !upTo.complete(), !after.complete()));
    }

    private CompletableFuture<Part> further(
            Connection over, Place place, Part known, PageRequest page, boolean backwards) {
        return history.page(over, place, History.all(place), page).thenCompose(stretch -> {
            Part read = part(place, stretch);
            Part all = backwards ? join(read, known, read.complete()) : join(known, read, read.complete());
            if (all.complete()
                    || all.messages().size() >= FEWEST
                    || stretch.results().isEmpty()) {
                return CompletableFuture.completedFuture(all);
            }
            PageRequest next = backwards
                    ? PageRequest.before(stretch.results().getFirst().id(), PAGE)
                    : PageRequest.after(stretch.results().getLast().id(), PAGE);
            return further(over, place, all, next, backwards);
        });
    }

    private CompletableFuture<Part> asTheyAre(Connection over, Place place, Part part) {
        List<String> names = part.messages().stream()
                .flatMap(
                        message -> Stream.of(message.archived(), message.names().origin()))
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return CompletableFuture.completedFuture(part);
        }
        ArchiveFilter filter = History.all(place).changesOf(names);
        return changes(over, place, filter, PageRequest.first(CHANGES)).thenApply(made -> {
            List<ChatMessage> folded = place.folding().fold(part.messages(), made);
            return new Part(folded, List.of(), part.complete());
        });
    }

    private CompletableFuture<List<ChatChange>> changes(
            Connection over, Place place, ArchiveFilter filter, PageRequest page) {
        return history.page(over, place, filter, page).thenCompose(stretch -> {
            List<ChatChange> read = part(place, stretch).changes();
            if (stretch.complete() || stretch.results().isEmpty()) {
                return CompletableFuture.completedFuture(read);
            }
            PageRequest next = PageRequest.after(stretch.results().getLast().id(), CHANGES);
            return changes(over, place, filter, next).thenApply(more -> joined(read, more));
        });
    }

    private static Part part(Place place, History.Stretch stretch) {
        List<ChatMessage> messages = new ArrayList<>();
        List<ChatChange> changes = new ArrayList<>();
        for (ArchiveResult result : stretch.results()) {
            if (result.forwarded().stanza() instanceof Message message) {
                Delay kept = result.forwarded().delay();
                Instant time = kept == null ? Instant.now() : kept.stamp();
                place.read(message, result.id(), time).ifPresent(messages::add);
                place.readChange(message, result.id()).ifPresent(changes::add);
            }
        }
        return new Part(messages, changes, stretch.complete());
    }

    private static Part join(Part first, Part second, boolean complete) {
        return new Part(
                joined(first.messages(), second.messages()), joined(first.changes(), second.changes()), complete);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.of(first, second).flatMap(List::stream).toList();
    }
}
