package chat.atrium.backend.cluster;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What one node sends to another.
 *
 * @param call by which an answer finds its question; 0 if none is expected
 * @param header what is to be known without reading the body; its words depend on the type
 * @param body stanzas as UTF-8 XML in the namespace {@code jabber:client}, or what only the type knows
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Frame(Type type, long call, List<String> header, byte[] body) {

    private static final byte[] NOTHING = {};

    public Frame {
        header = List.copyOf(header);
    }

    public static Frame of(Type type, List<String> header, byte[] body) {
        return new Frame(type, 0, header, body);
    }

    public static Frame of(Type type, List<String> header, String body) {
        return of(type, header, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Frame of(Type type, String... header) {
        return of(type, List.of(header), NOTHING);
    }

    /** The answer that says no more than that it is done. */
    public static Frame done() {
        return of(Type.ANSWER);
    }

    /** The answer of a node that is not that home. */
    public static Frame elsewhere() {
        return of(Type.ELSEWHERE);
    }

    /** The answer of who could not do it. */
    static Frame fault(Throwable failure) {
        return of(Type.FAULT, List.of(), String.valueOf(failure.getMessage()));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The same, as a question or its answer. */
    Frame withCall(long number) {
        return new Frame(type, number, header, body);
    }

    /** What the receiving node does with it; the codes are part of the format and never given out twice. */
    public enum Type {
        /** A stanza of a session of the sending node, for the home of its account. */
        FROM_SESSION(1),
        /** A stanza on its way to the home of its addressee. */
        TO_HOME(2),
        /** Decided by the home: for sessions of the receiving node. */
        DELIVERY(3),
        /** One stanza for many sessions of the receiving node, past their homes. */
        FANOUT(4),
        /** The end of a session of the receiving node. */
        CLOSE(5),
        /** A session of the sending node wants a resource. */
        BIND(6),
        /** The client of a session of the sending node has got what is archived, up to some message. */
        DELIVERED(7),
        /** A session of the sending node has ended. */
        END(8),
        /** Something has happened that all nodes are to know. */
        EVENT(9),
        /** The home asks how far sessions of the receiving node are. */
        POSITIONS(10),
        /** The home of a room asks how far sessions of the receiving node are in its archive. */
        HEARD(17),
        /** A client has come back to the sending node: its home is to have the session go on there. */
        TAKE_UP(11),
        /** The home asks for a session of the receiving node, which is to go on elsewhere. */
        SURRENDER(12),
        /** A session of the sending node goes to sleep, as that node stops. */
        SLEEP(14),
        /** The client of a session that slept did not come back in time. */
        OVERSLEPT(15),
        /** Sessions to be ended, if the receiving node holds them: a fan-out did not fit into the link. */
        MISSED(16),
        /** Homes of the sending node are free for their next node. */
        RELEASED(13),
        /** The answer to what was asked. */
        ANSWER(20),
        /** The answer of a node that is not, or no longer, that home. */
        ELSEWHERE(21),
        /** The answer if something went wrong. */
        FAULT(22);

        private final int code;

        Type(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        boolean isAnswer() {
            return this == ANSWER || this == ELSEWHERE || this == FAULT;
        }

        /**
         * True if a full link takes it all the same: answers, of which there are not more than questions, and what happens
         * to a session once, or seldom at all.
         */
        boolean isAlwaysTaken() {
            return switch (this) {
                case ANSWER, ELSEWHERE, FAULT, CLOSE, MISSED, DELIVERED, END, SLEEP, OVERSLEPT, EVENT, RELEASED -> true;
                case FROM_SESSION, TO_HOME, DELIVERY, FANOUT, BIND, POSITIONS, HEARD, TAKE_UP, SURRENDER -> false;
            };
        }
    }
}
