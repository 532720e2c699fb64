package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be configured about a node (XEP-0060 §16.4.4), in the order in which forms show it. */
public enum NodeOption {
    TITLE(FieldType.TEXT_SINGLE, "A short name of the node"),
    DESCRIPTION(FieldType.TEXT_SINGLE, "A description of the node"),
    TYPE(FieldType.TEXT_SINGLE, "The namespace of what is published"),
    ACCESS_MODEL(
            FieldType.LIST_SINGLE,
            "Who may subscribe and retrieve items",
            wireNames(AccessModel.values(), AccessModel::wireName)),
    ROSTER_GROUPS_ALLOWED(FieldType.TEXT_MULTI, "The roster groups that may subscribe and retrieve items"),
    PUBLISH_MODEL(FieldType.LIST_SINGLE, "Who may publish", wireNames(PublishModel.values(), PublishModel::wireName)),
    PERSIST_ITEMS(FieldType.BOOLEAN, "Keep items"),
    MAX_ITEMS(FieldType.TEXT_SINGLE, "How many items are kept; \"max\" for as many as the server keeps"),
    SEND_LAST_PUBLISHED_ITEM(
            FieldType.LIST_SINGLE,
            "When to send the last item unasked",
            wireNames(LastItem.values(), LastItem::wireName)),
    DELIVER_NOTIFICATIONS(FieldType.BOOLEAN, "Tell subscribers of what is published"),
    DELIVER_PAYLOADS(FieldType.BOOLEAN, "Tell subscribers with the item itself"),
    NOTIFY_RETRACT(FieldType.BOOLEAN, "Tell subscribers of items that are gone"),
    NOTIFY_DELETE(FieldType.BOOLEAN, "Tell subscribers when the node is gone"),
    NOTIFY_CONFIG(FieldType.BOOLEAN, "Tell subscribers when the node is configured otherwise"),
    NOTIFICATION_TYPE(FieldType.LIST_SINGLE, "The type of the messages to subscribers", List.of("normal", "headline")),
    ITEMREPLY(FieldType.LIST_SINGLE, "Whether items say who has published them", List.of("publisher", "none"));

    /** The value of {@link #MAX_ITEMS} that means as many as the server keeps. */
    static final String MAX = "max";

    private static final String PREFIX = "pubsub#";

    private final FieldType type;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // as List.of has made it
    private final List<String> choices;

    NodeOption(FieldType type, String label) {
        this(type, label, List.of());
    }

    NodeOption(FieldType type, String label, List<String> choices) {
        this.type = type;
        this.label = label;
        this.choices = choices;
    }

    private static <T> List<String> wireNames(T[] values, Function<T, String> wireName) {
        return Arrays.stream(values).map(wireName).toList();
    }

    /** The name of the field. */
    public String variable() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** The option that a field is about, if it is one that is known here. */
    public static Optional<NodeOption> find(Field field) {
        return Stream.of(values())
                .filter(option -> option.variable().equals(field.variable()))
                .findFirst();
    }

    /**
     * Values as they are kept and compared.
     *
     * @throws StanzaException {@code not-acceptable} if they are none of this option (§8.2.5.3)
     */
    List<String> normalized(List<String> values) {
        if (type == FieldType.TEXT_MULTI) {
            return List.copyOf(values);
        }
        String value = values.isEmpty() ? "" : values.getFirst().strip();
        return switch (type) {
            case BOOLEAN -> List.of(Boolean.toString(isTrue(value)));
            case LIST_SINGLE -> {
                if (!choices.contains(value)) {
                    throw unacceptable();
                }
                yield List.of(value);
            }
            default -> this == MAX_ITEMS ? List.of(number(value)) : value.isEmpty() ? List.of() : List.of(value);
        };
    }

    private boolean isTrue(String value) {
        return switch (value) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw unacceptable();
        };
    }

    private String number(String value) {
        if (value.equals(MAX)) {
            return MAX;
        }
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return Integer.toString(number);
            }
        } catch (NumberFormatException e) {
            // no number, no items
        }
        throw unacceptable();
    }

    private StanzaException unacceptable() {
        return new StanzaException(ErrorCondition.NOT_ACCEPTABLE, "not a value of " + variable());
    }

    /** The option as a field that is shown, with its present values. */
    Field field(List<String> values) {
        return field(values, choices);
    }

    Field field(List<String> values, List<String> offered) {
        return Field.of(variable(), type, label)
                .withOptions(offered.stream()
                        .map(choice -> new Field.Option(null, choice))
                        .toList())
                .withValues(values.toArray(String[]::new));
    }
}
