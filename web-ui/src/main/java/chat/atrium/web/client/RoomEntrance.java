package chat.atrium.web.client;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.muc.HistoryLimits;
import chat.atrium.protocol.xep.muc.JoinRequest;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import chat.atrium.protocol.xep.muc.StatusCode;
import chat.atrium.protocol.xep.muc.UserInfo;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Makes rooms: who makes one has to come in, sets it up, and goes out again (XEP-0045 §10.1). */
final class RoomEntrance {

    private final Duration patience;
    private final Map<Jid, CompletableFuture<Presence>> comingIn = new ConcurrentHashMap<>();

    RoomEntrance(Duration patience) {
        this.patience = patience;
    }

    /**
     * Makes a room; fails with {@code conflict} if there is one of that address.
     *
     * @param fields its configuration, by variable
     */
    CompletableFuture<?> make(Connection over, FullJid occupant, Map<String, String> fields) {
        BareJid room = occupant.bare();
        return comeIn(over, occupant)
                .thenCompose(self -> configure(over, room, fields))
                .whenComplete(
                        (done, failure) -> over.send(Stanza.to(Presence.of(Presence.Type.UNAVAILABLE), occupant)));
    }

    private CompletableFuture<Presence> comeIn(Connection over, FullJid occupant) {
        CompletableFuture<Presence> arrived = new CompletableFuture<>();
        if (comingIn.putIfAbsent(occupant.bare(), arrived) != null) {
            return CompletableFuture.failedFuture(refused(ErrorCondition.CONFLICT));
        }
        JoinRequest request = new JoinRequest(null, HistoryLimits.NOTHING);
        over.send(Stanza.to(Presence.of(Presence.Type.AVAILABLE), occupant).with(request.toElement()));
        return arrived.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((self, failure) -> comingIn.remove(occupant.bare(), arrived));
    }

    /** A presence from a room has come. */
    void heard(Presence presence) {
        Jid from = presence.findFrom().orElseThrow();
        CompletableFuture<Presence> waiting = comingIn.get(from.bare());
        if (waiting == null) {
            return;
        }
        if (presence.type() == Presence.Type.ERROR) {
            waiting.completeExceptionally(
                    new StanzaException(presence.findError().orElseGet(() -> StanzaError.of(ErrorCondition.CONFLICT))));
        }
        UserInfo.find(presence)
                .map(UserInfo::status)
                .filter(codes -> codes.contains(StatusCode.SELF_PRESENCE))
                .ifPresent(codes -> {
                    if (codes.contains(StatusCode.ROOM_CREATED)) {
                        waiting.complete(presence);
                    } else {
                        waiting.completeExceptionally(refused(ErrorCondition.CONFLICT));
                    }
                });
    }

    private static StanzaException refused(ErrorCondition condition) {
        return new StanzaException(StanzaError.of(condition));
    }

    private static CompletableFuture<Iq> configure(Connection over, BareJid room, Map<String, String> values) {
        List<Field> fields = values.entrySet().stream()
                .map(entry -> Field.of("muc#roomconfig_" + entry.getKey(), entry.getValue()))
                .toList();
        Form form = Form.of(Form.Type.SUBMIT, OwnerQuery.CONFIGURATION, fields);
        return over.request(Iq.Type.SET, room, OwnerQuery.of(form).toElement());
    }
}
