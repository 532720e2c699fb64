package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.faults.Ledger.Heard;
import chat.atrium.acceptance.faults.Ledger.Said;
import chat.atrium.acceptance.faults.Witness.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Holds the ledgers of a chat against the archives: whatever was sent was acknowledged and is in both archives, once,
 * in the order in which it was sent; the recipient has got it, in the order of the archive, under the id by which it is
 * there. That a message comes again under the same archive id is allowed behind a crash (promise 4).
 */
final class LedgerCheck {

    private static final int SHOWN = 3;

    private final Map<String, Witness> witnesses = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private LedgerCheck(Collection<Witness> all) {
        all.forEach(witness -> witnesses.put(witness.account(), witness));
    }

    /** What is wrong, in words; nothing if nothing is. */
    static List<String> findings(Collection<Witness> witnesses) {
        LedgerCheck check = new LedgerCheck(witnesses);
        check.witnesses.values().forEach(check::judge);
        return check.findings;
    }

    private void judge(Witness witness) {
        List<Said> sent = witness.ledger().sent();
        List<String> ids = sent.stream().map(Said::id).toList();
        witness.ledger().refused().forEach((id, why) -> findings.add("refused: " + id + " with " + why));
        missing(ids, witness.ledger().acknowledged()).forEach(id -> findings.add("unacknowledged: " + id));
        compare(witness.account() + "'s own archive of what it sent", ids, idsOf(witness.outgoing()));
        Map<String, List<String>> byRecipient = sent.stream()
                .collect(Collectors.groupingBy(Said::to, Collectors.mapping(Said::id, Collectors.toList())));
        byRecipient.forEach((to, expected) -> compare(
                to + "'s archive of " + witness.account(),
                expected,
                Objects.requireNonNull(witnesses.get(to), to).idsFrom(witness.account())));
        judgeReceived(witness);
    }

    private void judgeReceived(Witness witness) {
        Map<String, String> archiveIds = new HashMap<>();
        witness.archive().forEach(kept -> archiveIds.put(kept.id(), kept.archiveId()));
        List<String> received = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Heard heard : witness.ledger().received()) {
            if (seen.add(heard.archiveId())) {
                received.add(heard.id());
            }
            if (!heard.archiveId().equals(archiveIds.get(heard.id()))) {
                findings.add("misnamed: %s came to %s as %s, its archive has it as %s"
                        .formatted(heard.id(), witness.account(), heard.archiveId(), archiveIds.get(heard.id())));
            }
        }
        compare("what " + witness.account() + " received", idsOf(witness.incoming()), received);
    }

    private void compare(String what, List<String> expected, List<String> found) {
        missing(expected, Set.copyOf(found)).forEach(id -> findings.add("lost: " + id + " in " + what));
        missing(found, Set.copyOf(expected)).forEach(id -> findings.add("unsaid: " + id + " in " + what));
        Set<String> once = new HashSet<>();
        found.stream().filter(id -> !once.add(id)).forEach(id -> findings.add("doubled: " + id + " in " + what));
        findings.addAll(reordered(what, expected, found));
    }

    /** Each of those that were found before one that comes before it. */
    private static List<String> reordered(String what, List<String> expected, List<String> found) {
        Map<String, Integer> places = new HashMap<>();
        expected.forEach(id -> places.put(id, places.size()));
        List<String> reordered = new ArrayList<>();
        for (int i = 1; i < found.size(); i++) {
            int before = places.getOrDefault(found.get(i - 1), -1);
            int here = places.getOrDefault(found.get(i), Integer.MAX_VALUE);
            if (before > here) {
                reordered.add("reordered: %s comes before %s in %s".formatted(found.get(i - 1), found.get(i), what));
            }
        }
        return reordered;
    }

    private static List<String> missing(List<String> wanted, Set<String> present) {
        return wanted.stream().filter(id -> !present.contains(id)).toList();
    }

    private static List<String> idsOf(List<Kept> kept) {
        return kept.stream().map(Kept::id).toList();
    }

    /** The first findings of each kind, and how many there are. */
    static String summary(List<String> findings) {
        Map<String, List<String>> byKind = findings.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.substring(0, finding.indexOf(' ')), TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> kind.getValue().size() + " x " + kind.getKey() + "\n  "
                        + kind.getValue().stream().limit(SHOWN).collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining("\n"));
    }
}
