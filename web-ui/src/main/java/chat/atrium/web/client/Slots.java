package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.upload.Slot;
import chat.atrium.protocol.xep.upload.SlotRefusal;
import chat.atrium.protocol.xep.upload.SlotRequest;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for places for files; the browser fills them itself. */
@Implements(xep = 363, version = "1.2.0", without = "headers in a slot; this is the client's side")
final class Slots {

    private Slots() {}

    static CompletionStage<SlotOutcome> ask(Connection connection, Domainpart workspace, SlotRequest request) {
        BareJid service = BareJid.of(Domainpart.of("upload." + workspace.value()));
        CompletableFuture<Iq> answer = connection.request(Iq.Type.GET, service, request.toElement());
        return answer.handle((iq, failure) -> failure == null ? given(iq) : refused(failure));
    }

    private static SlotOutcome given(Iq iq) {
        return iq.findPayload()
                .map(Slot::read)
                .<SlotOutcome>map(slot ->
                        new SlotOutcome.Given(slot.put().toString(), slot.get().toString()))
                .orElse(new SlotOutcome.NotGiven(Answer.REFUSED));
    }

    private static SlotOutcome refused(@Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (!(cause instanceof StanzaException refusal)) {
            return new SlotOutcome.NotGiven(Answer.NOT_ANSWERED);
        }
        StanzaError error = refusal.error();
        OptionalLong max = SlotRefusal.findMax(error);
        if (max.isPresent()) {
            return new SlotOutcome.TooLarge(max.getAsLong());
        }
        return error.condition() == ErrorCondition.RESOURCE_CONSTRAINT
                ? new SlotOutcome.NoRoom()
                : new SlotOutcome.NotGiven(Answer.REFUSED);
    }
}
