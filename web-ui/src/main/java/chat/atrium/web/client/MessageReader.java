package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.archive.ArchiveResult;
import chat.atrium.protocol.xep.carbons.Carbon;
import chat.atrium.protocol.xep.chatstate.ChatState;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.inbox.InboxNews;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Puts what comes in as message where it belongs: into a conversation, the inbox, or the answer of an archive. */
@Implements(xep = 85, version = "2.1")
@Implements(xep = 203, version = "2.0")
@Implements(xep = 280, version = "1.0.1", without = "sending; this is the client's side")
final class MessageReader {

    private final Timelines timelines;
    private final Inbox inbox;
    private final Channels channels;
    private final Listeners listeners;
    private final InstantSource clock;

    MessageReader(Timelines timelines, Inbox inbox, Channels channels, Listeners listeners, InstantSource clock) {
        this.timelines = timelines;
        this.inbox = inbox;
        this.channels = channels;
        this.listeners = listeners;
        this.clock = clock;
    }

    void read(Message message, BareJid self) {
        if (ArchiveResult.isWrapper(message)) {
            timelines.history().result(message, self);
            return;
        }
        Optional<InboxNews> news = InboxNews.find(message, self);
        if (news.isPresent()) {
            told(news.get());
            return;
        }
        inbox.heard(message, self);
        // XEP-0280 §11: only one's own server, in the name of one's own bare address, may wrap.
        direct(Carbon.find(message, self).map(Carbon::message).orElse(message), self);
    }

    private void told(InboxNews news) {
        inbox.told(List.of(news));
        channels.told(news);
        if (news instanceof InboxNews.Placed placed && placed.message() != null) {
            Transcript transcript = timelines.transcripts().with(placed.jid());
            if (transcript.placed(placed.message(), Long.toString(placed.id()))) {
                listeners.publish(new Change.OfConversation(placed.jid()));
            }
        }
    }

    private void direct(Message message, BareJid self) {
        BareJid from = message.findFrom().map(jid -> jid.bare()).orElse(self);
        BareJid peer =
                from.equals(self) ? message.findTo().map(jid -> jid.bare()).orElse(self) : from;
        switch (message.type()) {
            case CHAT, NORMAL, GROUPCHAT -> spoken(message, peer);
            case ERROR -> failed(message, peer);
            case HEADLINE -> {}
        }
    }

    private void spoken(Message message, BareJid peer) {
        Place place = timelines.place(peer);
        Transcript transcript = timelines.transcripts().with(peer);
        Optional<ChatMessage> read = place.read(message, time(message));
        Optional<ChatChange> change = place.readChange(message, place.archived(message));
        boolean news = read.map(transcript::add)
                .or(() -> change.map(transcript::change))
                .orElseGet(() -> !isOwn(message, place) && typing(message, transcript));
        change.filter(made -> made.author().isSame(place.myself()))
                .ifPresent(made -> timelines.afterwards().answered(made.origin(), Optional.empty()));
        if (news) {
            listeners.publish(new Change.OfConversation(peer));
        }
        // somebody has come whose face is not known: what they have said gets it with the next reading
        if (read.isPresent() && read.get().from() instanceof FullJid occupant && channels.isNewFace(occupant)) {
            timelines.readAgain(peer);
        }
    }

    private static boolean isOwn(Message message, Place place) {
        return message.findFrom()
                .filter(from -> from.bare().equals(place.self()))
                .isPresent();
    }

    /** XEP-0085 §5.1: every state but composing means that nothing is being written. */
    private static boolean typing(Message message, Transcript transcript) {
        return ChatState.find(message)
                .map(state -> transcript.typing(state == ChatState.COMPOSING))
                .orElse(false);
    }

    /** A message that the server or the other side has returned (RFC 6120 §8.3). */
    private void failed(Message message, BareJid peer) {
        Transcript transcript = timelines.transcripts().with(peer);
        boolean news = message.findId()
                .map(id -> transcript.state(id, ChatMessage.State.FAILED))
                .orElse(false);
        if (news) {
            listeners.publish(new Change.OfConversation(peer));
        }
        message.findId()
                .ifPresent(id ->
                        timelines.afterwards().answered(id, message.findError().map(StanzaException::new)));
    }

    /** When it was written, if it was kept on the way; never later than now. */
    private Instant time(Message message) {
        Instant now = clock.instant();
        return Delay.find(message)
                .map(Delay::stamp)
                .filter(stamp -> stamp.isBefore(now))
                .orElse(now);
    }
}
