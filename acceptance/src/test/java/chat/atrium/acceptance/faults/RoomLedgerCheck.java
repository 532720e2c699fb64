package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.faults.Ledger.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the ledgers of a room's occupants against its archive: whatever was sent was acknowledged and is in the archive,
 * once, in the order in which it was sent; from when an occupant comes in until the session is over nothing is missing
 * of what the archive has, for all in the same order.
 */
final class RoomLedgerCheck {

    private final ArchiveCopy archive;
    private final List<String> order;
    private final Findings findings = new Findings();

    private RoomLedgerCheck(ArchiveCopy archive) {
        this.archive = archive;
        this.order = archive.kept().stream().map(ArchiveCopy.Kept::archiveId).toList();
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
        TreeMap<Integer, List<String>> sessions = ledger.received().stream()
                .collect(Collectors.groupingBy(
                        Heard::session,
                        TreeMap::new,
                        Collectors.mapping(Heard::archiveId, Collectors.toCollection(ArrayList::new))));
        sessions.forEach((session, heard) -> findings.compare(
                "what %s received in session %d".formatted(nickname, session),
                since(heard.getFirst(), session.equals(sessions.lastKey()) ? order.getLast() : heard.getLast()),
                heard));
    }

    private List<String> since(String first, String last) {
        int from = order.indexOf(first);
        int to = order.indexOf(last);
        return from < 0 || to < from ? List.of() : order.subList(from, to + 1);
    }
}
