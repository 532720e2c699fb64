package chat.atrium.bench.work;

import chat.atrium.bench.node.Usage;
import chat.atrium.bench.wire.Client;
import chat.atrium.bench.wire.Stanzas;
import chat.atrium.bench.wire.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A room (XEP-0045): all occupants join one after the other, then some of them write as fast as they hear themselves. */
public final class Room implements Scenario {

    private static final int OCCUPANTS = 200;
    private static final int SENDERS = 10;
    private static final int UNDER_WAY = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MUC = "http://jabber.org/protocol/muc";

    private int opened;

    @Override
    public String name() {
        return "room";
    }

    @Override
    public String title() {
        return "room of %d occupants, %d senders, %d under way each, TCP".formatted(OCCUPANTS, SENDERS, UNDER_WAY);
    }

    @Override
    public Figures run(Crew crew, Scale scale) {
        Target target = crew.server().target().over(false);
        String address = "bench" + opened++ + "@conference." + target.domain();
        List<Client> clients = crew.signIn(target, 0, OCCUPANTS);
        Usage beforeJoins = crew.server().usage();
        for (int i = 0; i < OCCUPANTS; i++) {
            join(crew, clients.get(i), address, i);
        }
        Usage joins = crew.server().usage().since(beforeJoins);
        Course course = new Course(address, clients);
        course.begin();
        crew.loop().during(scale.warmUp());
        course.latencies.clear();
        Usage before = crew.server().usage();
        crew.loop().during(scale.measured());
        Usage used = crew.server().usage().since(before);
        Figures figures = new Figures()
                .cpu(used, course.latencies.count(), "deliveries")
                .latency(course.latencies)
                .put("seconds for all joins", joins.wall() / 1000)
                .put("CPU ms for all joins", joins.cpu());
        course.closing = true;
        crew.loop().until("all have heard all", PATIENCE, () -> course.heard == (long) course.sent * OCCUPANTS);
        clients.forEach(Client::close);
        return figures;
    }

    private static void join(Crew crew, Client client, String address, int number) {
        List<String> answers = new ArrayList<>();
        String self = address + "/nick" + number;
        client.listen(stanza -> {
            if (Stanzas.isError(stanza)) {
                throw new IllegalStateException("no room: " + stanza);
            }
            if (stanza.startsWith("<presence") && self.equals(Stanzas.attribute(stanza, "from"))) {
                answers.add(stanza);
            }
        });
        client.send("<presence to='" + self + "'><x xmlns='" + MUC + "'><history maxstanzas='0'/></x></presence>");
        crew.loop().until(self + " has joined", PATIENCE, () -> !answers.isEmpty());
        String answer = answers.getFirst();
        if (answer.contains("code='201'") || answer.contains("code=\"201\"")) {
            open(crew, client, address);
        }
    }

    /** XEP-0045 §10.1.2: an instant room; nobody else may come before that is answered. */
    private static void open(Crew crew, Client owner, String address) {
        List<String> answers = new ArrayList<>();
        owner.listen(stanza -> {
            if ("open".equals(Stanzas.attribute(stanza, "id"))) {
                answers.add(stanza);
            }
        });
        owner.send("<iq type='set' id='open' to='" + address + "'><query xmlns='" + MUC
                + "#owner'><x xmlns='jabber:x:data' type='submit'/></query></iq>");
        crew.loop().until(address + " is open", PATIENCE, () -> !answers.isEmpty());
        if (Stanzas.isError(answers.getFirst())) {
            throw new IllegalStateException("no instant room: " + answers.getFirst());
        }
    }

    /** What is said in the room. */
    private static final class Course {

        private final String address;
        private final List<Client> clients;
        private final Latencies latencies = new Latencies();
        private int sent;
        private long heard;
        private boolean closing;

        Course(String address, List<Client> clients) {
            this.address = address;
            this.clients = clients;
        }

        void begin() {
            for (int i = 0; i < OCCUPANTS; i++) {
                int listener = i;
                clients.get(i).listen(stanza -> received(listener, stanza));
            }
            for (int i = 0; i < SENDERS * UNDER_WAY; i++) {
                send(i % SENDERS);
            }
        }

        private void send(int sender) {
            clients.get(sender)
                    .send("<message to='" + address + "' type='groupchat' id='" + sender + '-' + sent + '-'
                            + System.nanoTime() + "'><body>" + Chat.BODY + "</body></message>");
            sent++;
        }

        private void received(int listener, String stanza) {
            if (!stanza.startsWith("<message") || !stanza.contains("<body")) {
                return;
            }
            String id = Stanzas.attribute(stanza, "id");
            if (id == null || Stanzas.isError(stanza)) {
                throw new IllegalStateException("not what was sent: " + stanza);
            }
            String[] parts = id.split("-", -1);
            latencies.add(System.nanoTime() - Long.parseLong(parts[2]));
            heard++;
            if (!closing && listener < SENDERS && Integer.parseInt(parts[0]) == listener) {
                send(listener);
            }
        }
    }
}
