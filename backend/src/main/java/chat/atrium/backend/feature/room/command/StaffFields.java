package chat.atrium.backend.feature.room.command;

import chat.atrium.backend.feature.room.state.Association;
import chat.atrium.backend.feature.room.state.Refusal;
import chat.atrium.backend.feature.room.state.RoomOutcome;
import chat.atrium.backend.feature.room.state.RoomState;
import chat.atrium.protocol.form.Field;
import chat.atrium.protocol.form.FieldType;
import chat.atrium.protocol.form.Form;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.InvalidJidException;
import chat.atrium.protocol.jid.Jid;
import chat.atrium.protocol.xep.muc.Affiliation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of the configuration form that name admins and owners (XEP-0045 §10.1.3, §10.2). */
public final class StaffFields {

    private static final String ADMINS = "muc#roomconfig_roomadmins";
    private static final String OWNERS = "muc#roomconfig_roomowners";

    private StaffFields() {}

    /** The form with both. */
    public static Form shown(Form form, RoomState room) {
        List<Field> fields = new ArrayList<>(form.fields());
        fields.add(field(room, ADMINS, "Admins", Affiliation.ADMIN));
        fields.add(field(room, OWNERS, "Owners", Affiliation.OWNER));
        return new Form(form.type(), form.title(), form.instructions(), fields, null);
    }

    private static Field field(RoomState room, String variable, String label, Affiliation affiliation) {
        return Field.of(variable, FieldType.JID_MULTI, label)
                .withValues(
                        all(room, affiliation).stream().map(BareJid::toString).toArray(String[]::new));
    }

    private static List<BareJid> all(RoomState room, Affiliation affiliation) {
        return room.associations().entrySet().stream()
                .filter(entry -> entry.getValue().affiliation() == affiliation)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Makes them what the form says; who fills it in stays an owner. */
    static void fill(RoomOutcome.Builder outcome, Form form, BareJid owner) {
        form.find(ADMINS).ifPresent(field -> replace(outcome, owner, Affiliation.ADMIN, Affiliation.NONE, read(field)));
        // §10.2: who is no owner any more is an admin
        form.find(OWNERS)
                .ifPresent(field -> replace(outcome, owner, Affiliation.OWNER, Affiliation.ADMIN, read(field)));
    }

    private static Set<BareJid> read(Field field) {
        Set<BareJid> accounts = new LinkedHashSet<>();
        for (String value : field.values()) {
            try {
                accounts.add(Jid.parse(value.strip()).bare());
            } catch (InvalidJidException e) {
                throw Refusal.CONFIGURATION_NOT_ACCEPTABLE.asException();
            }
        }
        return accounts;
    }

    private static void replace(
            RoomOutcome.Builder outcome,
            BareJid owner,
            Affiliation affiliation,
            Affiliation otherwise,
            Set<BareJid> wanted) {
        for (BareJid account : all(outcome.state(), affiliation)) {
            if (!wanted.contains(account) && !account.equals(owner)) {
                new AffiliationChange(owner, account, otherwise, null, null).in(outcome);
            }
        }
        for (BareJid account : wanted) {
            if (!account.equals(owner) && !isAlready(outcome.state(), account, affiliation)) {
                new AffiliationChange(owner, account, affiliation, null, null).in(outcome);
            }
        }
    }

    /** Owners are no admins because a form names them as such, too. */
    private static boolean isAlready(RoomState room, BareJid account, Affiliation affiliation) {
        return Optional.ofNullable(room.associations().get(account))
                .map(Association::affiliation)
                .filter(present -> present.isAtLeast(affiliation))
                .isPresent();
    }
}
