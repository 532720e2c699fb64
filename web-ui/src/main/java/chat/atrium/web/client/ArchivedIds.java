package chat.atrium.web.client;

import java.util.Comparator;

/** The order of ids of one archive: decimal numbers, the later message has the greater one ({@code docs/xep-inbox.md} §3). */
final class ArchivedIds {

    private static final Comparator<String> ORDER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private ArchivedIds() {}

    static int compare(String one, String other) {
        return ORDER.compare(one, other);
    }
}
