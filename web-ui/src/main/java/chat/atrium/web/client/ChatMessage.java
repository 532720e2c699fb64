package chat.atrium.web.client;

import chat.atrium.protocol.jid.Jid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of a conversation, with what later ones have made of it.
 *
 * @param revision grows with every change of the conversation; 0 outside of one
 */
public record ChatMessage(
        Names names, Author author, Text text, Instant time, State state, boolean own, long revision, Sequel sequel) {

    /** How far a message has come; what others sent is always {@code SENT}. */
    public enum State {
        /** Handed to the stream; the server has not confirmed it. */
        PENDING,
        /** The server has taken it. */
        SENT,
        /** The server refused it or did not answer. */
        FAILED
    }

    /**
     * How it is called.
     *
     * @param id unique inside the conversation: of what others wrote that of the archive, of one's own that of the stanza
     * @param archived its id in the archive, "" as long as nobody has told
     * @param origin the id that its sender gave it, "" for none
     */
    public record Names(String id, String archived, String origin) {}

    /** A message nothing has changed yet. */
    static ChatMessage of(Names names, Author author, Text text, Instant time, State state, boolean own) {
        return new ChatMessage(names, author, text, time, state, own, 0, Sequel.NONE);
    }

    public String id() {
        return names.id();
    }

    public String archived() {
        return names.archived();
    }

    /** "" if it was taken back. */
    public String body() {
        return text.body();
    }

    /** The parts of the body that call somebody. */
    public List<String> calls() {
        return text.calls();
    }

    /** True if the account is called, or everybody is. */
    public boolean callsReader() {
        return text.callsReader();
    }

    /** What it brings. */
    public Optional<SharedFile> findFile() {
        return Optional.ofNullable(text.file());
    }

    /** What it answers. */
    public Optional<ReplyTo> findReply() {
        return Optional.ofNullable(text.reply());
    }

    /** Who wrote it: an account, or the occupant of a room whose account is not known. */
    public Jid from() {
        return author.jid();
    }

    public boolean isEdited() {
        return sequel.edited();
    }

    /** True if its sender has taken it back. */
    public boolean isRetracted() {
        return sequel.retracted();
    }

    /** Who reacted with what, the emoji in the order in which they came. */
    public List<Reaction> reactions() {
        return Reaction.of(sequel.reactions());
    }

    ChatMessage withState(State newState) {
        return new ChatMessage(names, author, text, time, newState, own, revision, sequel);
    }

    ChatMessage withArchived(String archived) {
        Names placed = new Names(names.id(), archived, names.origin());
        return new ChatMessage(placed, author, text, time, state, own, revision, sequel);
    }

    ChatMessage withRevision(long newRevision) {
        return new ChatMessage(names, author, text, time, state, own, newRevision, sequel);
    }

    ChatMessage with(Text newText, Sequel newSequel) {
        return new ChatMessage(names, author, newText, time, state, own, revision, newSequel);
    }
}
