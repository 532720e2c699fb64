package chat.atrium.backend.feature.room.state;

/**
 * What one room, or who makes it, may use up.
 *
 * @param occupants how many may be in it, whatever its owners configure
 * @param history how many messages it remembers for those who join
 * @param associations how many accounts it may know as owners, admins, members, banned or reserved names
 * @param owned how many rooms one account may own to make another
 */
public record RoomLimits(int occupants, int history, int associations, int owned) {}
