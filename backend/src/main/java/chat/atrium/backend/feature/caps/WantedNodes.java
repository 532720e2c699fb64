package chat.atrium.backend.feature.caps;

import chat.atrium.protocol.xep.disco.DiscoInfo;
import java.util.HashSet;
import java.util.Set;

/** What a client wants to be told of, out of all that it says of itself. */
final class WantedNodes {

    private static final String NOTIFY = "+notify";

    /** The length of a name where there are as many as may be; far above what there is. */
    private static final int AVERAGE = 100;

    private WantedNodes() {}

    /** The features of that kind, at most so many, and with names of so many characters on average. */
    static Set<String> of(DiscoInfo info, int limit) {
        Set<String> wanted = new HashSet<>();
        int size = 0;
        for (String feature : info.features()) {
            if (feature.endsWith(NOTIFY) && wanted.size() < limit && size + feature.length() <= limit * AVERAGE) {
                wanted.add(feature);
                size += feature.length();
            }
        }
        return Set.copyOf(wanted);
    }
}
