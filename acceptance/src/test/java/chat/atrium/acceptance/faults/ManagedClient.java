package chat.atrium.acceptance.faults;

import static chat.atrium.acceptance.faults.SignIn.CLIENT;
import static chat.atrium.acceptance.faults.SignIn.SM;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
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
    private final Supplier<InetSocketAddress> address;
    private final Ledger ledger = new Ledger();
    private final Deque<Stanza> unacknowledged = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ArchiveQuery query = new ArchiveQuery();
    private @Nullable Wire wire;
    private @Nullable Writing writing;
    private @Nullable String resumption;
    private long confirmed;
    private long handled;
    private int resumed;
    private int said;

    /**
     * A stanza that counts.
     *
     * @param message its id in the ledger, or nothing for what a new session does not need
     */
    private record Stanza(@Nullable String message, String xml) {}

    private ManagedClient(String user, SignIn signIn, Supplier<InetSocketAddress> address) {
        this.user = user;
        this.signIn = signIn;
        this.address = address;
    }

    /** Makes the account and signs in, and does so again and again. */
    static ManagedClient register(String user, String password, Supplier<InetSocketAddress> address)
            throws IOException {
        SignIn signIn = new SignIn(user, password);
        try (Wire wire = new Wire(address.get())) {
            signIn.register(wire);
        }
        ManagedClient client = new ManagedClient(user, signIn, address);
        Thread.ofVirtual().name(user).start(client::live);
        return client;
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
                "<message type='chat' to='%s' id='%s'><body>%s%s</body><origin-id xmlns='urn:xmpp:sid:0' id='%2$s'/></message>"
                        .formatted(to, id, id, PADDING)));
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
        return isThere() && unacknowledged.isEmpty();
    }

    /** Breaks its connection without a word. */
    synchronized void cut() {
        if (wire != null) {
            wire.close();
        }
    }

    /** Reads its archive, all of it. */
    CompletableFuture<List<Witness.Kept>> archive() {
        synchronized (this) {
            send(new Stanza(null, query.begin()));
        }
        return query.answer();
    }

    @Override
    public void close() {
        closing.countDown();
        cut();
    }

    private void live() {
        while (closing.getCount() > 0) {
            try (Wire open = new Wire(address.get())) {
                enter(open);
                while (true) {
                    take(open.next());
                }
            } catch (IOException broken) {
                leave();
                pause();
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
                    acknowledged(h);
                }
                case SignIn.Entry.Fresh(String name) -> {
                    resumption = name;
                    confirmed = 0;
                    handled = 0;
                    unacknowledged.removeIf(stanza -> stanza.message() == null);
                    unacknowledged.addFirst(new Stanza(null, "<presence/>"));
                }
            }
            unacknowledged.forEach(stanza -> writer.add(stanza.xml()));
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
            case "presence" -> handled++;
            case "iq" -> {
                handled++;
                query.answered(tag).ifPresent(page -> send(new Stanza(null, page)));
            }
            case "r" -> answer();
            case "a" -> acknowledged(Long.parseLong(tag.attribute("h")));
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
                    .filter(child -> child.attribute("by").equals(account()))
                    .findFirst()
                    .map(child -> child.attribute("id"))
                    .orElse("");
            ledger.received(message.attribute("id"), bare(message.attribute("from")), archiveId);
        }
    }

    static String bare(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }

    private void answer() {
        if (writing != null) {
            writing.add("<a xmlns='%s' h='%d'/>".formatted(SM, handled));
        }
    }

    private void acknowledged(long count) {
        while (confirmed < count) {
            confirmed++;
            Stanza stanza = unacknowledged.remove();
            if (stanza.message() != null) {
                ledger.acknowledged(stanza.message());
            }
        }
    }

    private void send(Stanza stanza) {
        unacknowledged.add(stanza);
        if (writing != null) {
            writing.add(stanza.xml());
        }
    }
}
