package chat.atrium.backend.feature.caps;

import chat.atrium.protocol.xep.disco.DiscoInfo;
import java.util.Set;
import java.util.stream.Collectors;

/** What a client wants to be told of, out of all that it says of itself. */
final class WantedNodes {

    private static final String NOTIFY = "+notify";

    private WantedNodes() {}

    /** The features of that kind, at most so many. */
    static Set<String> of(DiscoInfo info, int limit) {
        return info.features().stream()
                .filter(feature -> feature.endsWith(NOTIFY))
                .limit(limit)
                .collect(Collectors.toUnmodifiableSet());
    }
}
