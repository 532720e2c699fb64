package chat.atrium.acceptance.faults;

import java.util.List;

/** What an archive holds, in its order. */
record ArchiveCopy(List<Kept> kept) {

    ArchiveCopy {
        kept = List.copyOf(kept);
    }

    /**
     * A message in an archive.
     *
     * @param archiveId by which one can page
     * @param id which the sender has given it
     * @param from the account of the sender, or the nickname in a room
     */
    record Kept(String archiveId, String id, String from) {}

    /** The ids of the messages from somebody. */
    List<String> idsFrom(String sender) {
        return kept.stream()
                .filter(each -> each.from().equals(sender))
                .map(Kept::id)
                .toList();
    }

    /** The ids of the messages from others. */
    List<String> idsNotFrom(String sender) {
        return kept.stream()
                .filter(each -> !each.from().equals(sender))
                .map(Kept::id)
                .toList();
    }
}
