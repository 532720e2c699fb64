package chat.atrium.bench.work;

import chat.atrium.bench.node.Usage;
import chat.atrium.bench.wire.Client;
import chat.atrium.bench.wire.Stanzas;
import chat.atrium.bench.wire.Target;
import java.time.Duration;
import java.util.List;

/** One client reads an archive (XEP-0313) from its end, page after page, and then again. */
public final class ArchivePages implements Scenario {

    private static final int MESSAGES = 20_000;
    private static final int PAGE = 50;
    private static final int UNDER_WAY = 50;
    private static final int READER = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Latencies latencies = new Latencies();
    private long asked;
    private int results;
    private int written;
    private int arrived;

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String title() {
        return "pages of %d, backwards over %,d messages, TCP".formatted(PAGE, MESSAGES);
    }

    @Override
    public Figures run(Crew crew, Scale scale) {
        Target target = crew.server().target().over(false);
        List<Client> clients = crew.signIn(target, READER, 2);
        Client reader = clients.getFirst();
        reader.send("<presence/>");
        fill(crew, reader, clients.getLast());
        reader.listen(stanza -> received(reader, stanza));
        ask(reader, "");
        crew.loop().during(scale.warmUp());
        latencies.clear();
        Usage before = crew.server().usage();
        crew.loop().during(scale.measured());
        Usage used = crew.server().usage().since(before);
        Figures figures = new Figures().cpu(used, latencies.count(), "pages").latency(latencies);
        clients.forEach(Client::close);
        return figures;
    }

    /** Once for all runs. */
    private void fill(Crew crew, Client reader, Client writer) {
        reader.listen(stanza -> {
            if (stanza.startsWith("<message")) {
                arrived++;
                write(reader, writer);
            }
        });
        for (int i = 0; i < UNDER_WAY; i++) {
            write(reader, writer);
        }
        crew.loop().until("the archive is full", PATIENCE, () -> arrived == MESSAGES);
    }

    private void write(Client reader, Client writer) {
        if (written < MESSAGES) {
            writer.send("<message to='" + reader.bare() + "' type='chat' id='fill" + written + "'><body>" + Chat.BODY
                    + "</body></message>");
            written++;
        }
    }

    private void ask(Client reader, String before) {
        results = 0;
        asked = System.nanoTime();
        reader.send(
                "<iq type='set' id='page'><query xmlns='urn:xmpp:mam:2'><set xmlns='http://jabber.org/protocol/rsm'>"
                        + "<max>" + PAGE + "</max><before>" + before + "</before></set></query></iq>");
    }

    private void received(Client reader, String stanza) {
        if (stanza.startsWith("<message")) {
            results++;
        } else if ("page".equals(Stanzas.attribute(stanza, "id"))) {
            if (Stanzas.isError(stanza) || results == 0) {
                throw new IllegalStateException("no page: " + stanza);
            }
            latencies.add(System.nanoTime() - asked);
            int first = stanza.indexOf('>', stanza.indexOf("<first")) + 1;
            boolean complete = stanza.contains("complete='true'") || stanza.contains("complete=\"true\"");
            ask(reader, complete ? "" : stanza.substring(first, stanza.indexOf('<', first)));
        }
    }
}
