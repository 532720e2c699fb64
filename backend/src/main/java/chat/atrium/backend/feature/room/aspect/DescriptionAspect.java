package chat.atrium.backend.feature.room.aspect;

import chat.atrium.backend.feature.room.state.RoomOption;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.jid.Localpart;
import chat.atrium.protocol.xep.muc.JoinRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What people read about a room (XEP-0045 §6.4). */
public final class DescriptionAspect implements RoomAspect {

    private static final int LINE = 100;
    private static final int PARAGRAPH = 2000;

    static final RoomOption<String> NAME =
            RoomOption.text("muc#roomconfig_roomname", FieldType.TEXT_SINGLE, "Name", LINE);
    private static final RoomOption<String> DESCRIPTION =
            RoomOption.text("muc#roomconfig_roomdesc", FieldType.TEXT_SINGLE, "Description", PARAGRAPH);
    private static final RoomOption<String> LANGUAGE =
            RoomOption.text("muc#roomconfig_lang", FieldType.TEXT_SINGLE, "Language", LINE);

    @Override
    public List<RoomOption<?>> options() {
        return List.of(NAME, DESCRIPTION, LANGUAGE);
    }

    @Override
    public Set<String> features(RoomState room) {
        return Set.of(JoinRequest.NAMESPACE, JoinRequest.NAMESPACE + "#stable_id");
    }

    @Override
    public List<Field> info(RoomState room) {
        String language = room.config().get(LANGUAGE);
        Field description = Field.of("muc#roominfo_description", FieldType.TEXT_SINGLE, "Description")
                .withValues(room.config().get(DESCRIPTION));
        Field occupants = Field.of("muc#roominfo_occupants", FieldType.TEXT_SINGLE, "Number of occupants")
                .withValues(Integer.toString(room.occupants().size()));
        return Stream.of(
                        Stream.of(description, occupants),
                        Stream.of(language)
                                .filter(named -> !named.isEmpty())
                                .map(named -> Field.of("muc#roominfo_lang", FieldType.TEXT_SINGLE, "Language")
                                        .withValues(named)))
                .flatMap(fields -> fields)
                .toList();
    }

    /** The name, or the localpart of a room without one. */
    public static String name(RoomState room) {
        String name = room.config().get(NAME);
        return name.isEmpty() ? room.jid().findLocal().map(Localpart::value).orElse("") : name;
    }
}
