package chat.atrium.web.conversation;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.web.client.Afterwards;
import chat.atrium.web.client.Answer;
import chat.atrium.web.client.WorkspaceClient;
import chat.atrium.web.session.Tab;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What people do with messages that were sent: edit, delete, react. What was not to be, they are told. */
final class Deeds {

    /** What browsers make, and what other clients may have called a message. */
    private static final int LONGEST_NAME = 256;

    private static final int MOST_PEOPLE = 8;
    private static final int MILLIS = 5000;

    private final WorkspaceClient client;
    private final Afterwards afterwards;
    private final Timeline timeline;
    private final Composer composer;
    private final Supplier<BareJid> with;

    Deeds(WorkspaceClient client, Timeline timeline, Composer composer, Supplier<BareJid> with) {
        this.client = client;
        this.afterwards = client.timelines().afterwards();
        this.timeline = timeline;
        this.composer = composer;
        this.with = with;
        composer.onCorrect(event -> correct(event.id(), event.text(), event.reply()));
        composer.onComplete(event -> complete(event.words()));
        timeline.onRetract(event -> ask(event.reference()));
        timeline.onReact(event -> react(event.reference(), event.emoji()));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME;
    }

    /** Who is not heard has the text back. */
    private void correct(String id, String text, TimelineMessage.Quote reply) {
        if (isName(id) && !text.isBlank()) {
            BareJid conversation = with.get();
            Tab.deliver(UI.getCurrent(), afterwards.edit(conversation, id, text, reply.find()), answer -> {
                if (answer != Answer.DONE && conversation.equals(with.get())) {
                    refuse("message.not-edited");
                    composer.edit(id, text, reply);
                }
            });
        }
    }

    private void complete(String words) {
        if (words.length() <= LONGEST_NAME) {
            Tab.deliver(
                    UI.getCurrent(),
                    client.channels().peopleNamed(with.get(), words, MOST_PEOPLE),
                    found -> composer.people(words, found.stream().map(Face::of).toList()));
        }
    }

    private void ask(String reference) {
        if (isName(reference)) {
            BareJid conversation = with.get();
            new RetractDialog(() -> retract(conversation, reference)).open();
        }
    }

    private void retract(BareJid conversation, String reference) {
        Tab.deliver(UI.getCurrent(), afterwards.retract(conversation, reference), answer -> {
            if (answer != Answer.DONE) {
                refuse("message.not-deleted");
            }
        });
    }

    /** The page shows a reaction before anybody has heard of it. */
    private void react(String reference, String emoji) {
        if (isName(reference)) {
            Set<String> all = new LinkedHashSet<>(List.of(emoji.split(" ")));
            all.remove("");
            Tab.deliver(UI.getCurrent(), afterwards.react(with.get(), reference, all), answer -> {
                if (answer != Answer.DONE) {
                    refuse("message.not-reacted");
                    timeline.touched(List.of(reference));
                }
            });
        }
    }

    private void refuse(String why) {
        Notification.show(timeline.getTranslation(why), MILLIS, Notification.Position.BOTTOM_CENTER)
                .setAssertive(true);
    }
}
