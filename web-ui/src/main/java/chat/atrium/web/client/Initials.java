package chat.atrium.web.client;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands for a person without a picture: the first letters of the first and the last word of the name. */
public final class Initials {

    private static final String UNKNOWN = "?";
    private static final Pattern WORDS = Pattern.compile("\\s+");

    /** A name in one word may be an address or a double name. */
    private static final Pattern PARTS = Pattern.compile("[\\s._-]+");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private Initials() {}

    public static String of(String name) {
        List<String> words = firstLetters(name, WORDS);
        List<String> letters = words.size() > 1 ? words : firstLetters(name, PARTS);
        return switch (letters.size()) {
            case 0 -> UNKNOWN;
            case 1 -> letters.getFirst();
            default -> letters.getFirst() + letters.getLast();
        };
    }

    private static List<String> firstLetters(String name, Pattern between) {
        return between.splitAsStream(name)
                .flatMap(word -> LETTER.matcher(word).results().limit(1))
                .map(MatchResult::group)
                .map(letter -> letter.toUpperCase(Locale.ROOT))
                .toList();
    }
}
