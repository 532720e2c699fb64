package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.delay.Delay;
import chat.atrium.protocol.xep.forward.Forwarded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a client knows of a conversation: what the server has said, and what it has heard since, in order of the ids.
 *
 * @param told as the server has said, with the first messages behind it folded in
 */
record Known(Conversation told, List<Heard> since) {

    /** So many messages are kept to bring up to date what the server says of a moment ago. */
    static final int KEPT = 100;

    Known {
        since = List.copyOf(since);
    }

    /** What the server says, and what of the messages heard it cannot have counted. */
    static Known of(Conversation told, List<Heard> heard, BareJid account) {
        Known known = new Known(told, List.of());
        for (Heard each : heard) {
            known = known.with(each, account);
        }
        return known;
    }

    /** With a message more, unless it is counted already. */
    Known with(Heard heard, BareJid account) {
        boolean isRoom = told.kind() == Conversation.Kind.ROOM;
        if (heard.id() <= told.upTo() || heard.isOfRoom() != isRoom || told.unread() == null) {
            return this;
        }
        List<Heard> longer = new ArrayList<>(since);
        int place = longer.size();
        while (place > 0 && longer.get(place - 1).id() >= heard.id()) {
            place--;
        }
        if (place < longer.size() && longer.get(place).id() == heard.id()) {
            return this;
        }
        longer.add(place, heard);
        if (longer.size() <= KEPT) {
            return new Known(told, longer);
        }
        Heard first = longer.removeFirst();
        return new Known(behind(told, first, account), longer);
    }

    /** True if what the server says is of an earlier time: messages may be missing that are not kept here any more. */
    boolean isPast(Conversation said) {
        return said.upTo() < told.upTo();
    }

    /** The conversation as it is now. */
    Conversation now(BareJid account) {
        Conversation now = told;
        for (Heard heard : since) {
            now = behind(now, heard, account);
        }
        return now;
    }

    /** {@code docs/xep-inbox.md} §5.2: one's own message moves the marker, another's is one more behind it. */
    private static Conversation behind(Conversation before, Heard heard, BareJid account) {
        Unread unread = Optional.ofNullable(before.unread()).orElse(Unread.NOTHING);
        if (heard.isOwn(account, before.occupantId())) {
            unread = Unread.NOTHING;
        } else if (heard.id() > before.displayed().orElse(0)) {
            unread = unread.plus(
                    heard.mentions().names(account, before.occupantId()),
                    heard.mentions().everybody());
        }
        Forwarded message = new Forwarded(Delay.find(heard.message()).orElse(null), heard.message());
        return new Conversation(
                before.jid(),
                before.kind(),
                new Conversation.Last(heard.id(), message),
                before.displayed(),
                unread,
                before.occupantId(),
                heard.id());
    }
}
