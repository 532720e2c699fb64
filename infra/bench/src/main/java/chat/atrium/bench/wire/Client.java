package chat.atrium.bench.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.function.Consumer;

/** A client from the connection to its end: registers or signs in, binds a resource, then hands on what comes. */
public final class Client implements Connection.Listener {

    /** How far a client is. */
    private enum Stage {
        OPENING,
        REGISTERING,
        AUTHENTICATING,
        OPENING_AGAIN,
        BINDING,
        READY,
        REGISTERED,
        FAILED
    }

    private final Target target;
    private final Account account;
    private final String resource;
    private final boolean registers;
    private final Scram scram;
    private final Framing framing;
    private final Connection connection;
    private Consumer<String> listener = stanza -> {};
    private Stage stage = Stage.OPENING;
    private String failure = "";

    private Client(Loop loop, Target target, Account account, String resource, boolean registers) {
        this.target = target;
        this.account = account;
        this.resource = resource;
        this.registers = registers;
        this.scram = new Scram(account);
        this.framing = target.framing();
        this.connection = loop.connect(target.address(), this);
        connection.send(framing.greeting(target.domain()));
        if (framing.isOpen()) {
            connection.send(framing.open(target.domain()));
        }
    }

    /** A client that makes its account (XEP-0077) and is ready then. */
    public static Client registering(Loop loop, Target target, Account account) {
        return new Client(loop, target, account, "", true);
    }

    /** A client that is ready when its resource is bound. */
    public static Client signingIn(Loop loop, Target target, Account account, String resource) {
        return new Client(loop, target, account, resource, false);
    }

    /** From now on, what comes in goes there. */
    public void listen(Consumer<String> newListener) {
        listener = newListener;
    }

    public void send(String stanza) {
        connection.send(framing.encode(stanza));
    }

    public boolean isReady() {
        if (stage == Stage.FAILED) {
            throw new IllegalStateException(account.name() + ": " + failure);
        }
        return stage == Stage.READY || stage == Stage.REGISTERED;
    }

    /** The address with which it is bound. */
    public String jid() {
        return bare() + "/" + resource;
    }

    /** The address of its account. */
    public String bare() {
        return account.at(target.domain());
    }

    /** Ends the stream and the connection. */
    public void close() {
        connection.send(framing.end());
        connection.flush();
        connection.close();
    }

    @Override
    public void received(ByteBuffer bytes) {
        boolean open = framing.isOpen();
        framing.decode(bytes, this::received);
        if (!open && framing.isOpen()) {
            connection.send(framing.open(target.domain()));
        }
    }

    @Override
    public void closed() {
        if (stage != Stage.REGISTERED) {
            fail("the connection is closed");
        }
    }

    private void received(String element) {
        if (stage == Stage.READY) {
            listener.accept(element);
            return;
        }
        if (element.startsWith("<stream:error") || element.startsWith("<failure")) {
            fail(element);
            return;
        }
        switch (stage) {
            case OPENING -> features(element);
            case REGISTERING -> registered(element);
            case AUTHENTICATING -> authenticated(element);
            case OPENING_AGAIN -> bind(element);
            case BINDING -> bound(element);
            case READY, REGISTERED, FAILED -> {}
        }
    }

    private void features(String element) {
        if (!isFeatures(element)) {
            return;
        }
        if (registers) {
            stage = Stage.REGISTERING;
            send("<iq type='set' id='register'><query xmlns='jabber:iq:register'><username>" + account.name()
                    + "</username><password>" + Stanzas.escaped(account.password()) + "</password></query></iq>");
            return;
        }
        stage = Stage.AUTHENTICATING;
        boolean plain = element.contains(">PLAIN<");
        String begin = plain ? "\0" + account.name() + "\0" + account.password() : scram.begin();
        sasl("auth", " mechanism='" + (plain ? "PLAIN" : "SCRAM-SHA-256") + "'", begin);
    }

    private void sasl(String name, String attributes, String content) {
        send("<" + name + " xmlns='urn:ietf:params:xml:ns:xmpp-sasl'" + attributes + ">"
                + Base64.getEncoder().encodeToString(content.getBytes(UTF_8)) + "</" + name + ">");
    }

    /** An account that is there already (XEP-0077 §3.1) is from an earlier try. */
    private void registered(String element) {
        if (Stanzas.isError(element) && !element.contains("<conflict")) {
            fail(element);
            return;
        }
        stage = Stage.REGISTERED;
        close();
    }

    private void authenticated(String element) {
        if (element.startsWith("<challenge")) {
            String challenge = element.substring(element.indexOf('>') + 1, element.lastIndexOf('<'));
            sasl("response", "", scram.answer(new String(Base64.getDecoder().decode(challenge), UTF_8)));
        } else if (element.startsWith("<success")) {
            stage = Stage.OPENING_AGAIN;
            connection.send(framing.open(target.domain()));
        }
    }

    private void bind(String element) {
        if (isFeatures(element)) {
            stage = Stage.BINDING;
            send("<iq type='set' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>" + resource
                    + "</resource></bind></iq>");
        }
    }

    private void bound(String element) {
        if (Stanzas.isError(element)) {
            fail(element);
            return;
        }
        stage = Stage.READY;
    }

    private static boolean isFeatures(String element) {
        return element.startsWith("<stream:features") || element.startsWith("<features");
    }

    private void fail(String why) {
        stage = Stage.FAILED;
        failure = why;
    }
}
