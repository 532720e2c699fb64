package chat.atrium.web.conversation;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.SharedFile;
import chat.atrium.web.client.SlotOutcome;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.UI;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Files on their way: the browser asks for a place, brings the content there itself, and has the message sent. */
final class FileSending {

    private static final Pattern LOCAL_ID = Pattern.compile("[0-9a-f-]{36}");
    private static final int LONGEST_NAME = 255;

    private final WorkspaceClient client;
    private final Composer composer;
    private final Function<String, BareJid> conversations;

    /** Sends to the conversation that a key names. */
    FileSending(WorkspaceClient client, Composer composer, Function<String, BareJid> conversations) {
        this.client = client;
        this.composer = composer;
        this.conversations = conversations;
        composer.onSlot(this::ask);
        composer.onShare(this::share);
    }

    private void ask(ComposerEvents.Slot wish) {
        boolean usable = LOCAL_ID.matcher(wish.key()).matches()
                && !wish.name().isBlank()
                && wish.name().length() <= LONGEST_NAME
                && wish.type().length() <= LONGEST_NAME
                && wish.size() > 0;
        if (!usable) {
            composer.noSlot(wish.key(), "refused", 0);
            return;
        }
        Tab.deliver(
                UI.getCurrent(),
                client.askForSlot(wish.name(), wish.size(), wish.type()),
                outcome -> answer(wish.key(), outcome));
    }

    private void answer(String key, SlotOutcome outcome) {
        switch (outcome) {
            case SlotOutcome.Given(String put, String get) -> composer.slot(key, put, get);
            case SlotOutcome.TooLarge(long max) -> composer.noSlot(key, "large", max);
            case SlotOutcome.NoRoom none -> composer.noSlot(key, "room", 0);
            case SlotOutcome.NotGiven(Answer why) ->
                composer.noSlot(key, why == Answer.REFUSED ? "refused" : "silent", 0);
        }
    }

    private void share(ComposerEvents.Share event) {
        String id = LOCAL_ID.matcher(event.localId()).matches()
                ? event.localId()
                : UUID.randomUUID().toString();
        event.findFile().ifPresent(file -> send(conversations.apply(event.conversation()), id, file, event.reply()));
    }

    private void send(BareJid to, String id, SharedFile file, TimelineMessage.Quote reply) {
        client.timelines().share(to, id, file, reply.find());
    }
}
