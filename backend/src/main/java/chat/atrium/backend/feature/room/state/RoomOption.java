package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that owners can configure: a field of the form (XEP-0045 §15.5.3) and the value behind it.
 *
 * @param fallback the value of a room where nobody has said anything
 * @param choices what may be chosen, for lists
 * @param reader absent for values that are not acceptable
 */
public record RoomOption<T>(
        String variable,
        FieldType type,
        String label,
        T fallback,
        List<Field.Option> choices,
        Function<Field, Optional<T>> reader,
        Function<T, List<String>> writer) {

    public static RoomOption<Boolean> flag(String variable, String label, boolean fallback) {
        return new RoomOption<>(
                variable,
                FieldType.BOOLEAN,
                label,
                fallback,
                List.of(),
                field -> Optional.of(field.isTrue()),
                value -> List.of(value ? "1" : "0"));
    }

    /** One line, "" if nothing is said. */
    public static RoomOption<String> text(String variable, FieldType type, String label, int maxLength) {
        return new RoomOption<>(
                variable,
                type,
                label,
                "",
                List.of(),
                field -> Optional.of(field.findValue().orElse("").strip())
                        .filter(text -> text.codePointCount(0, text.length()) <= maxLength),
                value -> value.isEmpty() ? List.of() : List.of(value));
    }

    /** A number that is not negative. */
    public static RoomOption<Integer> number(String variable, String label, int fallback) {
        return new RoomOption<>(
                variable,
                FieldType.TEXT_SINGLE,
                label,
                fallback,
                List.of(),
                field -> field.findValue().flatMap(RoomOption::natural),
                value -> List.of(value.toString()));
    }

    /** One of several. */
    public static <E extends Enum<E>> RoomOption<E> choice(
            String variable, String label, Class<E> values, Function<E, String> shown, E fallback) {
        return new RoomOption<>(
                variable,
                FieldType.LIST_SINGLE,
                label,
                fallback,
                choices(values, shown),
                field -> field.findValue().flatMap(text -> constant(values, text)),
                value -> List.of(wireName(value)));
    }

    /** Any of several. */
    public static <E extends Enum<E>> RoomOption<Set<E>> choices(
            String variable, String label, Class<E> values, Function<E, String> shown, Set<E> offered) {
        return new RoomOption<>(
                variable,
                FieldType.LIST_MULTI,
                label,
                offered,
                choices(values, shown).stream()
                        .filter(option -> constant(values, option.value())
                                .filter(offered::contains)
                                .isPresent())
                        .toList(),
                field -> all(values, field.values(), offered),
                value -> value.stream().sorted().map(RoomOption::wireName).toList());
    }

    private static Optional<Integer> natural(String text) {
        try {
            return Optional.of(Integer.parseUnsignedInt(text.strip())).filter(number -> number >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> Optional<Set<E>> all(Class<E> values, List<String> texts, Set<E> offered) {
        Set<E> all = EnumSet.noneOf(values);
        for (String text : texts) {
            Optional<E> found = constant(values, text).filter(offered::contains);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            all.add(found.get());
        }
        return Optional.of(Set.copyOf(all));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> values, String text) {
        for (E value : values.getEnumConstants()) {
            if (wireName(value).equals(text)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static <E extends Enum<E>> List<Field.Option> choices(Class<E> values, Function<E, String> shown) {
        return List.of(values.getEnumConstants()).stream()
                .map(value -> new Field.Option(shown.apply(value), wireName(value)))
                .toList();
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The field of the form, with the value of that configuration. */
    Field field(RoomConfig config) {
        Field field = Field.of(variable, type, label)
                .withValues(writer.apply(config.get(this)).toArray(String[]::new));
        return choices.isEmpty() ? field : field.withOptions(choices);
    }
}
