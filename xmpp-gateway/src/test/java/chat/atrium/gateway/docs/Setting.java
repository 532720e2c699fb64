package chat.atrium.gateway.docs;

import java.util.Locale;

/**
 * One setting as its source says it.
 *
 * @param property for example {@code atrium.limits.stanza-bytes}
 * @param meaning the comment, as Markdown
 */
record Setting(String property, String type, String usual, String meaning) {

    String environment() {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    String row() {
        return "| `%s` | `%s` | %s | %s | %s |"
                .formatted(
                        environment(),
                        property,
                        type.replace("|", "\\|"),
                        usual.isEmpty() ? "" : "`" + usual + "`",
                        meaning.replace("|", "\\|"));
    }
}
