package chat.atrium.backend.feature.roster.storage;

import chat.atrium.backend.feature.roster.RosterRepository;
import chat.atrium.backend.session.Roster;
import chat.atrium.backend.session.RosterRow;
import chat.atrium.backend.storage.Persistence;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.stanza.Presence;
import chat.atrium.protocol.xep.roster.RosterItem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** Rosters in PostgreSQL. */
@Singleton
final class SqlRosters implements RosterRepository {

    private final Persistence persistence;

    SqlRosters(Persistence persistence) {
        this.persistence = persistence;
    }

    @Override
    public Roster load(long account) {
        return persistence.read(session -> session.find(VersionRow.class, account)
                .chain(version -> all(session, ItemRow.class, account)
                        .chain(items -> all(session, RequestRow.class, account)
                                .map(requests -> roster(version, items, requests)))));
    }

    private static <R> Uni<List<R>> all(Session session, Class<R> rows, long account) {
        String query = "from " + rows.getSimpleName() + " where account = :account order by contact";
        return session.createSelectionQuery(query, rows)
                .setParameter("account", account)
                .getResultList();
    }

    private static Roster roster(@Nullable VersionRow version, List<ItemRow> items, List<RequestRow> requests) {
        Map<BareJid, RosterItem> byContact = new LinkedHashMap<>();
        for (ItemRow row : items) {
            RosterItem item = row.toItem();
            byContact.put(item.jid(), item);
        }
        Map<BareJid, Presence> waiting = new LinkedHashMap<>();
        for (RequestRow row : requests) {
            waiting.put(row.from(), row.toPresence());
        }
        return new Roster(byContact, waiting, version == null ? 0 : version.version);
    }

    @Override
    public void write(long account, long version, List<RosterRow> rows) {
        persistence.write(session -> {
            Uni<?> written = session.merge(new VersionRow(account, version));
            for (RosterRow row : rows) {
                written = written.chain(() -> write(session, account, row));
            }
            return written;
        });
    }

    private static Uni<?> write(Session session, long account, RosterRow row) {
        return switch (row) {
            case RosterRow.ItemStored(RosterItem item) -> session.merge(new ItemRow(account, item));
            case RosterRow.ItemRemoved(BareJid contact) -> delete(session, ItemRow.class, account, contact);
            case RosterRow.RequestStored(BareJid contact, Presence request) ->
                session.merge(new RequestRow(account, contact, request));
            case RosterRow.RequestRemoved(BareJid contact) -> delete(session, RequestRow.class, account, contact);
        };
    }

    private static Uni<Integer> delete(Session session, Class<?> rows, long account, BareJid contact) {
        String statement = "delete from " + rows.getSimpleName() + " where account = :account and contact = :contact";
        return session.createMutationQuery(statement)
                .setParameter("account", account)
                .setParameter("contact", contact.toString())
                .executeUpdate();
    }
}
