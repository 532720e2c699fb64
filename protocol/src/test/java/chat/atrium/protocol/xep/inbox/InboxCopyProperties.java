package chat.atrium.protocol.xep.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import chat.atrium.protocol.jid.BareJid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** State and events are a fresh query ({@code docs/xep-inbox.md} §5). */
class InboxCopyProperties {

    /** What may happen. */
    enum Deed {
        SPEAK,
        CALL,
        CALL_ALL,
        EDIT,
        ANSWER,
        CROWD,
        MARK,
        JOIN_OR_LEAVE,
        DELIVER_CHAT,
        DELIVER_ROOM,
        READ_CHANGES,
        FAIL_CHANGES,
        SEND_NEWS,
        WORK,
        TAKE,
        ASK
    }

    /** One of them, with whatever it needs to know. */
    record Act(Deed deed, BareJid jid, int number) {}

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(
                        Arbitraries.of(Deed.class),
                        Arbitraries.of(World.ALL),
                        Arbitraries.integers().between(0, 7))
                .as(Act::new)
                .list()
                .ofMaxSize(150);
    }

    @Property(tries = 3000)
    void two_devices_know_what_a_fresh_query_says(@ForAll("acts") List<Act> acts) {
        World world = new World();
        acts.forEach(act -> happens(world, act));
        world.settles();

        Map<BareJid, Shown> fresh = shown(world.archives.after(null, World.ALL, World.ALL.size()));
        for (Device device : world.devices) {
            assertThat(shown(device.copy().conversations())).isEqualTo(fresh);
        }
    }

    private static void happens(World world, Act act) {
        Device device = world.devices.get(act.number() % 2);
        switch (act.deed()) {
            case SPEAK -> world.says(act.jid(), Optional.empty());
            case CALL -> world.says(act.jid(), Optional.empty(), Script.CALL_ROMEO);
            case CALL_ALL -> world.says(act.jid(), Optional.empty(), Script.CALL_EVERYBODY);
            case EDIT -> world.says(act.jid(), Optional.empty(), Script.EDIT);
            case ANSWER -> world.says(act.jid(), Optional.of(device));
            case CROWD -> {
                for (int i = 0; i < 70; i++) {
                    world.says(act.jid(), Optional.empty());
                }
            }
            case MARK -> world.marks(act.jid(), world.archives.latest(act.jid()) - act.number());
            case JOIN_OR_LEAVE -> {
                if (World.isRoom(act.jid())) {
                    world.joinsOrLeaves(act.jid());
                }
            }
            case DELIVER_CHAT -> world.delivers(false);
            case DELIVER_ROOM -> world.delivers(true);
            case READ_CHANGES -> world.readsChanges(false);
            case FAIL_CHANGES -> world.readsChanges(true);
            case SEND_NEWS -> world.sendsNews();
            case WORK -> world.worksOnQuery(act.number());
            case TAKE -> device.takes(act.number());
            case ASK -> world.asks(device);
        }
    }

    /** What people see of a conversation. */
    record Shown(
            @Nullable Long last,
            OptionalLong displayed,
            @Nullable Unread unread) {}

    private static Map<BareJid, Shown> shown(List<Conversation> conversations) {
        Map<BareJid, Shown> shown = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        conversations.forEach(conversation -> {
            Conversation.Last last = conversation.last();
            shown.put(
                    conversation.jid(),
                    new Shown(last == null ? null : last.id(), conversation.displayed(), conversation.unread()));
        });
        return shown;
    }
}
