package chat.atrium.gateway.conversation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The wildcards of one conversation: {@code {any}} matches every text, and any other name such as {@code {id}} matches
 * every text the first time and from then on stands for what it matched.
 */
final class Wildcards {

    static final String ANY = "{any}";

    /** Instead of an attribute's value: it may be absent. */
    static final String MAYBE = "{maybe}";

    private static final Pattern WILDCARD = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private final Map<String, String> values;

    Wildcards() {
        this(Map.of());
    }

    private Wildcards(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    Wildcards copy() {
        return new Wildcards(values);
    }

    void adopt(Wildcards others) {
        values.putAll(others.values);
    }

    /** The text with what is known by now filled in. */
    String fill(String pattern) {
        return WILDCARD.matcher(pattern).replaceAll(match -> {
            String value = values.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    /** True if the text is as the pattern says; only then names keep what they matched. */
    boolean matches(String pattern, String text) {
        Map<String, Integer> groups = new HashMap<>();
        StringBuilder regex = new StringBuilder();
        Matcher wildcards = WILDCARD.matcher(pattern);
        int end = 0;
        int group = 0;
        while (wildcards.find()) {
            String name = wildcards.group(1);
            regex.append(Pattern.quote(pattern.substring(end, wildcards.start())));
            end = wildcards.end();
            Integer earlier = groups.get(name);
            if (values.containsKey(name)) {
                regex.append(Pattern.quote(values.get(name)));
            } else if (earlier != null) {
                regex.append('\\').append(earlier);
            } else {
                regex.append("(.+)");
                group++;
                if (!wildcards.group().equals(ANY) && !wildcards.group().equals(MAYBE)) {
                    groups.put(name, group);
                }
            }
        }
        regex.append(Pattern.quote(pattern.substring(end)));
        Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
        if (!matcher.matches()) {
            return false;
        }
        groups.forEach((name, index) -> values.put(name, matcher.group(index)));
        return true;
    }
}
