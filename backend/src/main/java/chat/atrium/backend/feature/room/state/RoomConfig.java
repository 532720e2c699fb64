package chat.atrium.backend.feature.room.state;

import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.xep.muc.OwnerQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the owners of a room have configured.
 *
 * @param values by the variable of their option; those that are as they were made are not in it
 */
public record RoomConfig(Map<String, Object> values) {

    /** A room as it is made. */
    public static final RoomConfig DEFAULT = new RoomConfig(Map.of());

    public RoomConfig {
        values = Map.copyOf(values);
    }

    @SuppressWarnings("unchecked") // only what an option has read is under its variable
    public <T> T get(RoomOption<T> option) {
        return (T) values.getOrDefault(option.variable(), option.fallback());
    }

    public <T> RoomConfig with(RoomOption<T> option, T value) {
        Map<String, Object> changed = new HashMap<>(values);
        if (value.equals(option.fallback())) {
            changed.remove(option.variable());
        } else {
            changed.put(option.variable(), (Object) value);
        }
        return new RoomConfig(changed);
    }

    /** What becomes of it when that form is filled in; fields that are missing stay as they are. */
    public RoomConfig filled(Form form, List<RoomOption<?>> options) {
        RoomConfig changed = this;
        for (RoomOption<?> option : options) {
            Optional<Field> field = form.find(option.variable());
            if (field.isPresent()) {
                changed = changed.read(option, field.get());
            }
        }
        return changed;
    }

    private <T> RoomConfig read(RoomOption<T> option, Field field) {
        T value = option.reader()
                .apply(field)
                .orElseThrow(() -> Refusal.CONFIGURATION_NOT_ACCEPTABLE.because(option.variable()));
        return with(option, value);
    }

    /** The form with all options. */
    public Form toForm(Form.Type type, List<RoomOption<?>> options) {
        return Form.of(
                type,
                OwnerQuery.CONFIGURATION,
                options.stream().map(option -> option.field(this)).toList());
    }
}
