package chat.atrium.backend.feature.caps;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What verified hashes stand for; bounded, the one not used for longest goes. */
final class VerifiedCapabilities {

    private final Map<String, Set<String>> features;

    VerifiedCapabilities(int limit) {
        this.features = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
                return size() > limit;
            }
        };
    }

    synchronized Optional<Set<String>> find(String ver) {
        return Optional.ofNullable(features.get(ver));
    }

    synchronized void add(String ver, Set<String> announced) {
        features.put(ver, announced);
    }
}
