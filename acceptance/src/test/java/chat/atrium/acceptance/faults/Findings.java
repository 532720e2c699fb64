package chat.atrium.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is wrong, in words that begin with the kind. */
final class Findings {

    private static final int SHOWN = 3;

    private final List<String> all = new ArrayList<>();

    List<String> all() {
        return List.copyOf(all);
    }

    void add(String kind, String what) {
        all.add(kind + ": " + what);
    }

    /** What a client sent has to be acknowledged, and not refused. */
    void judgeSent(Ledger ledger) {
        ledger.refused().forEach((id, why) -> add("refused", id + " with " + why));
        missing(ledger.sentIds(), ledger.acknowledged()).forEach(id -> add("unacknowledged", id));
    }

    /** The found ids have to be the expected ones, each once and in the same order. */
    void compare(String what, List<String> expected, List<String> found) {
        missing(expected, Set.copyOf(found)).forEach(id -> add("lost", id + " in " + what));
        missing(found, Set.copyOf(expected)).forEach(id -> add("unsaid", id + " in " + what));
        Set<String> once = new HashSet<>();
        found.stream().filter(id -> !once.add(id)).forEach(id -> add("doubled", id + " in " + what));
        order(what, expected, found);
    }

    /** Tells each that was found behind one that comes after it. */
    private void order(String what, List<String> expected, List<String> found) {
        Map<String, Integer> places = new HashMap<>();
        expected.forEach(id -> places.put(id, places.size()));
        for (int i = 1; i < found.size(); i++) {
            int before = places.getOrDefault(found.get(i - 1), -1);
            int here = places.getOrDefault(found.get(i), Integer.MAX_VALUE);
            if (before > here) {
                add("reordered", "%s comes before %s in %s".formatted(found.get(i - 1), found.get(i), what));
            }
        }
    }

    private static List<String> missing(List<String> wanted, Set<String> present) {
        return wanted.stream().filter(id -> !present.contains(id)).toList();
    }

    /** The first of each kind, and how many there are. */
    String summary() {
        Map<String, List<String>> byKind = all.stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.substring(0, finding.indexOf(' ')), TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(kind -> kind.getValue().size() + " x " + kind.getKey() + "\n  "
                        + kind.getValue().stream().limit(SHOWN).collect(Collectors.joining("\n  ")))
                .collect(Collectors.joining("\n"));
    }
}
