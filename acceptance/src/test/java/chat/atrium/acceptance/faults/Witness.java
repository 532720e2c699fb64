package chat.atrium.acceptance.faults;

/**
 * What is known of one account in the end.
 *
 * @param account its bare address
 * @param ledger of its only client
 * @param archive what its archive holds
 */
record Witness(String account, Ledger ledger, ArchiveCopy archive) {}
