package chat.atrium.protocol.xep.pubsub;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a node is configured (XEP-0060 §16.4.4).
 *
 * @param values a value for each option but those that may be empty
 */
public record NodeConfig(Map<NodeOption, List<String>> values) {

    /**
     * A node of an account until it is configured (XEP-0163 §3): contacts may read the one item that is kept, and get it
     * when they come online.
     */
    public static final NodeConfig PERSONAL = new NodeConfig(Map.ofEntries(
            Map.entry(NodeOption.ACCESS_MODEL, List.of(AccessModel.PRESENCE.wireName())),
            Map.entry(NodeOption.PUBLISH_MODEL, List.of(PublishModel.PUBLISHERS.wireName())),
            Map.entry(NodeOption.PERSIST_ITEMS, List.of("true")),
            Map.entry(NodeOption.MAX_ITEMS, List.of("1")),
            Map.entry(NodeOption.SEND_LAST_PUBLISHED_ITEM, List.of(LastItem.ON_SUB_AND_PRESENCE.wireName())),
            Map.entry(NodeOption.DELIVER_NOTIFICATIONS, List.of("true")),
            Map.entry(NodeOption.DELIVER_PAYLOADS, List.of("true")),
            Map.entry(NodeOption.NOTIFY_RETRACT, List.of("true")),
            Map.entry(NodeOption.NOTIFY_DELETE, List.of("true")),
            Map.entry(NodeOption.NOTIFY_CONFIG, List.of("false")),
            Map.entry(NodeOption.NOTIFICATION_TYPE, List.of("headline")),
            Map.entry(NodeOption.ITEMREPLY, List.of("publisher"))));

    /**
     * A node of a service until it is configured (§4.5): everybody may read what is kept; who subscribes gets the last
     * item.
     */
    public static final NodeConfig OF_SERVICE = PERSONAL.with(NodeOption.ACCESS_MODEL, AccessModel.OPEN.wireName())
            .with(NodeOption.MAX_ITEMS, NodeOption.MAX)
            .with(NodeOption.SEND_LAST_PUBLISHED_ITEM, LastItem.ON_SUB.wireName());

    public NodeConfig {
        Map<NodeOption, List<String>> given = new EnumMap<>(values);
        given.values().removeIf(List::isEmpty);
        values = Collections.unmodifiableMap(given);
    }

    /** What only the owner sees, as many items as the server keeps, none of them sent unasked (XEP-0223 §3). */
    public static NodeConfig ofPrivate() {
        return PERSONAL.with(NodeOption.ACCESS_MODEL, AccessModel.WHITELIST.wireName())
                .with(NodeOption.MAX_ITEMS, NodeOption.MAX)
                .with(NodeOption.SEND_LAST_PUBLISHED_ITEM, LastItem.NEVER.wireName());
    }

    public NodeConfig with(NodeOption option, String... newValues) {
        Map<NodeOption, List<String>> changed = new EnumMap<>(values);
        changed.put(option, option.normalized(List.of(newValues)));
        return new NodeConfig(changed);
    }

    /**
     * This configuration with what a form says; fields that are not known here change nothing.
     *
     * @throws StanzaException {@code not-acceptable} if a value cannot be used (§8.2.5.3)
     */
    public NodeConfig with(Form form) {
        Map<NodeOption, List<String>> changed = new EnumMap<>(values);
        for (Field field : form.fields()) {
            NodeOption.find(field).ifPresent(option -> changed.put(option, option.normalized(field.values())));
        }
        return new NodeConfig(changed);
    }

    /**
     * True if the node is as the options of a publisher want it (§7.1.5).
     *
     * @throws StanzaException {@code not-acceptable} if a value is none
     */
    public boolean meets(Form options) {
        return options.fields().stream()
                .filter(field -> !Form.FORM_TYPE.equals(field.variable()))
                .allMatch(this::meets);
    }

    private boolean meets(Field wanted) {
        return NodeOption.find(wanted)
                .filter(option -> option.normalized(wanted.values()).equals(get(option)))
                .isPresent();
    }

    private List<String> get(NodeOption option) {
        return values.getOrDefault(option, List.of());
    }

    private Optional<String> first(NodeOption option) {
        return get(option).stream().findFirst();
    }

    private boolean isTrue(NodeOption option) {
        return first(option).filter("true"::equals).isPresent();
    }

    public Optional<String> findTitle() {
        return first(NodeOption.TITLE);
    }

    public Optional<String> findDescription() {
        return first(NodeOption.DESCRIPTION);
    }

    public Optional<String> findType() {
        return first(NodeOption.TYPE);
    }

    public AccessModel access() {
        return first(NodeOption.ACCESS_MODEL).flatMap(AccessModel::find).orElse(AccessModel.WHITELIST);
    }

    /** For {@link AccessModel#ROSTER}: the groups whose contacts may read. */
    public Set<String> groups() {
        return Set.copyOf(get(NodeOption.ROSTER_GROUPS_ALLOWED));
    }

    public PublishModel publish() {
        return first(NodeOption.PUBLISH_MODEL).flatMap(PublishModel::find).orElse(PublishModel.PUBLISHERS);
    }

    public boolean keepsItems() {
        return isTrue(NodeOption.PERSIST_ITEMS);
    }

    /** How many items are kept at most, where the server keeps so many. */
    public int maxItems(int limit) {
        return first(NodeOption.MAX_ITEMS)
                .filter(value -> !value.equals(NodeOption.MAX))
                .map(Integer::parseInt)
                .map(number -> Math.min(number, limit))
                .orElse(limit);
    }

    /** True if more items are to be kept than the server keeps. */
    public boolean exceeds(int limit) {
        return maxItems(Integer.MAX_VALUE) > limit
                && first(NodeOption.MAX_ITEMS)
                        .filter(value -> !value.equals(NodeOption.MAX))
                        .isPresent();
    }

    /** All values together, in characters. */
    public int length() {
        return values.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    public LastItem lastItem() {
        return first(NodeOption.SEND_LAST_PUBLISHED_ITEM)
                .flatMap(LastItem::find)
                .orElse(LastItem.NEVER);
    }

    public boolean tellsOfItems() {
        return isTrue(NodeOption.DELIVER_NOTIFICATIONS);
    }

    public boolean tellsWithPayload() {
        return isTrue(NodeOption.DELIVER_PAYLOADS);
    }

    public boolean tellsOfRetraction() {
        return isTrue(NodeOption.NOTIFY_RETRACT);
    }

    public boolean tellsOfDeletion() {
        return isTrue(NodeOption.NOTIFY_DELETE);
    }

    public boolean tellsOfConfiguration() {
        return isTrue(NodeOption.NOTIFY_CONFIG);
    }

    /** True if everybody who gets an item learns who has published it (§12.17). */
    public boolean tellsPublisher() {
        return first(NodeOption.ITEMREPLY).filter("publisher"::equals).isPresent();
    }

    /** True if subscribers are told by headlines, else by normal messages. */
    public boolean tellsByHeadline() {
        return first(NodeOption.NOTIFICATION_TYPE).filter("headline"::equals).isPresent();
    }

    /** The form that an owner has filled in. */
    public Form toForm(Form.Type type) {
        return toForm(type, PubSub.NODE_CONFIG);
    }

    /**
     * The form that an owner fills in.
     *
     * @param choices fewer than there are, for some options; an option without any is left out
     */
    public Form toForm(Map<NodeOption, List<String>> choices) {
        List<Field> fields = new ArrayList<>();
        for (NodeOption option : NodeOption.values()) {
            List<String> offered = choices.get(option);
            if (offered == null) {
                fields.add(option.field(get(option)));
            } else if (!offered.isEmpty()) {
                fields.add(option.field(get(option), offered));
            }
        }
        return Form.of(Form.Type.FORM, PubSub.NODE_CONFIG, fields);
    }

    /** The configuration as a form of that kind. */
    public Form toForm(Form.Type type, String formType) {
        List<Field> fields = new ArrayList<>();
        for (NodeOption option : NodeOption.values()) {
            if (!get(option).isEmpty()) {
                fields.add(Field.of(option.variable(), get(option).toArray(String[]::new)));
            }
        }
        return Form.of(type, formType, fields);
    }

    /**
     * A form that submits something as what it is for.
     *
     * @throws StanzaException {@code bad-request} if it is another kind of form (§8.2.5, XEP-0068)
     */
    public static Form submitted(Form form, String formType) {
        if (form.findFormType().filter(formType::equals).isEmpty() || form.type() != Form.Type.SUBMIT) {
            throw new StanzaException(
                    ErrorCondition.BAD_REQUEST, "a submitted form of type " + formType + " is expected");
        }
        return form;
    }
}
