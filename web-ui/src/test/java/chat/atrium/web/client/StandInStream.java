package chat.atrium.web.client;

import chat.atrium.protocol.LocalStreams;
import chat.atrium.protocol.sasl.ScramException;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.sasl.ScramServer;
import chat.atrium.protocol.sasl.ScramVerifier;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xep.workspace.Workspace;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The server's end of one stream: negotiation here, stanzas in {@link StandInStanzas}. */
final class StandInStream implements LocalStreams.LocalStream {

    private final StandInServer server;
    private final LocalStreams.Receiver receiver;
    private final StandInStanzas stanzas;
    private ScramServer.@Nullable Challenge challenge;
    private String trying = "";

    @Nullable
    String name;

    @Nullable
    String resource;

    StandInStream(StandInServer server, LocalStreams.Receiver receiver) {
        this.server = server;
        this.receiver = receiver;
        this.stanzas = new StandInStanzas(server, this);
    }

    boolean isOf(String account) {
        return account.equals(name) && resource != null;
    }

    String bare() {
        return name + "@" + StandInServer.DOMAIN;
    }

    String full() {
        return bare() + "/" + resource;
    }

    void push(Element element) {
        server.thread.execute(() -> receiver.received(element));
    }

    void end() {
        server.streams.remove(this);
        server.thread.execute(receiver::ended);
    }

    @Override
    public void send(Element element) {
        server.thread.execute(() -> handle(element));
    }

    @Override
    public void close() {
        server.streams.remove(this);
    }

    private void handle(Element element) {
        if (server.silence.test(element)) {
            return;
        }
        switch (element.local()) {
            case "open" -> opened();
            case "auth" -> auth(text(element));
            case "response" -> response(text(element));
            case "iq" -> stanzas.iq(element);
            case "message" -> stanzas.message(element);
            case "presence" -> stanzas.presence(element);
            default -> {}
        }
    }

    private void opened() {
        receiver.received(Element.of(Namespaces.FRAMING, "open"));
        Element.Builder features = Element.builder(Namespaces.STREAM, "features");
        if (name == null) {
            features.child(Element.builder(Namespaces.SASL, "mechanisms")
                    .child("mechanism", ScramHash.SHA_256.mechanism())
                    .build());
        } else {
            features.child(Element.of(Namespaces.BIND, "bind"));
        }
        if (server.accounts.isEmpty()) {
            features.child(Element.of(Workspace.NAMESPACE, Workspace.FIRST_RUN.local()));
        }
        receiver.received(features.build());
    }

    private void auth(String first) {
        ScramServer exchange = ScramServer.begin(first, "of-the-server");
        ScramVerifier verifier = server.accounts.get(exchange.user());
        if (verifier == null) {
            fail();
            return;
        }
        trying = exchange.user();
        challenge = exchange.challenge(verifier);
        receiver.received(Element.of(Namespaces.SASL, "challenge", base64(challenge.message())));
    }

    private void response(String last) {
        try {
            String signature = Objects.requireNonNull(challenge).finish(last);
            name = trying;
            receiver.received(Element.of(Namespaces.SASL, "success", base64(signature)));
        } catch (ScramException wrong) {
            fail();
        }
    }

    private void fail() {
        receiver.received(Element.builder(Namespaces.SASL, "failure")
                .child(Element.of(Namespaces.SASL, "not-authorized"))
                .build());
    }

    private static String text(Element element) {
        return new String(Base64.getDecoder().decode(element.text()), StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
