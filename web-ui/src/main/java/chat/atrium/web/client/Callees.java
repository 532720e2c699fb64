package chat.atrium.web.client;

import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.xep.mention.Reference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom the words of a message call by {@code @} and a name: members of the channel, or everybody. */
final class Callees {

    /** Calls everybody, in the languages of the workspace. */
    private static final Set<String> EVERYBODY = Set.of("all", "alle");

    private static final int LONGEST_NAME = 80;

    private final Map<String, BareJid> byName = new HashMap<>();
    private final Collection<Person> people;

    Callees(Collection<Person> people) {
        this.people = people;
        for (Person person : people) {
            names(person).forEach(name -> byName.putIfAbsent(name.toLowerCase(Locale.ROOT), person.jid()));
        }
    }

    private static Stream<String> names(Person person) {
        return Stream.concat(Stream.of(person.name()), person.jid().findLocal().map(local -> local.value()).stream());
    }

    /** Those whose name, or a word of it, begins so; whose whole name does come first. */
    List<Person> beginning(String words, int most) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return people.stream()
                .filter(person -> names(person).anyMatch(name -> begins(name, wanted)))
                .sorted(Comparator.comparing((Person person) ->
                                !person.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                        .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .limit(most)
                .toList();
    }

    private static boolean begins(String name, String wanted) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith(wanted) || lower.contains(" " + wanted);
    }

    /** The parts of a text that call somebody, in order. */
    List<Reference> in(String text) {
        List<Reference> found = new ArrayList<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (mayBegin(text, at)) {
                longest(text, at).ifPresent(found::add);
            }
        }
        return found;
    }

    /** True if the text calls everybody. */
    static boolean isToEverybody(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int begin = at + 1;
            for (String word : EVERYBODY) {
                int end = begin + word.length();
                if (mayBegin(text, at) && text.startsWith(word, begin) && mayEnd(text, end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Reference> longest(String text, int at) {
        for (int end = Math.min(text.length(), at + 1 + LONGEST_NAME); end > at + 1; end--) {
            BareJid called =
                    mayEnd(text, end) ? byName.get(text.substring(at + 1, end).toLowerCase(Locale.ROOT)) : null;
            if (called != null) {
                int begin = text.codePointCount(0, at);
                return Optional.of(new Reference(called, begin, begin + text.codePointCount(at, end)));
            }
        }
        return Optional.empty();
    }

    /** Not in the middle of a word, as in an address. */
    private static boolean mayBegin(String text, int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean mayEnd(String text, int end) {
        return end >= text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }
}
