package chat.atrium.acceptance.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one client has done and seen, in the order in which it was. */
final class Ledger {

    private final List<Said> sent = new ArrayList<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final List<Heard> received = new ArrayList<>();
    private int session;
    private int naps;

    /** A message that it has sent. */
    record Said(String id, String to) {}

    /**
     * A message that it was sent.
     *
     * @param archiveId under which the server says that it is in the archive
     * @param session the number of the session in which it came
     * @param naps how many times a session may have slept in storage before it came
     */
    record Heard(String id, String archiveId, int session, int naps) {}

    /** From now on in a new session. */
    synchronized void began() {
        session++;
    }

    /** The session goes on, and may have slept in storage. */
    synchronized void slept() {
        naps++;
    }

    synchronized void sent(String id, String to) {
        sent.add(new Said(id, to));
    }

    /** The server has taken responsibility for it (XEP-0198 §4, promise 2). */
    synchronized void acknowledged(String id) {
        acknowledged.add(id);
    }

    /** The server has answered it with an error. */
    synchronized void refused(String id, String condition) {
        refused.put(id, condition);
    }

    synchronized void received(String id, String archiveId) {
        received.add(new Heard(id, archiveId, session, naps));
    }

    synchronized List<Said> sent() {
        return List.copyOf(sent);
    }

    synchronized List<String> sentIds() {
        return sent.stream().map(Said::id).toList();
    }

    synchronized Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    synchronized Map<String, String> refused() {
        return Map.copyOf(refused);
    }

    synchronized List<Heard> received() {
        return List.copyOf(received);
    }

    /** How many different messages it has received. */
    synchronized long arrived() {
        return received.stream().map(Heard::archiveId).distinct().count();
    }

    /** The archive id of the last message that it has received, or nothing at all. */
    synchronized String last() {
        return received.isEmpty() ? "" : received.getLast().archiveId();
    }

    /** How many messages it has sent. */
    synchronized int size() {
        return sent.size();
    }
}
