package chat.atrium.protocol.xep.archive;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.stanza.ErrorCondition;
import chat.atrium.protocol.stanza.StanzaException;
import chat.atrium.protocol.xep.change.Changes;
import chat.atrium.protocol.xep.datetime.DateTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of an archive are wanted (XEP-0313 §3.1); what is absent restricts nothing.
 *
 * @param with the other side; a bare JID stands for all its resources (§3.1.1)
 * @param start not before (§3.1.2)
 * @param end not after
 * @param afterId behind this one (§3.1.3)
 * @param beforeId in front of this one
 * @param ids these; empty for no restriction
 * @param changes what changes messages that were given one of these ids ({@code docs/xep-changes.md}); empty for no restriction
 * @param groupchat whether messages of rooms in an account's archive are wanted (§3.1.4)
 */
public record ArchiveFilter(
        @Nullable Jid with,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String afterId,
        @Nullable String beforeId,
        List<String> ids,
        List<String> changes,
        boolean groupchat) {

    private static final String WITH = "with";
    private static final String START = "start";
    private static final String END = "end";
    private static final String AFTER_ID = "after-id";
    private static final String BEFORE_ID = "before-id";
    private static final String IDS = "ids";
    private static final String GROUPCHAT = "include-groupchat";

    /** Everything. */
    public static final ArchiveFilter NONE =
            new ArchiveFilter(null, null, null, null, null, List.of(), List.of(), true);

    public ArchiveFilter {
        ids = List.copyOf(ids);
        changes = List.copyOf(changes);
    }

    /** Everything exchanged with somebody. */
    public static ArchiveFilter with(Jid other) {
        return new ArchiveFilter(other, null, null, null, null, List.of(), List.of(), true);
    }

    /** Of these, what changes messages that were given one of the ids. */
    public ArchiveFilter changesOf(List<String> changed) {
        return new ArchiveFilter(with, start, end, afterId, beforeId, ids, changed, groupchat);
    }

    /** Of these, the messages with one of the ids of the archive. */
    public ArchiveFilter named(List<String> wanted) {
        return new ArchiveFilter(with, start, end, afterId, beforeId, wanted, changes, groupchat);
    }

    /**
     * Reads a form that was filled in.
     *
     * @throws StanzaException {@code feature-not-implemented} for a field that is not known (§3.1.5), {@code
     *     bad-request} for a value that is none, {@code jid-malformed} for a bad address
     */
    static ArchiveFilter read(Form form) {
        if (!form.findFormType().filter(ArchiveQuery.NAMESPACE::equals).isPresent()) {
            throw new StanzaException(ErrorCondition.BAD_REQUEST, "the form is not one of " + ArchiveQuery.NAMESPACE);
        }
        ArchiveFilter filter = NONE;
        for (Field field : form.fields()) {
            filter = filter.with(field);
        }
        return filter;
    }

    private ArchiveFilter with(Field field) {
        String variable = String.valueOf(field.variable());
        String value = field.findValue().orElse("");
        if (value.isEmpty()) {
            return this;
        }
        return switch (variable) {
            case Form.FORM_TYPE -> this;
            case WITH -> new ArchiveFilter(address(value), start, end, afterId, beforeId, ids, changes, groupchat);
            case START -> new ArchiveFilter(with, time(value), end, afterId, beforeId, ids, changes, groupchat);
            case END -> new ArchiveFilter(with, start, time(value), afterId, beforeId, ids, changes, groupchat);
            case AFTER_ID -> new ArchiveFilter(with, start, end, value, beforeId, ids, changes, groupchat);
            case BEFORE_ID -> new ArchiveFilter(with, start, end, afterId, value, ids, changes, groupchat);
            case IDS -> new ArchiveFilter(with, start, end, afterId, beforeId, field.values(), changes, groupchat);
            case Changes.FIELD ->
                new ArchiveFilter(with, start, end, afterId, beforeId, ids, field.values(), groupchat);
            case GROUPCHAT -> new ArchiveFilter(with, start, end, afterId, beforeId, ids, changes, field.isTrue());
            default -> throw new StanzaException(ErrorCondition.FEATURE_NOT_IMPLEMENTED, "no field " + variable);
        };
    }

    private static Jid address(String text) {
        try {
            return Jid.parse(text);
        } catch (InvalidJidException e) {
            throw new StanzaException(ErrorCondition.JID_MALFORMED, WITH + " is no address");
        }
    }

    private static Instant time(String text) {
        return DateTime.find(text)
                .orElseThrow(() -> new StanzaException(ErrorCondition.BAD_REQUEST, "not a time (XEP-0082)"));
    }

    /** The form with all fields that are understood, to be filled in (§3.1.5). */
    public static Form form() {
        List<Field> fields = List.of(
                Field.of(WITH, FieldType.JID_SINGLE, "Messages from or to"),
                Field.of(START, FieldType.TEXT_SINGLE, "Not before"),
                Field.of(END, FieldType.TEXT_SINGLE, "Not after"),
                Field.of(BEFORE_ID, FieldType.TEXT_SINGLE, "In front of the message"),
                Field.of(AFTER_ID, FieldType.TEXT_SINGLE, "Behind the message"),
                Field.of(IDS, FieldType.LIST_MULTI, "These messages").asOpen(),
                Field.of(Changes.FIELD, FieldType.LIST_MULTI, "What changes these messages")
                        .asOpen(),
                Field.of(GROUPCHAT, FieldType.BOOLEAN, "Messages of rooms, too"));
        return Form.of(Form.Type.FORM, ArchiveQuery.NAMESPACE, fields);
    }

    /** The form filled in. */
    Form toForm() {
        List<Field> fields = new ArrayList<>(4);
        add(fields, WITH, with);
        add(fields, START, start == null ? null : DateTime.write(start));
        add(fields, END, end == null ? null : DateTime.write(end));
        add(fields, AFTER_ID, afterId);
        add(fields, BEFORE_ID, beforeId);
        if (!ids.isEmpty()) {
            fields.add(Field.of(IDS, ids.toArray(String[]::new)));
        }
        if (!changes.isEmpty()) {
            fields.add(Field.of(Changes.FIELD, changes.toArray(String[]::new)));
        }
        if (!groupchat) {
            fields.add(Field.of(GROUPCHAT, "false"));
        }
        return Form.of(Form.Type.SUBMIT, ArchiveQuery.NAMESPACE, fields);
    }

    private static void add(List<Field> fields, String variable, @Nullable Object value) {
        if (value != null) {
            fields.add(Field.of(variable, value.toString()));
        }
    }
}
