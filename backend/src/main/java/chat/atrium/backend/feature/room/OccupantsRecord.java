package chat.atrium.backend.feature.room;

import chat.atrium.backend.cluster.FrameXml;
import chat.atrium.backend.feature.room.state.Occupant;
import chat.atrium.backend.feature.room.state.Occupants;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.FullJid;
import chat.atrium.protocol.jid.Resourcepart;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.muc.Affiliation;
import chat.atrium.protocol.xep.muc.Nickname;
import chat.atrium.protocol.xep.muc.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a room leaves to its next home; as bytes, of which the first is the format.
 *
 * @param occupants who is in the room
 * @param heard the id of the last message in its archive that was heard until then
 */
record OccupantsRecord(Occupants occupants, long heard) {

    private static final int FORMAT = 2;

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(heard);
            out.writeInt(occupants.size());
            for (Occupant occupant : occupants.all()) {
                text(out, occupant.nickname().resource().value());
                text(out, occupant.account().toString());
                text(out, occupant.affiliation().name());
                text(out, occupant.role().name());
                text(out, occupant.shown().toString());
                out.writeInt(occupant.sessions().size());
                for (Map.Entry<FullJid, Presence> session : occupant.sessions().entrySet()) {
                    text(out, session.getKey().toString());
                    text(out, FrameXml.write(session.getValue()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * What the bytes say of that room.
     *
     * @throws IllegalArgumentException if they say nothing
     */
    static OccupantsRecord read(byte[] record, RoomState room) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(record))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalArgumentException("occupants in an unknown format");
            }
            long heard = in.readLong();
            Occupants occupants = Occupants.NOBODY;
            for (int left = in.readInt(); left > 0; left--) {
                occupants = occupants.with(occupant(in, room));
            }
            return new OccupantsRecord(occupants, heard);
        } catch (IOException e) {
            throw new IllegalArgumentException("occupants cut short", e);
        }
    }

    private static Occupant occupant(DataInputStream in, RoomState room) throws IOException {
        Nickname nickname = Nickname.of(Resourcepart.of(text(in)));
        BareJid account = BareJid.parse(text(in));
        Affiliation affiliation = Affiliation.valueOf(text(in));
        Role role = Role.valueOf(text(in));
        FullJid shown = FullJid.parse(text(in));
        Map<FullJid, Presence> sessions = new LinkedHashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            FullJid session = FullJid.parse(text(in));
            sessions.put(session, (Presence) FrameXml.readStanza(text(in)));
        }
        return new Occupant(
                room.address(nickname),
                nickname,
                account,
                affiliation,
                role,
                room.ids().of(account),
                sessions,
                shown);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new EOFException();
        }
        byte[] bytes = in.readNBytes(length);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
