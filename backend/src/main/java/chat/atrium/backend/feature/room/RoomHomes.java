package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.ArchiveRepository;
import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.home.HomeTable;
import chat.atrium.backend.home.Homes;
import chat.atrium.backend.home.Mailbox;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.MemberSessions;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.StanzaIngress;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Domainpart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;

/** The homes of the rooms of this node. */
@ApplicationScoped
public class RoomHomes implements Homes {

    private final HomeTable<RoomHome> homes;
    private final Domainpart address;

    @Inject
    RoomHomes(
            RoomRepository repository,
            Archives archives,
            ArchiveRepository messages,
            FanoutDelivery inside,
            StanzaIngress outside,
            MemberSessions members,
            Event<ServerEvent> events,
            InstantSource clock,
            AtriumSettings settings,
            HomeRecords records) {
        this(repository, archives, messages, inside, outside, members, events::fire, clock, settings, records);
    }

    /** Homes without CDI. */
    RoomHomes(
            RoomRepository repository,
            Archives archives,
            ArchiveRepository messages,
            FanoutDelivery inside,
            StanzaIngress outside,
            MemberSessions members,
            Consumer<? super ServerEvent> events,
            InstantSource clock,
            AtriumSettings settings,
            HomeRecords records) {
        this.address = RoomService.address(settings.domain());
        int capacity = settings.limits().roomMailbox();
        int questions = settings.limits().roomQuestions();
        RoomPorts ports = new RoomPorts(
                new MembersTold(repository, events),
                archives,
                messages,
                inside,
                outside,
                members,
                clock,
                RoomPorts.limits(settings.limits()),
                settings.limits().desertedRoom(),
                records);
        this.homes = new HomeTable<>(
                room -> new RoomHome(
                        room, new Mailbox(Thread::startVirtualThread, capacity), ports, new Questions(questions)),
                clock);
    }

    @Override
    public HomeTable<RoomHome> table() {
        return homes;
    }

    @Override
    public void wake(BareJid jid) {
        if (jid.domain().equals(address)) {
            var _ = homes.insist(jid, RoomHome::find);
        }
    }

    /** Runs the work in the room's mailbox; fails if too much waits there. */
    public <T> CompletionStage<T> post(BareJid room, Function<RoomHome, T> work) {
        return homes.post(room, work);
    }

    /** Runs work in the room's mailbox that must be done, however much waits there. */
    public <T> CompletionStage<T> insist(BareJid room, Function<RoomHome, T> work) {
        return homes.insist(room, work);
    }

    /**
     * The home of a room for work that its mailbox is running now.
     *
     * @throws IllegalStateException on any other thread
     */
    public RoomHome here(BareJid room) {
        return homes.here(room);
    }
}
