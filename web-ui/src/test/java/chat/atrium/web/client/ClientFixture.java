package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An entrance to a stand-in server, with short patience. */
final class ClientFixture {

    static final BareJid ALICE = BareJid.parse("alice@localhost");
    static final BareJid BOB = BareJid.parse("bob@localhost");

    final StandInServer server = new StandInServer();
    final Entrance entrance = new Entrance(server, new Pictures(new Settings()), new Settings(), StandInServer.DOMAIN);

    /** The defaults, but for what would make tests slow or large. */
    record Settings() implements WebSettings {

        @Override
        public Duration answerTimeout() {
            return Duration.ofMillis(800);
        }

        @Override
        public Duration idleTimeout() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration awayAfter() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int keptMessages() {
            return 3;
        }

        @Override
        public int keptConversations() {
            return 5;
        }

        @Override
        public int keptPictures() {
            return 5;
        }

        @Override
        public int maxMessageLength() {
            return 100;
        }
    }

    SignInOutcome signIn(String name, String password) throws Exception {
        return entrance.signIn(name, password).toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    WorkspaceClient client(String name) throws Exception {
        server.account(name, "secret");
        if (signIn(name, "secret") instanceof SignInOutcome.SignedIn(WorkspaceClient client)) {
            return client;
        }
        throw new AssertionError("not signed in");
    }

    void close() throws InterruptedException {
        entrance.stop();
        server.close();
    }
}
