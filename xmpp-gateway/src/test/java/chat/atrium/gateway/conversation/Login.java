package chat.atrium.gateway.conversation;

import chat.atrium.protocol.sasl.ScramClient;
import chat.atrium.protocol.sasl.ScramHash;
import chat.atrium.protocol.stanza.Namespaces;
import chat.atrium.protocol.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** What a client says and hears until its resource is bound (RFC 6120 §6 and §7, RFC 7395 §3). */
record Login(Client client) {

    void as(String account, String password, String resource) {
        openStream();
        ScramClient scram = new ScramClient(
                ScramHash.SHA_256, account, password, UUID.randomUUID().toString());
        client.send(sasl("auth", scram.first()).toBuilder()
                .attribute("mechanism", "SCRAM-SHA-256")
                .build());
        ScramClient.Answer answer = scram.answer(decoded("challenge"));
        client.send(sasl("response", answer.message()));
        answer.check(decoded("success"));
        openStream();
        client.send(bind(resource));
        client.next(Namespaces.CLIENT, "iq");
    }

    private void openStream() {
        client.send(Element.builder(Namespaces.FRAMING, "open")
                .attribute("to", Stage.DOMAIN)
                .attribute("version", "1.0")
                .build());
        client.next(Namespaces.FRAMING, "open");
        client.next(Namespaces.STREAM, "features");
    }

    private static Element bind(String resource) {
        return Element.builder(Namespaces.CLIENT, "iq")
                .attribute("type", "set")
                .attribute("id", "bind")
                .child(Element.builder(Namespaces.BIND, "bind")
                        .child("resource", resource)
                        .build())
                .build();
    }

    private static Element sasl(String name, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
        return Element.of(Namespaces.SASL, name, Base64.getEncoder().encodeToString(bytes));
    }

    private String decoded(String name) {
        byte[] bytes =
                Base64.getDecoder().decode(client.next(Namespaces.SASL, name).text());
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
