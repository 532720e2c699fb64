package chat.atrium.backend.feature.roster.storage;

/** The key of the tables that hold something about a contact of an account. */
record ContactKey(long account, String contact) {}
