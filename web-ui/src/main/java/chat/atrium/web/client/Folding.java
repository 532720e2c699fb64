package chat.atrium.web.client;

import chat.atrium.protocol.Implements;
import chat.atrium.web.client.ChatChange.Kind;
import chat.atrium.web.client.Sequel.Reacted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes of a message what a later one says, if that one may: only who wrote a message replaces it or takes it back
 * (XEP-0308 §4, XEP-0424 §5), everybody reacts for themselves (XEP-0444 §4.1). The order in which changes are folded in
 * does not matter, nor that one comes twice.
 */
@Implements(xep = 308, version = "1.2.1")
@Implements(xep = 424, version = "0.4.2")
@Implements(xep = 444, version = "0.2.1", without = "restrictions (§2.2)")
final class Folding {

    /** More of one person are passed over. */
    private static final int MOST_EMOJI = 20;

    private static final int LONGEST_EMOJI = 40;

    private final boolean isRoom;

    Folding(boolean isRoom) {
        this.isRoom = isRoom;
    }

    /** The messages with all of the changes that are for them. */
    List<ChatMessage> fold(List<ChatMessage> messages, List<ChatChange> changes) {
        List<ChatMessage> folded = new ArrayList<>(messages);
        changes.forEach(
                change -> folded.replaceAll(message -> fold(message, change).orElse(message)));
        return folded;
    }

    /** The message as the change makes it; absent if it is for another one, may not, or is no news. */
    Optional<ChatMessage> fold(ChatMessage message, ChatChange change) {
        if (!isFor(message, change) || message.isRetracted() || isEarlier(change.archived(), message.archived())) {
            return Optional.empty();
        }
        return switch (change.kind()) {
            case Kind.Edit(Text text) ->
                change.author().isSame(message.author())
                                && !isEarlier(
                                        change.archived(), message.sequel().edition())
                        ? Optional.of(message.with(text, message.sequel().withEdition(change.archived())))
                        : Optional.empty();
            case Kind.Retract() ->
                change.author().isSame(message.author())
                        ? Optional.of(
                                message.with(Text.NOTHING, message.sequel().asRetracted()))
                        : Optional.empty();
            case Kind.React(Set<String> emoji) -> reacted(message, change, emoji);
        };
    }

    /** XEP-0308 names a message by the id of its sender, the others in a room by that of the room. */
    boolean isFor(ChatMessage message, ChatChange change) {
        String name = switch (change.kind()) {
            case Kind.Edit edit -> message.names().origin();
            case Kind.Retract retract -> reference(message);
            case Kind.React react -> reference(message);
        };
        return !name.isEmpty() && name.equals(change.target());
    }

    /** By which a later message refers to one; "" if it cannot be referred to. */
    String reference(ChatMessage message) {
        return isRoom ? message.archived() : message.names().origin();
    }

    private static Optional<ChatMessage> reacted(ChatMessage message, ChatChange change, Set<String> emoji) {
        if (change.author().key().isEmpty()) {
            return Optional.empty();
        }
        List<Reacted> all = new ArrayList<>(message.sequel().reactions());
        Optional<Reacted> before =
                all.stream().filter(each -> each.who().isSame(change.author())).findFirst();
        if (before.filter(each -> isEarlier(change.archived(), each.archived())).isPresent()) {
            return Optional.empty();
        }
        before.ifPresent(all::remove);
        all.add(new Reacted(change.author(), shown(emoji), change.archived()));
        return Optional.of(message.with(message.text(), message.sequel().withReactions(all)));
    }

    /** Of what is no emoji nobody has to show anything (XEP-0444 §4). */
    private static Set<String> shown(Set<String> emoji) {
        return emoji.stream()
                .filter(Folding::isEmoji)
                .map(Folding::plain)
                .sorted(Comparator.naturalOrder())
                .limit(MOST_EMOJI)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without the sign that asks for colours where they come anyway: what looks the same is the same. */
    static String plain(String emoji) {
        int first = emoji.codePointAt(0);
        boolean needless = Character.isEmojiPresentation(first)
                && emoji.length() == Character.charCount(first) + 1
                && emoji.endsWith("\uFE0F");
        return needless ? Character.toString(first) : emoji;
    }

    static boolean isEmoji(String text) {
        return text.length() <= LONGEST_EMOJI
                && text.matches("\\X")
                && text.codePoints()
                        .anyMatch(point ->
                                Character.isExtendedPictographic(point) || isFlagLetter(point) || point == 0x20E3);
    }

    private static boolean isFlagLetter(int point) {
        return point >= 0x1F1E6 && point <= 0x1F1FF;
    }

    /** What is not in the archive yet is the latest. */
    private static boolean isEarlier(String archived, String than) {
        return !archived.isEmpty() && !than.isEmpty() && ArchivedIds.compare(archived, than) < 0;
    }
}
