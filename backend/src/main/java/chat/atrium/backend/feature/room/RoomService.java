package chat.atrium.backend.feature.room;

import chat.atrium.backend.port.Addressee;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.Service;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** The service with the rooms, {@code conference.} before the domain of the workspace. */
@Singleton
public final class RoomService implements Service {

    private static final String PREFIX = "conference.";
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final RoomHomes rooms;
    private final IncomingPresence presences;
    private final IncomingMessage messages;
    private final IncomingIq requests;
    private final IqDispatch dispatch;
    private final FanoutDelivery inside;

    RoomService(
            RoomHomes rooms,
            IncomingPresence presences,
            IncomingMessage messages,
            IncomingIq requests,
            IqDispatch dispatch,
            FanoutDelivery inside) {
        this.rooms = rooms;
        this.presences = presences;
        this.messages = messages;
        this.requests = requests;
        this.dispatch = dispatch;
        this.inside = inside;
    }

    /** The address of the rooms of a workspace. */
    public static Domainpart address(Domainpart workspace) {
        return Domainpart.of(PREFIX + workspace.value());
    }

    @Override
    public Optional<Domainpart> findAddress(Domainpart workspace) {
        return Optional.of(address(workspace));
    }

    @Override
    public Addressee addressee(Jid to) {
        return to.bare().isDomain() ? new Addressee.Service(to, to.domain()) : new Addressee.Room(to);
    }

    @Override
    public CompletionStage<Void> handle(Envelope envelope, Consumer<Iq> answers) {
        BareJid room = envelope.addressee().jid().bare();
        if (room.isDomain()) {
            return toService(envelope, answers);
        }
        Consumer<Iq> inOrder = envelope.sender() instanceof Sender.Session ? this::answer : answers;
        Function<RoomHome, CompletionStage<Void>> work = home -> receive(home, envelope, inOrder);
        // What the server says for a session that has ended must come through.
        CompletionStage<CompletionStage<Void>> received =
                envelope.sender() instanceof Sender.Local ? rooms.insist(room, work) : rooms.post(room, work);
        return received.thenCompose(Function.identity());
    }

    /** What a room answers comes by the same way as what it tells, so that neither overtakes the other. */
    private void answer(Iq iq) {
        Jid asker = iq.findTo().orElseThrow();
        inside.deliver(new Fanout(Stanza.to(iq, null), List.of(asker)));
    }

    private CompletionStage<Void> receive(RoomHome home, Envelope envelope, Consumer<Iq> answers) {
        Jid sender = envelope.sender().jid();
        return switch (envelope.stanza()) {
            case Presence presence -> home.order().behindAll(sender, () -> presences.receive(home, envelope, presence));
            case Message message ->
                home.order().behindCommands(sender, () -> messages.receive(home, envelope, message));
            case Iq iq -> home.order().behindAll(sender, () -> requests.receive(home, envelope, iq, answers));
        };
    }

    private CompletionStage<Void> toService(Envelope envelope, Consumer<Iq> answers) {
        return switch (envelope.stanza()) {
            case Iq iq when iq.isRequest() -> dispatch.dispatch(Target.ROOMS, envelope, iq, answers);
            case Message message
            when !message.isError() -> throw new StanzaException(StanzaError.of(ErrorCondition.SERVICE_UNAVAILABLE));
            case Iq iq -> DONE;
            case Message message -> DONE;
            case Presence presence -> DONE;
        };
    }
}
