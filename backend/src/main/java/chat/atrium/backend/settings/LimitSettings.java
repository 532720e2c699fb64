package chat.atrium.backend.settings;

import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What one client, account or node may use up. */
public interface LimitSettings {

    /** The largest stanza of a client that has not signed in, in bytes (RFC 6120 §13.12: not below 10000). */
    @WithDefault("10000")
    int stanzaBytesBeforeLogin();

    /** The largest stanza of a client that has signed in, in bytes. */
    @WithDefault("262144")
    int stanzaBytes();

    /** How deep the elements of a stanza may nest. */
    @WithDefault("64")
    int xmlDepth();

    /** How many attributes an element may have. */
    @WithDefault("64")
    int xmlAttributes();

    /** How long the name of an element or attribute may be, in characters. */
    @WithDefault("256")
    int xmlNameLength();

    /** How many streams of clients a node holds. */
    @WithDefault("20000")
    int streams();

    /** How many streams of clients that have not signed in a node holds for one network address. */
    @WithDefault("50")
    int streamsBeforeLoginPerAddress();

    /** How many sessions an account may have at once. */
    @WithDefault("25")
    int sessionsPerAccount();

    /** How many bytes a client may send per second, on average; short bursts of four times as much pass. */
    @WithDefault("1048576")
    int bytesPerSecond();

    /** How many stanzas of one client may be under way; it is not read on until some of them are done. */
    @WithDefault("64")
    int stanzasUnderWay();

    /** How many elements of one client may have come in already, in one turn of the network, while it is not read. */
    @WithDefault("32768")
    int stanzasUnread();

    /** How many stanzas a client may be sent without acknowledging them; past it its session ends (XEP-0198). */
    @WithDefault("10000")
    int stanzasUnacknowledged();

    /** How long a session waits for its client after the connection broke, if the client wishes it (XEP-0198). */
    @WithDefault("10m")
    Duration resumption();

    /** How long a client may be silent before it is asked whether it lives, and then again before its stream ends. */
    @WithDefault("5m")
    Duration silence();

    /** How long a client may take to answer the end of its stream before the connection is cut. */
    @WithDefault("2s")
    Duration closing();

    /** What waits for one client, in bytes; past it presence is merged, past twice as much the stream is closed. */
    @WithDefault("1048576")
    int outboxBytes();

    /** How long a client may take nothing of what waits for it before its stream is closed. */
    @WithDefault("30s")
    Duration outboxStall();

    /** How many stanzas may wait at the home of one account; more are refused with {@code resource-constraint}. */
    @WithDefault("1000")
    int mailbox();

    /** How long the server waits for the answer of a client that it asks something. */
    @WithDefault("30s")
    Duration answer();

    /** What how many kinds of clients can do is remembered (XEP-0115); the one not seen for longest goes. */
    @WithDefault("1000")
    int capabilities();

    /** Of how many nodes of others a client may want to be told without subscribing (XEP-0163). */
    @WithDefault("200")
    int notifiedNodes();

    /** What waits for one other node, in bytes; what does not fit is refused with {@code resource-constraint}. */
    @WithDefault("33554432")
    long linkBytes();

    /** How many contacts a roster may hold. */
    @WithDefault("2000")
    int rosterItems();

    /** How many groups a contact may be in. */
    @WithDefault("50")
    int rosterGroups();

    /** How long the name of a contact or group may be, in characters. */
    @WithDefault("1023")
    int rosterNameLength();

    /** How many presence requests may wait for the answer of one account; more are dropped. */
    @WithDefault("500")
    int rosterRequests();

    /** To how many others a session may send its presence without a subscription: rooms, for example. */
    @WithDefault("1000")
    int directedPresences();

    /** How long an account stays in memory after its last use. */
    @WithDefault("10m")
    Duration idleAccount();

    /** The largest own profile (vCard with its picture), in bytes of XML. */
    @WithDefault("131072")
    int profileBytes();

    /** How many elements an account may keep in private storage (XEP-0049). */
    @WithDefault("100")
    int privateElements();

    /** The largest element in private storage, in bytes of XML. */
    @WithDefault("131072")
    int privateElementBytes();

    /** How long the name of a new account may be, in characters. */
    @WithDefault("64")
    int accountNameLength();

    /** How many commands may wait for a form to be filled in; the oldest go. */
    @WithDefault("1000")
    int commands();

    /** How long a command waits for its form. */
    @WithDefault("10m")
    Duration commandLifetime();

    /** How many open invitations one account may have given out. */
    @WithDefault("50")
    int invitationsPerAccount();

    /** How many times clients of one network address may ask for a new account within an hour. */
    @WithDefault("20")
    int registrationsPerAddress();

    /** How many stanzas may wait at the home of one room; more are refused with {@code resource-constraint}. */
    @WithDefault("20000")
    int roomMailbox();

    /** How many rooms one account may own to make another. */
    @WithDefault("1000")
    int roomsPerOwner();

    /** How many people may be in a room, whatever its owners say. */
    @WithDefault("5000")
    int roomOccupants();

    /** How many messages a room remembers for those who join, whatever its owners say. */
    @WithDefault("100")
    int roomHistory();

    /** How many accounts a room may know as owners, admins, members or banned. */
    @WithDefault("20000")
    int roomAssociations();

    /** How many questions from occupant to occupant may be open in a room; the oldest go. */
    @WithDefault("1000")
    int roomQuestions();

    /** How many rooms a page of the list of rooms has at most. */
    @WithDefault("200")
    int listedRooms();

    /** How long a room that is not persistent waits for its occupants when their connections broke. */
    @WithDefault("1h")
    Duration desertedRoom();
}
