package chat.atrium.backend.feature.archive.storage;

import chat.atrium.backend.archive.Archive;
import chat.atrium.backend.archive.Archives;
import chat.atrium.backend.port.ArchiveRow.Flag;
import chat.atrium.backend.session.ArchiveStore;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StoredXml;
import chat.atrium.protocol.xep.archive.ArchivePreferences;
import chat.atrium.protocol.xml.XmlWriter;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The archives of accounts in PostgreSQL. */
@Singleton
final class SqlArchiveStore implements ArchiveStore {

    /** What was kept only for delivery goes with the step that the cursor makes. */
    private static final String SAVE_DELIVERED = """
            with step as (
                select account.id as account, step.upto, coalesce(delivered.id, 0) as since
                from unnest($1::bigint[], $2::bigint[]) as step (account, upto)
                join account on account.id = step.account
                left join delivered on delivered.account = step.account
            ), gone as (
                delete from archive using step
                where owner = step.account and archive.id > since and archive.id <= upto and flags & %d <> 0
            )
            insert into delivered (account, id) select account, upto from step order by account
            on conflict (account) do update set id = greatest(delivered.id, excluded.id)
            """.formatted(Flag.bits(Set.of(Flag.HIDDEN)));

    private static final String SAVE_PREFERENCES = """
            insert into archive_preferences (account, content) values ($1, $2)
            on conflict (account) do update set content = excluded.content
            """;

    private final Archives archives;
    private final Pool pool;
    private final Duration patience;

    SqlArchiveStore(Archives archives, Pool pool, AtriumSettings settings) {
        this.archives = archives;
        this.pool = pool;
        this.patience = settings.databasePatience();
    }

    @Override
    public Archive open(long account) {
        return archives.open(account);
    }

    @Override
    public ArchivePreferences preferences(long account) {
        return find("select content from archive_preferences where account = $1", account, row -> row.getString(0))
                .map(content -> ArchivePreferences.read(StoredXml.read(content)))
                .orElse(ArchivePreferences.EVERYTHING);
    }

    @Override
    public void save(long account, ArchivePreferences preferences) {
        execute(SAVE_PREFERENCES, Tuple.of(account, XmlWriter.write(preferences.toElement())));
    }

    @Override
    public long delivered(long account) {
        return find("select id from delivered where account = $1", account, row -> row.getLong(0))
                .orElse(0L);
    }

    @Override
    public void saveDelivered(Map<Long, Long> cursors) {
        Long[] accounts = cursors.keySet().toArray(new Long[0]);
        Long[] ids = Arrays.stream(accounts).map(cursors::get).toArray(Long[]::new);
        execute(SAVE_DELIVERED, Tuple.of(accounts, ids));
    }

    private void execute(String statement, Tuple parameters) {
        Sql.await(patience, () -> pool.preparedQuery(statement).execute(parameters));
    }

    private <T> Optional<T> find(String statement, long account, Function<Row, T> value) {
        return Sql.await(
                patience,
                () -> pool.preparedQuery(statement).execute(Tuple.of(account)).map(rows -> {
                    var found = rows.iterator();
                    return found.hasNext() ? Optional.of(value.apply(found.next())) : Optional.empty();
                }));
    }
}
