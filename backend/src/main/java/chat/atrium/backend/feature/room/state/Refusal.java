package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.ErrorType;
import chat.atrium.protocol.stanza.StanzaError;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.List;

/** What a room refuses, each with the section of XEP-0045 that says how. */
public enum Refusal {
    /** §7.2.1. */
    NO_NICKNAME(ErrorCondition.JID_MALFORMED, "to join, name yourself"),
    /** §7.2.6. */
    PASSWORD_WRONG(ErrorCondition.NOT_AUTHORIZED, "the password is missing or wrong"),
    /** §7.2.7. */
    MEMBERS_ONLY(ErrorCondition.REGISTRATION_REQUIRED, "this room is for members"),
    /** §7.2.8. */
    BANNED(ErrorCondition.FORBIDDEN, "you are banned from this room"),
    /** §7.2.9, §7.6. */
    NICKNAME_TAKEN(ErrorCondition.CONFLICT, "somebody else has that nickname"),
    /** §7.2.10. */
    ROOM_FULL(ErrorCondition.SERVICE_UNAVAILABLE, ErrorType.WAIT, "the room is full"),
    /** §7.2.11, §14.2. */
    NO_SUCH_ROOM(ErrorCondition.ITEM_NOT_FOUND, "there is no such room"),
    /** §10.1.1. */
    CREATION_RESTRICTED(ErrorCondition.NOT_ALLOWED, "only accounts of this server may make rooms"),
    /** §10.1.1: a limit of the server. */
    TOO_MANY_ROOMS(ErrorCondition.NOT_ALLOWED, "you own as many rooms as you may"),
    /** §7.4, §7.5, XEP-0410 §3.2. */
    NOT_IN_ROOM(ErrorCondition.NOT_ACCEPTABLE, ErrorType.CANCEL, "you are not in this room"),
    /** §7.4, §7.5: for visitors of a moderated room, and where private messages are restricted. */
    NO_VOICE(ErrorCondition.FORBIDDEN, "you may not speak here"),
    /** §7.5. */
    GROUPCHAT_TO_OCCUPANT(ErrorCondition.BAD_REQUEST, "a private message is not of type groupchat"),
    /** §7.4: what is for all is of type groupchat. */
    NOT_GROUPCHAT(ErrorCondition.BAD_REQUEST, "a message for all is of type groupchat"),
    /** §7.5. */
    NO_SUCH_OCCUPANT(ErrorCondition.ITEM_NOT_FOUND, "nobody has that nickname"),
    /** §6.6. */
    OCCUPANT_ASKED_FROM_OUTSIDE(ErrorCondition.BAD_REQUEST, "occupants are for occupants to ask"),
    /** §8.1. */
    SUBJECT_RESTRICTED(ErrorCondition.FORBIDDEN, "only moderators may change the subject"),
    /** §8, §9. */
    NOT_ENTITLED(ErrorCondition.FORBIDDEN, "that takes more rights"),
    /** §8.2, §9.1: nobody acts against those who stand higher. */
    STANDS_HIGHER(ErrorCondition.NOT_ALLOWED, "not against somebody of that standing"),
    /** §9.1: nobody bans oneself. */
    AGAINST_ONESELF(ErrorCondition.CONFLICT, "not against yourself"),
    /** §10.6, §5.2: a room has an owner. */
    LAST_OWNER(ErrorCondition.CONFLICT, "a room needs an owner"),
    /** §14.4: one of the two at a time, and of somebody. */
    ITEM_MALFORMED(
            ErrorCondition.BAD_REQUEST, "an item names either a role and a nickname or an affiliation and a jid"),
    /** §7.8.2, §9.5. */
    INVITATION_RESTRICTED(ErrorCondition.FORBIDDEN, "you may not invite others"),
    /** §7.10. */
    REGISTRATION_RESTRICTED(ErrorCondition.NOT_ALLOWED, "this room takes no registrations"),
    /** §10.1.3. */
    CONFIGURATION_NOT_ACCEPTABLE(ErrorCondition.NOT_ACCEPTABLE, "the configuration is not acceptable"),
    /** A form that is none of ours (§7.10, §10.1.3). */
    FORM_MALFORMED(ErrorCondition.BAD_REQUEST, "the form is not understood"),
    /** XEP-0313 §5.1.2. */
    ARCHIVE_RESTRICTED(ErrorCondition.FORBIDDEN, "the archive is for those who may enter"),
    /** A limit of the server. */
    TOO_MANY(ErrorCondition.RESOURCE_CONSTRAINT, "the room cannot remember more");

    private final ErrorCondition condition;
    private final ErrorType type;
    private final String text;

    Refusal(ErrorCondition condition, String text) {
        this(condition, condition.usualType(), text);
    }

    Refusal(ErrorCondition condition, ErrorType type, String text) {
        this.condition = condition;
        this.type = type;
        this.text = text;
    }

    /** Refuses on behalf of a room. */
    public StanzaException by(Jid room) {
        return new StanzaException(new StanzaError(type, condition, room, text, List.of()));
    }

    /** Refuses because of something that can be named. */
    StanzaException because(String what) {
        return new StanzaException(StanzaError.of(condition, text + ": " + what).withType(type));
    }

    public StanzaException asException() {
        return new StanzaException(StanzaError.of(condition, text).withType(type));
    }
}
