package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.web.client.ChatMessage.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Conversations: what was said in them, from the archive and as it comes, and what is written here. */
public final class Timelines {

    private final Supplier<@Nullable Connection> connection;
    private final Supplier<BareJid> self;
    private final Listeners listeners;
    private final Transcripts transcripts;
    private final Inbox inbox;
    private final Markers markers;
    private final History history = new History();
    private final Pages pages = new Pages(history);
    private final Sending sending;
    private final Afterwards afterwards;
    private final Channels channels;
    private final int maxMessageLength;

    Timelines(
            Supplier<@Nullable Connection> connection,
            Supplier<BareJid> self,
            Listeners listeners,
            Inbox inbox,
            Channels channels,
            WebSettings settings) {
        this.connection = connection;
        this.self = self;
        this.listeners = listeners;
        this.transcripts = new Transcripts(settings.keptConversations(), settings.keptMessages(), channels::isChannel);
        this.inbox = inbox;
        this.markers = new Markers(inbox);
        this.sending = new Sending(listeners, inbox, settings.answerTimeout());
        this.channels = channels;
        this.afterwards =
                new Afterwards(connection, this::place, sending, transcripts, listeners, settings.maxMessageLength());
        this.maxMessageLength = settings.maxMessageLength();
    }

    Transcripts transcripts() {
        return transcripts;
    }

    History history() {
        return history;
    }

    /** What has changed in a conversation since a revision; 0 for all of it. */
    public Excerpt since(BareJid conversation, long revision) {
        return transcripts.with(conversation).since(revision);
    }

    /** Up to which message of the archive a conversation has been seen, "" for none of it. */
    public String seen(BareJid conversation) {
        OptionalLong displayed =
                inbox.find(conversation).map(Conversation::displayed).orElseGet(OptionalLong::empty);
        return displayed.isPresent() ? Long.toString(displayed.getAsLong()) : "";
    }

    /** Has the newest messages of a conversation read, unless they are there; a change tells when they are. */
    public void open(BareJid conversation) {
        Connection over = connection.get();
        Transcript transcript = transcripts.with(conversation);
        if (over == null || !transcript.load()) {
            return;
        }
        var _ = known(over, conversation)
                .thenCompose(done -> pages.newest(over, place(conversation)))
                .whenComplete((part, failure) -> {
                    if (failure == null) {
                        transcript.newest(part.messages(), part.changes(), !part.complete());
                    } else {
                        transcript.notLoaded();
                    }
                    listeners.publish(new Change.OfConversation(conversation));
                });
    }

    /** Something about the messages of a conversation was not known when they were read. */
    void readAgain(BareJid conversation) {
        Transcript transcript = transcripts.with(conversation);
        if (transcript.since(0).loaded() == Excerpt.Loaded.NEWEST) {
            transcript.mayMiss();
            open(conversation);
        }
    }

    /** Messages of a channel have the faces of its members. */
    private CompletableFuture<?> known(Connection over, BareJid conversation) {
        return channels.isChannel(conversation)
                ? channels.look(over, conversation).exceptionally(nobodySays -> null)
                : CompletableFuture.completedFuture(conversation);
    }

    /** The messages in front of one in the archive. */
    public CompletionStage<Stretch> before(BareJid conversation, String archived) {
        return read(over -> pages.before(over, place(conversation), archived));
    }

    /** The messages behind one in the archive. */
    public CompletionStage<Stretch> after(BareJid conversation, String archived) {
        return read(over -> pages.after(over, place(conversation), archived));
    }

    /** One message of the archive, as it is now. */
    public CompletionStage<Stretch> one(BareJid conversation, String archived) {
        return read(over -> pages.one(over, place(conversation), archived));
    }

    /** A message of the archive with what stands around it. */
    public CompletionStage<Surroundings> around(BareJid conversation, String archived) {
        Connection over = connection.get();
        return over == null
                ? CompletableFuture.failedFuture(new NoAnswerException("no stream"))
                : pages.around(over, place(conversation), archived);
    }

    private CompletionStage<Stretch> read(Function<Connection, CompletableFuture<Pages.Part>> question) {
        Connection over = connection.get();
        return over == null
                ? CompletableFuture.failedFuture(new NoAnswerException("no stream"))
                : question.apply(over).thenApply(part -> new Stretch(part.messages(), part.complete()));
    }

    Place place(BareJid conversation) {
        String occupant = inbox.find(conversation).map(Conversation::occupantId).orElse(null);
        return new Place(self.get(), conversation, channels.isChannel(conversation), occupant, channels);
    }

    /** Everything up to that message of the archive has been seen. */
    public void seen(BareJid conversation, String archived) {
        Connection over = connection.get();
        if (over != null) {
            markers.seen(over, place(conversation), archived);
        }
    }

    /**
     * Sends a message; its state follows as changes of the conversation.
     *
     * @param id made by the sender, unique in the conversation
     */
    public void send(BareJid to, String id, String text) {
        send(to, id, text, Optional.empty());
    }

    /** As above, as an answer to another message. */
    public void send(BareJid to, String id, String text, Optional<ReplyTo> reply) {
        String body = MessageText.clean(text, maxMessageLength);
        if (!body.isEmpty()) {
            send(to, id, text(to, body, reply));
        }
    }

    /** Sends a file that is at its place, by itself or as an answer to a message. */
    public void share(BareJid to, String id, SharedFile file, Optional<ReplyTo> reply) {
        send(to, id, Text.of(file, reply.orElse(null)));
    }

    private void send(BareJid to, String id, Text text) {
        Transcript transcript = transcripts.with(to);
        ChatMessage.Names names = new ChatMessage.Names(id, "", id);
        ChatMessage message = ChatMessage.of(names, place(to).myself(), text, Instant.now(), State.PENDING, true);
        if (transcript.add(message)) {
            listeners.publish(new Change.OfConversation(to));
            sending.send(connection.get(), place(to), transcript, message);
        }
    }

    /** The words that call somebody show as such at once. */
    private Text text(BareJid to, String body, Optional<ReplyTo> reply) {
        Text plain = new Text(body, List.of(), false, reply.orElse(null), null);
        return place(to).text(Wording.message(place(to), "unsent", plain));
    }

    /**
     * Sends a failed message once more, under the same id.
     *
     * @param text sent if this login does not know the message: it was written before the server began anew
     */
    public void retry(BareJid to, String id, String text) {
        if (!again(to, id)) {
            send(to, id, text);
        }
    }

    /** As above, of a message that brings a file. */
    public void retry(BareJid to, String id, SharedFile file) {
        if (!again(to, id)) {
            share(to, id, file, Optional.empty());
        }
    }

    private boolean again(BareJid to, String id) {
        Transcript transcript = transcripts.with(to);
        if (transcript.find(id).isEmpty()) {
            return false;
        }
        if (transcript.state(id, State.PENDING)) {
            listeners.publish(new Change.OfConversation(to));
            transcript.find(id).ifPresent(message -> sending.send(connection.get(), place(to), transcript, message));
        }
        return true;
    }

    /** What one does to messages that were sent. */
    public Afterwards afterwards() {
        return afterwards;
    }

    /** By which a later message refers to one; "" if it cannot be referred to. */
    public String reference(BareJid conversation, ChatMessage message) {
        return place(conversation).folding().reference(message);
    }

    /** Tells the other side that something is being written, or no longer. */
    public void typing(BareJid to, boolean active) {
        Connection over = connection.get();
        if (over != null && !channels.isChannel(to)) {
            sending.typing(over, to, active);
        }
    }

    /** A stream begins: what was missed is read when somebody looks, what waits is sent. */
    void begin(Connection fresh) {
        for (Transcript transcript : transcripts.all()) {
            transcript.mayMiss();
            transcript.pending().forEach(message -> sending.send(fresh, place(transcript.with()), transcript, message));
            listeners.publish(new Change.OfConversation(transcript.with()));
        }
    }

    /**
     * A part of the history, in order.
     *
     * @param older true if the archive has messages in front of it
     * @param newer true if it has messages behind it
     */
    public record Surroundings(List<ChatMessage> messages, boolean older, boolean newer) {
        public Surroundings {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A part of the history, in order.
     *
     * @param complete true if nothing lies beyond it in the direction in which it was asked for
     */
    public record Stretch(List<ChatMessage> messages, boolean complete) {
        public Stretch {
            messages = List.copyOf(messages);
        }
    }
}
