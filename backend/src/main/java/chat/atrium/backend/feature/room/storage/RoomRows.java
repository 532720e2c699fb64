package chat.atrium.backend.feature.room.storage;

import chat.atrium.backend.feature.room.StoredRoom;
import chat.atrium.backend.feature.room.aspect.RoomAspects;
import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.OccupantIds;
import chat.atrium.backend.feature.room.state.RoomConfig;
import chat.atrium.backend.feature.room.state.Subject;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Jid;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code room}. */
final class RoomRows {

    private RoomRows() {}

    static StoredRoom read(Row row, Map<BareJid, Association> associations) {
        return new StoredRoom(
                row.getLong("id"),
                new OccupantIds(row.getBuffer("secret").getBytes()),
                config(row),
                subject(row),
                associations,
                time(row, "deserted"));
    }

    static RoomConfig config(Row row) {
        Form config = Form.read(StoredXml.read(row.getString("config")));
        return RoomConfig.DEFAULT.filled(config, RoomAspects.options());
    }

    private static Subject subject(Row row) {
        String text = row.getString("subject");
        String by = row.getString("subject_by");
        return text == null
                ? Subject.NONE
                : new Subject(text, by == null ? null : Jid.parse(by), time(row, "subject_at"));
    }

    private static @Nullable Instant time(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
