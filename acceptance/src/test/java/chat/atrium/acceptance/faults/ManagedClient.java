package chat.atrium.acceptance.faults;

import static chat.atrium.acceptance.faults.SignIn.CLIENT;
import static chat.atrium.acceptance.faults.SignIn.SM;

import chat.atrium.acceptance.faults.Unacknowledged.Stanza;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client that gives up on nothing: it comes back whenever its connection breaks, resumes its session or makes a new
 * one, and says again, under the same ids and in the same order, what the server has not acknowledged (XEP-0198). What
 * happens it writes into its {@link Ledger}.
 */
final class ManagedClient implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String PADDING = " and so on".repeat(12);

    private final String user;
    private final SignIn signIn;
    private final Supplier<Door> door;
    private final Manner manner;
    private final ArchiveQuery query;
    private final Ledger ledger = new Ledger();
    private final Unacknowledged unacknowledged = new Unacknowledged(ledger::acknowledged);
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Wire wire;
    private @Nullable Writing writing;
    private @Nullable String resumption;
    private long handled;
    private boolean sleeping;
    private int resumed;
    private int said;

    private ManagedClient(String user, SignIn signIn, Manner manner, Supplier<Door> door) {
        this.user = user;
        this.signIn = signIn;
        this.manner = manner;
        this.door = door;
        this.query = new ArchiveQuery(manner, user + "@localhost");
    }

    /** Makes the account and signs in, and does so again and again. */
    static ManagedClient register(String user, String password, Manner manner, Supplier<Door> door) throws IOException {
        SignIn signIn = new SignIn(user, password);
        try (Wire wire = new Wire(door.get())) {
            signIn.register(wire);
        }
        ManagedClient client = new ManagedClient(user, signIn, manner, door);
        Thread.ofVirtual().name(user).start(client::live);
        return client;
    }

    String user() {
        return user;
    }

    String account() {
        return user + "@localhost";
    }

    Ledger ledger() {
        return ledger;
    }

    /** Says something, now or when it is back. */
    synchronized void say(String to) {
        said++;
        String id = user + '-' + said;
        ledger.sent(id, to);
        send(new Stanza(
                id,
                ("<message type='%s' to='%s' id='%s'><body>%3$s%s</body>"
                                + "<origin-id xmlns='urn:xmpp:sid:0' id='%3$s'/></message>")
                        .formatted(manner.type(), to, id, PADDING)));
    }

    /** Asks for something, whose answer nobody waits for. */
    synchronized void ask(String iq) {
        send(new Stanza(null, iq));
    }

    /** How much is on its way. */
    synchronized int waiting() {
        return unacknowledged.size();
    }

    /** How many times its session went on over another connection. */
    synchronized int resumed() {
        return resumed;
    }

    synchronized boolean isThere() {
        return writing != null;
    }

    /** True if it is there and all that it said is acknowledged. */
    synchronized boolean isSettled() {
        return isThere() && unacknowledged.size() == 0;
    }

    @Override
    public synchronized String toString() {
        return "%s, %s, waits for %s".formatted(user, isThere() ? "there" : "away", unacknowledged);
    }

    /** From now on, or no longer, its session may sleep in storage before it resumes it. */
    synchronized void maySleep(boolean on) {
        sleeping = on;
    }

    /** Breaks its connection without a word. */
    synchronized void cut() {
        if (wire != null) {
            wire.close();
        }
    }

    /** Reads its archive, all of it. */
    CompletableFuture<ArchiveCopy> archive() {
        ask(query.begin());
        return query.answer();
    }

    @Override
    public void close() {
        closing.countDown();
        cut();
    }

    private void live() {
        while (closing.getCount() > 0) {
            try (Wire open = new Wire(door.get())) {
                enter(open);
                while (true) {
                    take(open.next());
                }
            } catch (IOException broken) {
                leave();
                pause();
            } catch (RuntimeException unexpected) {
                ledger.refused(user, unexpected.toString());
                throw unexpected;
            }
        }
    }

    private void enter(Wire open) throws IOException {
        String old;
        long known;
        synchronized (this) {
            wire = open;
            old = resumption;
            known = handled;
        }
        SignIn.Entry entry = signIn.enter(open, old, known);
        synchronized (this) {
            Writing writer = new Writing(open);
            writing = writer;
            switch (entry) {
                case SignIn.Entry.Resumed(long h) -> {
                    resumed++;
                    if (sleeping) {
                        ledger.slept();
                    }
                    unacknowledged.acknowledge(h);
                }
                case SignIn.Entry.Fresh(String name) -> {
                    resumption = name;
                    handled = 0;
                    ledger.began();
                    unacknowledged.startAnew(manner.greeting(user));
                }
            }
            unacknowledged.xml().forEach(writer::add);
        }
    }

    private synchronized void leave() {
        wire = null;
        if (writing != null) {
            writing.end();
            writing = null;
        }
    }

    private void pause() {
        try {
            var _ = closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void take(Tag tag) throws IOException {
        switch (tag.name()) {
            case "message" -> {
                handled++;
                heard(tag);
            }
            case "presence" -> {
                handled++;
                if (tag.attribute("type").equals("error")) {
                    ledger.refused(
                            "presence to " + tag.attribute("from"),
                            tag.child("error").children().toString());
                }
            }
            case "iq" -> {
                handled++;
                query.answered(tag).ifPresent(page -> send(new Stanza(null, page)));
            }
            case "r" -> answer();
            case "a" -> unacknowledged.acknowledge(Long.parseLong(tag.attribute("h")));
            default -> throw new IOException("ended by " + tag);
        }
    }

    private void heard(Tag message) {
        if (query.heard(message)) {
            return;
        }
        if (message.attribute("type").equals("error")) {
            ledger.refused(
                    message.attribute("id"), message.child("error").children().toString());
        } else if (message.find(CLIENT, "body").isPresent()) {
            String archiveId = message.children().stream()
                    .filter(child -> child.is("urn:xmpp:sid:0", "stanza-id"))
                    .filter(child -> child.attribute("by").equals(manner.archive(account())))
                    .findFirst()
                    .map(child -> child.attribute("id"))
                    .orElse("");
            ledger.received(message.attribute("id"), archiveId);
        }
    }

    private void answer() {
        if (writing != null) {
            writing.add("<a xmlns='%s' h='%d'/>".formatted(SM, handled));
        }
    }

    private void send(Stanza stanza) {
        unacknowledged.add(stanza);
        if (writing != null) {
            writing.add(stanza.xml());
        }
    }
}
