package chat.atrium.acceptance.faults;

import java.util.List;

/**
 * What is known of one account in the end.
 *
 * @param account its bare address
 * @param ledger of its only client
 * @param archive what its archive holds, in the order of the archive
 */
record Witness(String account, Ledger ledger, List<Kept> archive) {

    /**
     * A message in an archive.
     *
     * @param archiveId by which one can page
     * @param id which the sender has given it
     * @param from the account of the sender
     * @param to the account of the recipient
     */
    record Kept(String archiveId, String id, String from, String to) {}

    List<Kept> outgoing() {
        return archive.stream().filter(kept -> kept.from().equals(account)).toList();
    }

    List<Kept> incoming() {
        return archive.stream().filter(kept -> !kept.from().equals(account)).toList();
    }

    /** The ids of the messages from somebody. */
    List<String> idsFrom(String sender) {
        return archive.stream()
                .filter(kept -> kept.from().equals(sender))
                .map(Kept::id)
                .toList();
    }
}
