package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What people do to messages that were sent: edit, take back, react. Each answer says whether it was taken. */
public final class Afterwards {

    private final Supplier<@Nullable Connection> connection;
    private final Function<BareJid, Place> places;
    private final Sending sending;
    private final Transcripts transcripts;
    private final Listeners listeners;
    private final int maxMessageLength;

    Afterwards(
            Supplier<@Nullable Connection> connection,
            Function<BareJid, Place> places,
            Sending sending,
            Transcripts transcripts,
            Listeners listeners,
            int maxMessageLength) {
        this.connection = connection;
        this.places = places;
        this.sending = sending;
        this.transcripts = transcripts;
        this.listeners = listeners;
        this.maxMessageLength = maxMessageLength;
    }

    /** Puts another text in place of that of one's own message, which is called so by oneself. */
    public CompletionStage<Answer> edit(BareJid to, String origin, String text, Optional<ReplyTo> reply) {
        String body = MessageText.clean(text, maxMessageLength);
        return change(
                to, place -> Wording.edit(place, origin, new Text(body, List.of(), false, reply.orElse(null), null)));
    }

    /** Takes back one's own message, by the name that {@link Timelines#reference} tells. */
    public CompletionStage<Answer> retract(BareJid to, String reference) {
        return change(to, place -> Wording.retraction(place, reference));
    }

    /** Says all emoji with which one reacts to a message now, by the name that {@link Timelines#reference} tells. */
    public CompletionStage<Answer> react(BareJid to, String reference, Set<String> emoji) {
        return change(to, place -> Wording.reactions(place, reference, emoji));
    }

    private CompletionStage<Answer> change(BareJid to, Function<Place, Message> wording) {
        Connection over = connection.get();
        if (over == null) {
            return CompletableFuture.completedFuture(Answer.NOT_ANSWERED);
        }
        Place place = places.apply(to);
        Message message = wording.apply(place);
        return Waiting.plainly(sending.change(over, place, message).thenRun(() -> made(place, message)));
    }

    /** In a room one hears it oneself; what one says to a person comes to one's other clients only. */
    private void made(Place place, Message message) {
        Message own = message.withHeader(message.header().withFrom(place.self()));
        if (!place.isRoom()
                && place.readChange(own, "")
                        .filter(transcripts.with(place.conversation())::change)
                        .isPresent()) {
            listeners.publish(new Change.OfConversation(place.conversation()));
        }
    }

    /** Something that this client has said came back from the room, or was refused. */
    void answered(String id, Optional<StanzaException> refusal) {
        sending.answered(id, refusal);
    }
}
