package chat.atrium.protocol.xep.inbox;

import chat.atrium.protocol.jid.BareJid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A client of Romeo with what is on its way to it, which comes in order. */
final class Device {

    private final Deque<UnaryOperator<InboxCopy>> inbound = new ArrayDeque<>();
    private InboxCopy copy = InboxCopy.begin(Script.ROMEO);

    InboxCopy copy() {
        return copy;
    }

    void isSent(UnaryOperator<InboxCopy> event) {
        inbound.add(event);
    }

    /** Takes what has come, as far as so many events. */
    void takes(int events) {
        for (int i = 0; i < events && !inbound.isEmpty(); i++) {
            copy = inbound.remove().apply(copy);
        }
    }

    boolean isQuiet() {
        return inbound.isEmpty() && copy.due().isEmpty();
    }

    /** About what it asks now. */
    Set<BareJid> asks() {
        Set<BareJid> due = copy.due();
        copy = copy.asking();
        return due;
    }
}
