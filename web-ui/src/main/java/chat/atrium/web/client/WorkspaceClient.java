package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.xep.inbox.Conversation;
import chat.atrium.protocol.xep.status.UserStatus;
import chat.atrium.protocol.xep.upload.SlotRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The workspace as one web login sees it: what its pages may ask and do, whatever the state of the stream. */
public final class WorkspaceClient implements AutoCloseable {

    private final Link link;
    private final Desk desk;
    private final Duration awayAfter;

    WorkspaceClient(
            LocalStreams streams, Pictures pictures, WebSettings settings, Executor threads, Domainpart domain) {
        this.desk = new Desk(pictures, settings, threads, domain);
        this.awayAfter = settings.awayAfter();
        this.link = new Link(streams, settings.answerTimeout(), threads, domain, desk);
    }

    CompletionStage<SignInOutcome> signIn(String name, String password) {
        return link.signIn(name, password).thenApply(result -> switch (result) {
            case SignIn.Result.Bound bound -> new SignInOutcome.SignedIn(this);
            case SignIn.Result.Refused(SignInOutcome.Reason reason) -> {
                close();
                yield new SignInOutcome.Refused(reason);
            }
        });
    }

    /** Tells of every change, from threads that must not be held up; run the answer to hear no more. */
    public Runnable onChange(Consumer<Change> listener) {
        return desk.listeners().add(listener);
    }

    /** False while the stream is lost and being opened again. */
    public boolean connected() {
        return link.connection() != null;
    }

    public Person self() {
        return desk.profile().person();
    }

    /** What the people call the workspace. */
    public String workspaceName() {
        return desk.workspace().name();
    }

    /** Whether this account may call it something else. */
    public boolean mayRenameWorkspace() {
        return desk.workspace().mayRename();
    }

    /** Everybody in the roster, by name. */
    public List<Person> colleagues() {
        return desk.people().colleagues();
    }

    /** Somebody by address, whether known or not. */
    public Person person(BareJid jid) {
        return desk.person(jid);
    }

    /** Whether that person is in the roster. */
    public boolean knows(BareJid jid) {
        return desk.people().knows(jid);
    }

    /** Who asks to see the presence of this account. */
    public List<Person> requests() {
        return desk.people().requests();
    }

    /** The direct conversations of the account, the latest first. */
    public List<DirectMessages> directMessages() {
        return desk.inbox().conversations().stream()
                .filter(conversation -> conversation.kind() == Conversation.Kind.CHAT)
                .sorted(Comparator.comparingLong(Conversation::upTo).reversed())
                .map(conversation -> new DirectMessages(
                        person(conversation.jid()),
                        desk.inbox().unread(conversation.jid()).messages()))
                .toList();
    }

    /** What is said in conversations, direct ones and channels. */
    public Timelines timelines() {
        return desk.timelines();
    }

    /** What is to be done. */
    public Tasks tasks() {
        return desk.tasks();
    }

    public Channels channels() {
        return desk.channels();
    }

    public CompletionStage<Answer> rename(String name) {
        return plainly(connection -> desk.profile()
                .rename(connection, MessageText.clean(name, Limits.NAME))
                .thenRun(this::profileChanged));
    }

    /** Sets another avatar, absent: none. */
    public CompletionStage<Answer> changePicture(Optional<Picture> picture) {
        return plainly(connection -> desk.profile().picture(connection, picture).thenRun(this::profileChanged));
    }

    private void profileChanged() {
        desk.listeners().publish(new Change.OfProfile());
    }

    /** What the account says of itself, as far as it holds now. */
    public Status status() {
        return Status.of(desk.status().now());
    }

    /** Says that one is to be reached so, until that time or until something else is said. */
    public CompletionStage<Answer> show(Availability availability, @Nullable Instant end) {
        return say(said -> said.withShow(availability.toShow(), end));
    }

    /** Says these words, until that time or until something else is said; empty: none. */
    public CompletionStage<Answer> describe(String emoji, String words, @Nullable Instant end) {
        String face = MessageText.clean(emoji, Limits.EMOJI);
        String text = MessageText.clean(words, Limits.STATUS);
        return say(said -> said.withWords(face, text, end));
    }

    private CompletionStage<Answer> say(UnaryOperator<UserStatus> change) {
        return plainly(connection -> desk.sharedStatus().change(connection, change));
    }

    /** How long nobody has to use any page until one is shown as away. */
    public Duration awayAfter() {
        return awayAfter;
    }

    /** Somebody uses an open page. */
    public void used(Object page) {
        desk.attendance().used(page);
    }

    /** An open page was closed. */
    public void closed(Object page) {
        desk.attendance().closed(page, Instant.now());
    }

    /** Nobody has used an open page since then. */
    public void unused(Object page, Instant since) {
        desk.attendance().unused(page, since);
    }

    /** Whether that is the password of this login; asked before it may be changed. */
    public boolean isPassword(String password) {
        return link.isPassword(password);
    }

    public CompletionStage<Answer> changePassword(String password) {
        return plainly(connection -> Account.changePassword(connection, self().jid(), password)
                .thenRun(() -> link.passwordChanged(password)));
    }

    public CompletionStage<Answer> renameWorkspace(String name) {
        return plainly(connection -> desk.renameWorkspace(connection, MessageText.clean(name, Limits.NAME)));
    }

    /** Asks for a place for a file of so many bytes; its type may be "". */
    public CompletionStage<SlotOutcome> askForSlot(String name, long size, String type) {
        Connection connection = link.connection();
        return connection == null
                ? CompletableFuture.completedFuture(new SlotOutcome.NotGiven(Answer.NOT_ANSWERED))
                : Slots.ask(
                        connection, self().jid().domain(), new SlotRequest(name, size, type.isEmpty() ? null : type));
    }

    public CompletionStage<InvitationOutcome> invite() {
        Connection connection = link.connection();
        return connection == null
                ? CompletableFuture.completedFuture(new InvitationOutcome.NotInvited(Answer.NOT_ANSWERED))
                : Account.invite(connection, desk.domain());
    }

    /** Lets somebody see the presence of this account, and asks to see theirs. */
    public void accept(BareJid jid) {
        desk.subscriptions().accept(link.connection(), jid);
    }

    /** Does not. */
    public void decline(BareJid jid) {
        desk.subscriptions().decline(link.connection(), jid);
    }

    /** Signs out. */
    @Override
    public void close() {
        desk.close();
        link.close();
    }

    private CompletionStage<Answer> plainly(Function<Connection, CompletableFuture<?>> request) {
        Connection connection = link.connection();
        return connection == null
                ? CompletableFuture.completedFuture(Answer.NOT_ANSWERED)
                : Waiting.plainly(request.apply(connection));
    }

    /** Characters of what people call themselves and say of themselves. */
    private static final class Limits {
        static final int NAME = 80;
        static final int STATUS = 140;
        static final int EMOJI = 16;
    }
}
