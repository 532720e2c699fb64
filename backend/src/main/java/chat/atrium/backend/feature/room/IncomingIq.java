package chat.atrium.backend.feature.room;

import chat.atrium.backend.feature.room.Questions.Question;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.disco.DiscoInfo;
import chat.atrium.protocol.xep.disco.DiscoItems;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.ping.Ping;
import chat.atrium.protocol.xep.vcard.VCard;
import chat.atrium.protocol.xml.Name;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** A request for a room, which answers itself, or for an occupant, who is asked (XEP-0045 §14.4). */
@Singleton
final class IncomingIq {

    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final IqDispatch dispatch;
    private final FanoutDelivery inside;
    private final StanzaIngress outside;

    IncomingIq(IqDispatch dispatch, FanoutDelivery inside, StanzaIngress outside) {
        this.dispatch = dispatch;
        this.inside = inside;
        this.outside = outside;
    }

    CompletionStage<Void> receive(RoomHome home, Envelope envelope, Iq iq, Consumer<Iq> answers) {
        Optional<RoomState> room = home.find();
        if (!iq.isRequest()) {
            room.ifPresent(open -> answered(home, open, envelope.sender().jid(), iq));
            return DONE;
        }
        if (room.isEmpty()) {
            throw Refusal.NO_SUCH_ROOM.by(home.jid());
        }
        return envelope.addressee().jid() instanceof FullJid occupant
                ? toOccupant(home, room.get(), envelope, Nicknames.of(occupant), iq, answers)
                : dispatch.dispatch(Target.ROOM, envelope, iq, answers);
    }

    private CompletionStage<Void> toOccupant(
            RoomHome home, RoomState room, Envelope envelope, Nickname nickname, Iq iq, Consumer<Iq> answers) {
        Name payload = iq.request().name();
        Optional<Occupant> asker = room.occupants().find(envelope.sender().jid());
        if (asker.isEmpty() || !(envelope.sender().jid() instanceof FullJid session)) {
            throw (isDiscovery(payload) ? Refusal.OCCUPANT_ASKED_FROM_OUTSIDE : Refusal.NOT_IN_ROOM).by(home.jid());
        }
        if (payload.equals(Ping.NAME) && asker.get().nickname().equals(nickname)) {
            answers.accept(iq.toResult());
            return DONE;
        }
        Occupant asked = room.occupants().find(nickname).orElseThrow(() -> Refusal.NO_SUCH_OCCUPANT.by(home.jid()));
        // A card belongs to the account, and clients do not answer for it.
        Jid to = payload.equals(VCard.NAME) ? asked.account() : asked.shown();
        home.questions().findOldestIfFull().ifPresent(oldest -> giveUp(room, oldest));
        String id = home.questions().ask(to, new Question(session, iq.findId().orElse(""), asked.address()));
        Iq question = new Iq(
                new StanzaHeader(asker.get().address(), null, id, iq.header().lang(), List.of()),
                iq.type(),
                iq.payloads(),
                null);
        send(question, to);
        return DONE;
    }

    private static boolean isDiscovery(Name payload) {
        return payload.equals(DiscoInfo.NAME) || payload.equals(DiscoItems.NAME);
    }

    private void send(Iq question, Jid to) {
        if (to instanceof FullJid) {
            inside.deliver(new Fanout(question, List.of(to)));
            return;
        }
        Jid from = question.findFrom().orElseThrow();
        var _ = outside.accept(
                new Sender.Local(from), question.withHeader(question.header().withTo(to)));
    }

    /** An answer goes to whoever has asked, as from the occupant who was asked. */
    private void answered(RoomHome home, RoomState room, Jid by, Iq iq) {
        home.questions()
                .findAnswered(by, iq.findId().orElse(""))
                .filter(question -> room.occupants().holds(question.asker()))
                .ifPresent(question -> inside.deliver(new Fanout(
                        new Iq(
                                question.header(),
                                iq.type(),
                                iq.payloads(),
                                iq.findError().map(StanzaError::withoutBy).orElse(null)),
                        List.of(question.asker()))));
    }

    /** Who asked is told that there will be no answer. */
    private void giveUp(RoomState room, Question question) {
        if (room.occupants().holds(question.asker())) {
            inside.deliver(new Fanout(question.unanswered(), List.of(question.asker())));
        }
    }
}
