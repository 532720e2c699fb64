package chat.atrium.web.client;

/** What became of the wish to have a place for a file. */
public sealed interface SlotOutcome {

    /**
     * A place that waits for its file.
     *
     * @param put where to send the content
     * @param get where others will find it
     */
    record Given(String put, String get) implements SlotOutcome {}

    /** No file may be larger than so many bytes. */
    record TooLarge(long max) implements SlotOutcome {}

    /** The quota is reached, or the server has no room. */
    record NoRoom() implements SlotOutcome {}

    /** The server wants no such file, or did not answer. */
    record NotGiven(Answer why) implements SlotOutcome {}
}
