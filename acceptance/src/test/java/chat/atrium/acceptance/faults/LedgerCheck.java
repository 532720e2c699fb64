package chat.atrium.acceptance.faults;

import chat.atrium.acceptance.faults.Ledger.Heard;
import chat.atrium.acceptance.faults.Ledger.Said;
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

    private final Map<String, Witness> witnesses = new TreeMap<>();
    private final Findings findings = new Findings();

    private LedgerCheck(Collection<Witness> all) {
        all.forEach(witness -> witnesses.put(witness.account(), witness));
    }

    static Findings of(Collection<Witness> witnesses) {
        LedgerCheck check = new LedgerCheck(witnesses);
        check.witnesses.values().forEach(check::judge);
        return check.findings;
    }

    private void judge(Witness witness) {
        String account = witness.account();
        findings.judgeSent(witness.ledger());
        findings.compare(
                account + "'s own archive of what it sent",
                witness.ledger().sentIds(),
                witness.archive().idsFrom(account));
        Map<String, List<String>> byRecipient = witness.ledger().sent().stream()
                .collect(Collectors.groupingBy(Said::to, Collectors.mapping(Said::id, Collectors.toList())));
        byRecipient.forEach((to, expected) -> findings.compare(
                to + "'s archive of " + account,
                expected,
                Objects.requireNonNull(witnesses.get(to), to).archive().idsFrom(account)));
        judgeReceived(witness);
    }

    private void judgeReceived(Witness witness) {
        Map<String, String> archiveIds = new HashMap<>();
        witness.archive().kept().forEach(kept -> archiveIds.put(kept.id(), kept.archiveId()));
        List<String> received = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Heard heard : witness.ledger().received()) {
            if (seen.add(heard.archiveId())) {
                received.add(heard.id());
            }
            if (!heard.archiveId().equals(archiveIds.get(heard.id()))) {
                findings.add(
                        "misnamed",
                        "%s came to %s as %s, its archive has it as %s"
                                .formatted(
                                        heard.id(), witness.account(), heard.archiveId(), archiveIds.get(heard.id())));
            }
        }
        findings.compare(
                "what " + witness.account() + " received", witness.archive().idsNotFrom(witness.account()), received);
    }
}
