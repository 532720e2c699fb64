package chat.atrium.protocol.xep.status;

import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.datetime.DateTime;
import chat.atrium.protocol.xml.Element;
import chat.atrium.protocol.xml.Name;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of themselves, and until when ({@code docs/xep-status.md} §4).
 *
 * @param emoji in front of the words; empty if there is none
 * @param words empty if there are none
 * @param wordsEnd when emoji and words are over; absent if they stay
 * @param show how one is to be reached
 * @param showEnd when that is over; absent if it stays
 */
public record UserStatus(
        String emoji,
        String words,
        @Nullable Instant wordsEnd,
        Presence.Show show,
        @Nullable Instant showEnd) {

    public static final String NAMESPACE = "urn:atrium:status:0";

    /** The node of the account that keeps it (§5). */
    public static final String NODE = NAMESPACE;

    public static final Name NAME = new Name(NAMESPACE, "status");

    /** Nothing is said. */
    public static final UserStatus NONE = new UserStatus("", "", null, Presence.Show.ONLINE, null);

    private static final String WORDS = "words";
    private static final String SHOW = "show";
    private static final String EMOJI = "emoji";
    private static final String UNTIL = "until";

    /** Reads what an account keeps; what cannot be read is not said, and an end that cannot be read is none. */
    public static UserStatus read(Element status) {
        Optional<Element> words = status.find(NAMESPACE, WORDS);
        Optional<Element> show = status.find(NAMESPACE, SHOW);
        return new UserStatus(
                words.flatMap(said -> said.findAttribute(EMOJI)).orElse("").strip(),
                words.map(Element::text).orElse("").strip(),
                words.flatMap(UserStatus::end).orElse(null),
                show.map(Element::text).map(UserStatus::show).orElse(Presence.Show.ONLINE),
                show.flatMap(UserStatus::end).orElse(null));
    }

    private static Optional<Instant> end(Element said) {
        return said.findAttribute(UNTIL).flatMap(DateTime::find);
    }

    private static Presence.Show show(String value) {
        return switch (value.strip()) {
            case "away" -> Presence.Show.AWAY;
            case "dnd" -> Presence.Show.DND;
            default -> Presence.Show.ONLINE;
        };
    }

    /** What is left of it at that time. */
    public UserStatus at(Instant now) {
        boolean silent = wordsEnd != null && !wordsEnd.isAfter(now);
        boolean back = showEnd != null && !showEnd.isAfter(now);
        return new UserStatus(
                silent ? "" : emoji,
                silent ? "" : words,
                silent ? null : wordsEnd,
                back ? Presence.Show.ONLINE : show,
                back ? null : showEnd);
    }

    /** When the next part of it is over. */
    public Optional<Instant> findNextEnd() {
        return Stream.of(Optional.ofNullable(wordsEnd), Optional.ofNullable(showEnd))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** The text of a presence (RFC 6121 §4.7.2.2), which any client shows: the emoji, then the words. */
    public String text() {
        return (emoji + ' ' + words).strip();
    }

    public UserStatus withShow(Presence.Show other, @Nullable Instant end) {
        return new UserStatus(emoji, words, wordsEnd, other, end);
    }

    public UserStatus withWords(String otherEmoji, String otherWords, @Nullable Instant end) {
        return new UserStatus(otherEmoji, otherWords, end, show, showEnd);
    }

    public Element toElement() {
        Element.Builder status = Element.builder(NAMESPACE, NAME.local());
        if (!text().isEmpty()) {
            Element.Builder said = Element.builder(NAMESPACE, WORDS)
                    .attribute(UNTIL, Optional.ofNullable(wordsEnd).map(DateTime::write));
            if (!emoji.isEmpty()) {
                said.attribute(EMOJI, emoji);
            }
            status.child(said.text(words).build());
        }
        if (show != Presence.Show.ONLINE) {
            status.child(Element.builder(NAMESPACE, SHOW)
                    .attribute(UNTIL, Optional.ofNullable(showEnd).map(DateTime::write))
                    .text(show == Presence.Show.DND ? "dnd" : "away")
                    .build());
        }
        return status.build();
    }
}
