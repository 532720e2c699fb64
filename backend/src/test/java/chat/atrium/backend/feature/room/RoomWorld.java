package chat.atrium.backend.feature.room;

import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.cluster.HomeRecords;
import chat.atrium.backend.cluster.SessionTraits;
import chat.atrium.backend.feature.room.command.Administer;
import chat.atrium.backend.port.Envelope;
import chat.atrium.backend.port.Fanout;
import chat.atrium.backend.port.FanoutDelivery;
import chat.atrium.backend.port.IqDispatch;
import chat.atrium.backend.port.IqHandler.IqRequest;
import chat.atrium.backend.port.IqHandler.Target;
import chat.atrium.backend.port.Sender;
import chat.atrium.backend.port.ServerEvent;
import chat.atrium.backend.port.SessionId;
import chat.atrium.backend.routing.Cast;
import chat.atrium.backend.routing.MemoryArchive;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.Iq;
import chat.atrium.protocol.stanza.Stanza;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Item;
import chat.atrium.protocol.xml.Element;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** Rooms in one process, without Quarkus and database; commits can be held back. */
final class RoomWorld {

    final MemoryArchive archive;
    final MemoryRooms rooms;
    final Edge edge = new Edge();
    private volatile Instant now = Instant.parse("2026-03-01T12:00:00Z");
    final RoomHomes homes;
    final EnabledSessions members = new EnabledSessions(kind -> SessionTraits.ofOneNode());
    private final Map<Jid, List<Stanza>> heard = new ConcurrentHashMap<>();
    final List<ServerEvent> news = new CopyOnWriteArrayList<>();
    private final RoomService service;

    RoomWorld() {
        this(new MemoryArchive(), new MemoryRooms(), HomeRecords.NONE);
    }

    /** As one of the nodes that have all this in common. */
    RoomWorld(MemoryArchive archive, MemoryRooms rooms, HomeRecords records) {
        this.archive = archive;
        this.rooms = rooms;
        AtriumSettings settings = Cast.settings(Map.of("atrium.limits.rooms-per-owner", "2"));
        InstantSource clock = () -> now;
        Archives archives = new Archives(archive, archive, clock, settings);
        homes = new RoomHomes(
                rooms, archives, archive, edge, this::leaves, members, news::add, clock, settings, records);
        IqDispatch dispatch = this::dispatch;
        service = new RoomService(
                homes,
                new IncomingPresence(edge, clock),
                new IncomingMessage(members),
                new IncomingIq(dispatch, edge, this::leaves),
                dispatch,
                edge);
    }

    /** The sessions. */
    final class Edge implements FanoutDelivery {

        /** How far they are; those that are not here are gone. */
        final Map<FullJid, Long> positions = new ConcurrentHashMap<>();

        /** True while nothing that is in the archive gets there. */
        volatile boolean cut;

        @Override
        public void deliver(Fanout fanout) {
            if (cut && fanout.archived() != 0) {
                return;
            }
            for (Jid recipient : fanout.recipients()) {
                heard.computeIfAbsent(recipient, first -> new CopyOnWriteArrayList<>())
                        .add(Stanza.to(fanout.stanza(), recipient));
                if (fanout.archived() != 0) {
                    positions.put((FullJid) recipient, fanout.archived());
                }
            }
        }

        @Override
        public Map<FullJid, Long> positions(BareJid room, Collection<FullJid> sessions) {
            Map<FullJid, Long> found = new HashMap<>(positions);
            found.keySet().retainAll(sessions);
            return found;
        }
    }

    private CompletionStage<Void> leaves(Sender sender, Stanza stanza) {
        heard.computeIfAbsent(stanza.findTo().orElseThrow(), first -> new CopyOnWriteArrayList<>())
                .add(stanza);
        return CompletableFuture.completedStage(null);
    }

    /** Of all requests only those of owners are answered here. */
    private CompletionStage<Void> dispatch(Target target, Envelope envelope, Iq request, Consumer<Iq> answers) {
        IqRequest asked = new IqRequest(request, envelope.sender(), envelope.addressee());
        answers.accept(new OwnerIqHandler(homes).handle(asked));
        return CompletableFuture.completedStage(null);
    }

    /** A session sends something; completes when its effect is complete. */
    CompletionStage<Void> says(String session, String xml) {
        FullJid jid = FullJid.parse(session);
        return send(new Sender.Session(jid, new SessionId("s")), jid, xml);
    }

    /** The server says something for a session that has ended. */
    CompletionStage<Void> saysFor(String session, String xml) {
        FullJid jid = FullJid.parse(session);
        return send(new Sender.Local(jid), jid, xml);
    }

    private CompletionStage<Void> send(Sender sender, FullJid from, String xml) {
        Stanza stanza = Stanza.from(Stanza.read(Cast.xml(xml)), from);
        return service.handle(
                new Envelope(sender, service.addressee(stanza.findTo().orElseThrow()), stanza),
                answer -> edge.deliver(new Fanout(Stanza.to(answer, null), List.of(from))));
    }

    /** Makes a room that is open to everybody, and comes into it. */
    void opens(String session, String occupant, String... options) {
        Jid room = Jid.parse(occupant).bare();
        enters(session, occupant);
        StringBuilder fields = new StringBuilder();
        for (String option : options) {
            fields.append("<field var='").append(option).append("'><value>1</value></field>");
        }
        String type = options.length == 0
                ? ""
                : "<field var='FORM_TYPE'><value>http://jabber.org/protocol/muc#roomconfig</value></field>";
        await(says(
                session,
                "<iq type='set' id='o' to='" + room + "'><query xmlns='http://jabber.org/protocol/muc#owner'>"
                        + "<x xmlns='jabber:x:data' type='submit'>" + type + fields + "</x></query></iq>"));
        heard.clear();
    }

    void enters(String session, String occupant) {
        await(says(session, "<presence to='" + occupant + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>"));
    }

    /** Somebody bans an account; false if that has failed. */
    boolean bans(String session, String room, String account) {
        Item ban = Item.affiliation(Jid.parse(account), Affiliation.OUTCAST);
        Administer command = new Administer(Jid.parse(session), List.of(ban));
        try {
            homes.post(BareJid.parse(room), home -> home.apply(command))
                    .toCompletableFuture()
                    .join();
            return true;
        } catch (CompletionException failed) {
            return false;
        }
    }

    /** What a session has heard since the last time. */
    List<Element> hears(String session) {
        settle();
        List<Stanza> all = heard.remove(Jid.parse(session));
        return all == null
                ? List.of()
                : new ArrayList<>(all).stream().map(Stanza::toElement).toList();
    }

    /** Time passes, and idle homes are visited. */
    void passes(Duration time) {
        now = now.plus(time);
        homes.release(now);
        settle();
    }

    /** Waits until no room has anything to do. */
    void settle() {
        Awaitility.await().until(() -> homes.waiting() == 0);
    }

    static void await(CompletionStage<Void> stage) {
        stage.toCompletableFuture().join();
    }
}
