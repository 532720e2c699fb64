package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.archive.ArchiveId;
import chat.atrium.backend.feature.room.aspect.HistoryAspect;
import chat.atrium.backend.feature.room.state.History;
import chat.atrium.backend.feature.room.state.RoomCommand;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomRow;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.backend.feature.room.state.Said;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Message;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.stanza.StanzaHeader;
import chat.atrium.protocol.xep.mucsub.RoomSubscription;
import chat.atrium.protocol.xep.pubsub.Item;
import chat.atrium.protocol.xep.pubsub.PubSubEvent;
import chat.atrium.protocol.xep.stanzaid.StanzaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What was said reaches all who are there now, and the members who are not (XEP-0045 §7.4).
 *
 * @param archived its id, if it is kept; then it is committed
 * @param members sessions that get what members get, whether they are there or not
 */
public record Hear(Said said, OptionalLong archived, List<FullJid> members) implements RoomCommand {

    @Override
    public RoomOutcome apply(RoomState room) {
        if (archived.isEmpty()) {
            return RoomOutcome.from(room)
                    .tell(said.message(), room.occupants().sessions())
                    .build();
        }
        long id = archived.getAsLong();
        Message message = said.message().with(new StanzaId(ArchiveId.text(id), room.jid()).toElement());
        RoomOutcome.Builder outcome = RoomOutcome.from(room);
        if (Subject.isChangedBy(message)) {
            Subject subject = Subject.of(message, ArchiveId.time(id));
            outcome.change(room.with(subject)).store(new RoomRow.Discussed(subject));
        } else {
            History.Entry entry = new History.Entry(message, ArchiveId.time(id));
            outcome.change(room.with(room.history().with(entry, HistoryAspect.length(room.config(), room.limits()))));
        }
        outcome.tell(message, recipients(room), id);
        subscribers(room).forEach(account -> outcome.send(wrapped(message, account, room, id)));
        return outcome.build();
    }

    /** Those who get it at their bare address, as they are not in the room. */
    private static Stream<BareJid> subscribers(RoomState room) {
        return room.associations().entrySet().stream()
                .filter(entry -> entry.getValue().subscribed())
                .map(Map.Entry::getKey)
                .filter(account -> room.occupants().of(account).findAny().isEmpty());
    }

    private static Message wrapped(Message message, BareJid account, RoomState room, long id) {
        Item item = Item.of(ArchiveId.text(id), Stanza.to(message, account).toElement());
        PubSubEvent event = new PubSubEvent.Published(RoomSubscription.MESSAGES, List.of(item));
        StanzaHeader header = StanzaHeader.empty().withFrom(room.jid()).withTo(account);
        return new Message(header, Message.Type.NORMAL, List.of(event.toElement()));
    }

    private List<Jid> recipients(RoomState room) {
        if (members.isEmpty()) {
            return room.occupants().sessions();
        }
        List<Jid> recipients = new ArrayList<>(room.occupants().sessions());
        for (FullJid member : members) {
            if (!room.occupants().holds(member)) {
                recipients.add(member);
            }
        }
        return recipients;
    }
}
