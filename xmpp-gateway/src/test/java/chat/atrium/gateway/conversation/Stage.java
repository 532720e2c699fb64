package chat.atrium.gateway.conversation;

import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays one script from its first line to the proof that nobody hears anything more; used once. */
final class Stage implements AutoCloseable {

    static final String DOMAIN = "localhost";
    static final String PASSWORD = "o speak again, bright angel";

    /** A stanza may cause one elsewhere that causes a third: so often everybody is asked whether all is quiet. */
    private static final int ROUNDS = 3;

    private static final Element ROSTER_REQUEST = Element.builder(Namespaces.CLIENT, "iq")
            .attribute("type", "get")
            .attribute("id", "roster")
            .child(Element.of("jabber:iq:roster", "query"))
            .build();

    private final Script script;
    private final Line.Opener lines;
    private final Addresses addresses;
    private final Runnable commits;
    private final Wildcards wildcards = new Wildcards();
    private final Map<Part, Client> clients = new LinkedHashMap<>();

    /**
     * Sets a stage.
     *
     * @param commits waits until nothing is on its way into an archive
     */
    Stage(Script script, Line.Opener lines, Addresses addresses, Runnable commits) {
        this.script = script;
        this.lines = lines;
        this.addresses = addresses;
        this.commits = commits;
    }

    void play() {
        script.openingCast().forEach(this::connect);
        for (Step step : script.steps()) {
            try {
                act(step.action());
            } catch (AssertionError failure) {
                String where = "%s.convo:%d: %s%n".formatted(script.name(), step.line(), step.text());
                throw new AssertionError(where + failure.getMessage(), failure);
            }
        }
        waitUntilQuiet();
        clients.keySet().forEach(this::hearNothing);
    }

    private void act(Action action) {
        switch (action) {
            case Action.Connects(Part who) -> connect(who);
            case Action.GoesOnline(Part who) -> {
                say(who, Element.of(Namespaces.CLIENT, "presence"));
                forgetAllSoFar();
            }
            case Action.GoesOnlineWanting(Part who, List<String> nodes) -> {
                say(who, Wishes.presence());
                waitUntilQuiet();
                client(who).takeUnheard(Wishes::isQuestion).forEach(asked -> say(who, Wishes.answer(asked, nodes)));
                forgetAllSoFar();
            }
            case Action.AsksForTheRoster(Part who) -> {
                say(who, ROSTER_REQUEST);
                forgetAllSoFar();
            }
            case Action.BecomeFriends(Part one, Part other) -> {
                befriend(one, other);
                forgetAllSoFar();
            }
            case Action.Sends(Part who, List<Element> stanzas) -> stanzas.forEach(stanza -> say(who, stanza));
            case Action.SendsRaw(Part who, String frame) ->
                client(who).sendRaw(addresses.toServer(wildcards.fill(frame)));
            case Action.Receives(Part who, List<Element> stanzas, boolean inAnyOrder) -> hear(who, stanzas, inAnyOrder);
            case Action.ReceivesNothing(Part who) -> {
                waitUntilQuiet();
                hearNothing(who);
            }
            case Action.Leaves(Part who) -> client(who).leave();
            case Action.Vanishes(Part who) -> client(who).close();
            case Action.IsDisconnected(Part who) -> client(who).expectEnd();
        }
    }

    private void connect(Part part) {
        Client client = new Client(lines.open());
        clients.put(part, client);
        if (!part.stranger()) {
            new Login(client).as(addresses.localpart(part), PASSWORD, part.resource());
        }
    }

    private Client client(Part part) {
        Client client = clients.get(part);
        if (client == null) {
            throw new AssertionError(part.label() + " is not connected");
        }
        return client;
    }

    private void say(Part who, Element stanza) {
        client(who).send(addresses.toServer(Addresses.mapped(stanza, wildcards::fill)));
    }

    /** Each asks for the other's presence and grants one's own (RFC 6121 §3.1). */
    private void befriend(Part one, Part other) {
        subscription(one, "subscribe", other);
        waitUntilQuiet();
        subscription(other, "subscribed", one);
        subscription(other, "subscribe", one);
        waitUntilQuiet();
        subscription(one, "subscribed", other);
    }

    private void subscription(Part from, String type, Part to) {
        say(
                from,
                Element.builder(Namespaces.CLIENT, "presence")
                        .attribute("type", type)
                        .attribute("to", to.account() + "@" + DOMAIN)
                        .build());
    }

    private void hear(Part who, List<Element> expected, boolean inAnyOrder) {
        List<Element> open = new ArrayList<>(expected);
        while (!open.isEmpty()) {
            Optional<Element> heard = client(who).next().map(addresses::toScript);
            if (heard.isEmpty()) {
                throw new AssertionError("expected  " + open.getFirst() + "\ngot       nothing");
            }
            Comparison comparison = new Comparison(wildcards);
            List<Element> candidates = inAnyOrder ? List.copyOf(open) : List.of(open.getFirst());
            Element match = candidates.stream()
                    .filter(candidate -> comparison.matches(candidate, heard.get()))
                    .findFirst()
                    .orElseThrow(() -> different(candidates.getFirst(), heard.get()));
            open.remove(match);
        }
    }

    private AssertionError different(Element expected, Element heard) {
        String why =
                new Comparison(wildcards.copy()).difference(expected, heard).orElse("none of the others either");
        return new AssertionError("expected  %s%ngot       %s%nbecause   %s".formatted(expected, heard, why));
    }

    private void hearNothing(Part who) {
        Client client = client(who);
        if (who.stranger()) {
            client.leave();
            return;
        }
        client.flush();
        client.firstUnheard().ifPresent(element -> {
            throw new AssertionError("%s.convo: %s should hear nothing more%ngot       %s"
                    .formatted(script.name(), who.label(), addresses.toScript(element)));
        });
    }

    private void forgetAllSoFar() {
        waitUntilQuiet();
        clients.values().forEach(Client::forget);
    }

    private void waitUntilQuiet() {
        for (int round = 0; round < ROUNDS; round++) {
            commits.run();
            clients.forEach((part, client) -> {
                if (!part.stranger()) {
                    client.flush();
                }
            });
        }
    }

    @Override
    public void close() {
        clients.values().forEach(Client::close);
    }
}
