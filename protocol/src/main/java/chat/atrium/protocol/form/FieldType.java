package chat.atrium.protocol.form;

import java.util.Locale;
import java.util.Optional;

/** What a field holds and how it is shown (XEP-0004 §3.3). */
public enum FieldType {
    BOOLEAN,
    /** Text for people between the fields; not submitted. */
    FIXED,
    /** Not shown, but submitted as it came. */
    HIDDEN,
    JID_MULTI,
    JID_SINGLE,
    LIST_MULTI,
    LIST_SINGLE,
    /** One value for each line. */
    TEXT_MULTI,
    /** Shown as dots. */
    TEXT_PRIVATE,
    TEXT_SINGLE;

    /** The value of the attribute. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Absent for a type nobody here knows. */
    public static Optional<FieldType> find(String wireName) {
        for (FieldType type : values()) {
            if (type.wireName().equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
