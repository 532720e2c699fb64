package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.rsm.PageRequest;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.pubsub.PubSubReply;
import chat.atrium.protocol.xep.pubsub.PubSubRequest;
import chat.atrium.protocol.xep.task.AssignedQuery;
import chat.atrium.protocol.xep.task.AssignedTasks;
import chat.atrium.protocol.xep.task.HistoryQuery;
import chat.atrium.protocol.xep.task.Task;
import chat.atrium.protocol.xep.task.TaskContent;
import chat.atrium.protocol.xep.task.TaskHistory;
import chat.atrium.protocol.xep.task.TaskNode;
import chat.atrium.protocol.xep.task.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tasks of channels, and those of the account in all of them ({@code docs/xep-tasks.md}). */
public final class Tasks {

    /** Of the largest tasks so many are one answer. */
    private static final int PAGE = 50;

    private final Supplier<@Nullable Connection> connection;
    private final Supplier<BareJid> self;
    private final Supplier<List<Channel>> channels;
    private final Listeners listeners;
    private final BareJid service;
    /** Those that were looked at in this login. */
    private final Map<BareJid, TaskBoard> boards = new ConcurrentHashMap<>();
    /** One's own changes of a task do not overtake each other. */
    private final OneByOne changes = new OneByOne();
    /** Where this account was subscribed since the stream has begun. */
    private final Map<BareJid, CompletableFuture<Iq>> followed = new ConcurrentHashMap<>();

    Tasks(
            Supplier<@Nullable Connection> connection,
            Supplier<BareJid> self,
            Supplier<List<Channel>> channels,
            Listeners listeners,
            Domainpart domain) {
        this.connection = connection;
        this.self = self;
        this.channels = channels;
        this.listeners = listeners;
        this.service = BareJid.of(Domainpart.of("tasks." + domain));
    }

    private TaskNode node(BareJid channel) {
        return new TaskNode(service, channel.toString());
    }

    /** The tasks of a channel; read if they are not there yet. */
    public TaskBoard open(BareJid channel) {
        TaskBoard fresh = new TaskBoard();
        TaskBoard known = boards.putIfAbsent(channel, fresh);
        if (known == null || known.state() == TaskBoard.State.FAILED) {
            again(channel);
        }
        return known == null ? fresh : known;
    }

    /** Has the tasks of a channel read again. */
    public void again(BareJid channel) {
        Connection over = connection.get();
        TaskBoard board = boards.get(channel);
        if (board == null) {
            return;
        }
        board.loading();
        if (over == null) {
            return; // read when the stream is back
        }
        // subscribed before they are read, so that nothing is missed in between (§5.2)
        var _ = follow(over, channel)
                .thenCompose(subscribed -> page(over, channel, PageRequest.first(PAGE), new ArrayList<>()))
                .whenComplete((all, failure) -> {
                    if (failure == null) {
                        board.read(all);
                    } else {
                        board.failed();
                    }
                    listeners.publish(new Change.OfTasks(channel));
                });
    }

    private CompletableFuture<Iq> follow(Connection over, BareJid channel) {
        CompletableFuture<Iq> known = followed.get(channel);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<Iq> asked = over.request(
                Iq.Type.SET, service, new PubSubRequest.Subscribe(channel.toString(), self.get()).toElement());
        followed.put(channel, asked);
        return asked;
    }

    private CompletableFuture<List<Task>> page(Connection over, BareJid channel, PageRequest page, List<Task> before) {
        PubSubRequest read = new PubSubRequest.ReadItems(channel.toString(), List.of(), null, page);
        return over.request(Iq.Type.GET, service, read.toElement()).thenCompose(iq -> {
            List<Item> items = iq.findPayload()
                    .map(PubSubReply.Items::read)
                    .map(PubSubReply.Items::items)
                    .orElse(List.of());
            items.forEach(item -> find(item).ifPresent(before::add));
            return items.isEmpty()
                    ? CompletableFuture.completedFuture(before)
                    : page(
                            over,
                            channel,
                            PageRequest.after(items.getLast().findId().orElse(""), PAGE),
                            before);
        });
    }

    private static Optional<Task> find(Item item) {
        return item.findPayload().flatMap(Task::find);
    }

    /** Makes a task. */
    public CompletionStage<TaskOutcome> make(BareJid channel, TaskFields fields) {
        Task task = Task.unsaved(UUID.randomUUID().toString(), fields.in(TaskContent.EMPTY));
        return publishing(channel, publishing -> publishing.make(task));
    }

    /**
     * Changes a task of a board, after what was begun before of its changes.
     *
     * @param before the fields as they were shown to the person who changes them
     */
    public CompletionStage<TaskOutcome> change(BareJid channel, String uid, TaskFields before, TaskFields after) {
        return open(channel)
                .find(uid)
                .map(known -> change(channel, known, before, after))
                .orElseGet(() -> CompletableFuture.completedFuture(new TaskOutcome.Gone()));
    }

    /** Says that a task is done. */
    public CompletionStage<TaskOutcome> done(Assigned assigned) {
        Task known = assigned.task();
        return change(
                assigned.channel(),
                known,
                TaskFields.ofStatus(known.content().status()),
                TaskFields.ofStatus(TaskStatus.COMPLETED));
    }

    private CompletableFuture<TaskOutcome> change(BareJid channel, Task known, TaskFields before, TaskFields after) {
        TaskContent base = before.in(known.content());
        TaskPublishing.Wish wish = new TaskPublishing.Wish(base, after.in(base));
        return wish.isNothing()
                ? CompletableFuture.completedFuture(new TaskOutcome.Stored(known, Set.of()))
                : changes.run(channel + "/" + known.uid(), () -> change(channel, known, wish));
    }

    private CompletableFuture<TaskOutcome> change(BareJid channel, Task known, TaskPublishing.Wish wish) {
        TaskBoard board = boards.get(channel);
        Task current = board == null ? known : board.find(known.uid()).orElse(known);
        return publishing(channel, publishing -> publishing.change(current, wish))
                .thenApply(outcome -> {
                    if (board != null && outcome instanceof TaskOutcome.Stored(Task task, var _)) {
                        board.stored(task);
                    }
                    return outcome;
                });
    }

    private CompletableFuture<TaskOutcome> publishing(
            BareJid channel, Function<TaskPublishing, CompletableFuture<TaskOutcome>> work) {
        Connection over = connection.get();
        return over == null
                ? CompletableFuture.completedFuture(new TaskOutcome.NotStored(Answer.NOT_ANSWERED))
                : work.apply(new TaskPublishing(over, node(channel)));
    }

    /** Deletes a task. */
    public CompletionStage<Answer> delete(BareJid channel, String uid) {
        return Waiting.plainly(asking(over -> over.request(
                Iq.Type.SET, service, new PubSubRequest.Retract(channel.toString(), uid, true).toElement())));
    }

    /** What became of a task, the last change first; fails if nobody says. */
    public CompletionStage<List<TaskPast>> history(BareJid channel, String uid) {
        return asking(over ->
                        over.request(Iq.Type.GET, service, new HistoryQuery(channel.toString(), uid, null).toElement()))
                .thenApply(iq ->
                        iq.findPayload().map(TaskHistory::read).map(TaskHistory::changes).orElse(List.of()).stream()
                                .map(TaskPast::of)
                                .toList());
    }

    /**
     * What is for this account in all channels, what is due first first; fails if nobody says. From then on every change
     * of a task in any of its channels is told.
     */
    public CompletionStage<List<Assigned>> assigned() {
        return asking(over -> CompletableFuture.allOf(channels.get().stream()
                        .map(channel -> follow(over, channel.jid()))
                        .toArray(CompletableFuture[]::new))
                .exceptionally(notEverywhere -> null)
                .thenCompose(followed -> assigned(over, PageRequest.first(PAGE), new ArrayList<>())));
    }

    private CompletableFuture<List<Assigned>> assigned(Connection over, PageRequest page, List<Assigned> before) {
        return over.request(Iq.Type.GET, service, new AssignedQuery(false, page).toElement())
                .thenCompose(iq -> {
                    AssignedTasks answer = AssignedTasks.read(iq.findPayload().orElseThrow());
                    answer.tasks()
                            .forEach(entry -> channel(entry.node())
                                    .ifPresent(channel -> before.add(new Assigned(channel, entry.task()))));
                    String last = answer.page().last();
                    return last == null || answer.tasks().isEmpty()
                            ? CompletableFuture.completedFuture(before)
                            : assigned(over, PageRequest.after(last, PAGE), before);
                });
    }

    /** A task and the channel that it is in. */
    public record Assigned(BareJid channel, Task task) {

        public TaskDetails details() {
            return TaskDetails.of(task);
        }
    }

    private static Optional<BareJid> channel(String node) {
        try {
            return Optional.of(BareJid.parse(node));
        } catch (InvalidJidException e) {
            return Optional.empty();
        }
    }

    private <T> CompletableFuture<T> asking(Function<Connection, CompletableFuture<T>> request) {
        Connection over = connection.get();
        return over == null ? CompletableFuture.failedFuture(new NoAnswerException("no stream")) : request.apply(over);
    }

    /** A stream begins: what is shown may be old. */
    void begin() {
        followed.clear();
        boards.keySet().forEach(this::again);
    }

    /** Takes what the service tells; false if it is something else. */
    boolean heard(Message message) {
        Optional<PubSubEvent> event =
                message.findFrom().filter(service::equals).flatMap(from -> PubSubEvent.find(message));
        event.ifPresent(this::heard);
        return event.isPresent();
    }

    private void heard(PubSubEvent event) {
        switch (event) {
            case PubSubEvent.Published(String node, List<Item> items) ->
                change(node, board -> items.forEach(item -> find(item).ifPresent(board::changed)));
            case PubSubEvent.Retracted(String node, List<String> ids) ->
                change(node, board -> ids.forEach(board::gone));
            case PubSubEvent.Purged purged -> {}
            case PubSubEvent.Deleted deleted -> {}
            case PubSubEvent.Configured configured -> {}
            case PubSubEvent.Subscribed subscribed -> {}
        }
    }

    private void change(String node, Consumer<TaskBoard> change) {
        channel(node).ifPresent(channel -> {
            TaskBoard board = boards.get(channel);
            if (board != null) {
                change.accept(board);
            }
            listeners.publish(new Change.OfTasks(channel));
        });
    }
}
