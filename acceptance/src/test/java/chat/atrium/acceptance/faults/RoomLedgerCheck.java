package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.faults.Ledger.Heard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the ledgers of a room's occupants against its archive: whatever was sent was acknowledged and is in the archive,
 * once, in the order in which it was sent; from when an occupant comes in until the session is over nothing is missing
 * of what the archive has, for all in the same order. Only what was said while a session slept in storage is left out,
 * at one place ({@code docs/cluster.md}).
 */
final class RoomLedgerCheck {

    private final ArchiveCopy archive;
    private final List<String> order;
    private final Map<String, Integer> places = new HashMap<>();
    private final Findings findings = new Findings();

    private RoomLedgerCheck(ArchiveCopy archive) {
        this.archive = archive;
        this.order = archive.kept().stream().map(ArchiveCopy.Kept::archiveId).toList();
        order.forEach(id -> places.put(id, places.size()));
    }

    /**
     * Judges all of them.
     *
     * @param nicknames of the occupants, as addresses in the room, with their ledgers
     */
    static Findings of(Map<String, Ledger> nicknames, ArchiveCopy archive) {
        RoomLedgerCheck check = new RoomLedgerCheck(archive);
        nicknames.forEach(check::judge);
        return check.findings;
    }

    private void judge(String nickname, Ledger ledger) {
        findings.judgeSent(ledger);
        findings.compare("the archive of " + nickname, ledger.sentIds(), archive.idsFrom(nickname));
        TreeMap<Integer, List<Heard>> sessions = ledger.received().stream()
                .collect(Collectors.groupingBy(Heard::session, TreeMap::new, Collectors.toList()));
        sessions.forEach((session, heard) -> {
            List<List<String>> stretches = stretches(heard);
            for (int i = 0; i < stretches.size(); i++) {
                List<String> stretch = stretches.get(i);
                boolean last = session.equals(sessions.lastKey()) && i == stretches.size() - 1;
                findings.compare(
                        "what %s received in session %d".formatted(nickname, session),
                        since(stretch.getFirst(), last ? order.getLast() : stretch.getLast()),
                        stretch);
            }
        });
    }

    /** One, and another one for each time that the session may have slept and something is left out behind that. */
    private List<List<String>> stretches(List<Heard> session) {
        List<List<String>> stretches = new ArrayList<>(List.of(new ArrayList<>()));
        int naps = session.getFirst().naps();
        for (Heard heard : session) {
            List<String> stretch = stretches.getLast();
            if (heard.naps() > naps && !stretch.isEmpty() && isAhead(stretch.getLast(), heard.archiveId())) {
                stretches.add(new ArrayList<>());
                naps = heard.naps();
            }
            stretches.getLast().add(heard.archiveId());
        }
        return stretches;
    }

    private boolean isAhead(String before, String next) {
        return place(next) > place(before) + 1;
    }

    private int place(String archiveId) {
        return places.getOrDefault(archiveId, -1);
    }

    private List<String> since(String first, String last) {
        int from = place(first);
        int to = place(last);
        return from < 0 || to < from ? List.of() : order.subList(from, to + 1);
    }
}
