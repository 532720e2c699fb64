package chat.atrium.acceptance.faults;

/**
 * Who talks, how and how much.
 *
 * @param name that their user names begin with
 * @param perSecond how many messages all of them say together
 */
record Party(String name, Manner manner, int people, int perSecond) {

    private static final String ROOMS = "@conference.localhost";
    private static final int CHATTERS = 40;
    private static final int OCCUPANTS = 10;

    /** Everybody with everybody. */
    static Party chat(int perSecond) {
        return new Party("chatter", new Manner.Chat(), CHATTERS, perSecond);
    }

    /** All in one room. */
    static Party room(int perSecond) {
        return new Party("occupant", new Manner.Room("coven" + ROOMS), OCCUPANTS, perSecond);
    }

    /** The same with other names, in another room: where another one has been before. */
    Party called(String other) {
        return new Party(
                other + '-' + name,
                switch (manner) {
                    case Manner.Chat chat -> chat;
                    case Manner.Room room -> new Manner.Room(other + '-' + room.address());
                },
                people,
                perSecond);
    }
}
