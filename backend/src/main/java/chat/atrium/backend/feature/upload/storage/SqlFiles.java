package chat.atrium.backend.feature.upload.storage;

import chat.atrium.backend.account.Token;
import chat.atrium.backend.feature.upload.FileRepository;
import chat.atrium.backend.feature.upload.SlotOutcome;
import chat.atrium.backend.port.file.FileId;
import chat.atrium.backend.port.file.KeptFile;
import chat.atrium.backend.port.file.UploadsAwayException;
import chat.atrium.backend.settings.AtriumSettings;
import chat.atrium.backend.settings.FileSettings;
import chat.atrium.backend.storage.Sql;
import chat.atrium.backend.storage.StorageException;
import chat.atrium.protocol.jid.BareJid;
import chat.atrium.protocol.jid.Localpart;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Places and files in PostgreSQL. */
@Singleton
final class SqlFiles implements FileRepository {

    private final Pool pool;
    private final InstantSource clock;
    private final Duration patience;
    private final FileSettings limits;

    SqlFiles(Pool pool, InstantSource clock, AtriumSettings settings) {
        this.pool = pool;
        this.clock = clock;
        this.patience = settings.databasePatience();
        this.limits = settings.files();
    }

    @Override
    public SlotOutcome reserve(BareJid account, KeptFile file, String secret, Instant now) {
        Tuple owner = Tuple.of(
                account.domain().value(),
                account.findLocal().map(Localpart::value).orElse(""));
        return Sql.await(
                patience,
                () -> pool.withTransaction(connection -> connection
                        .preparedQuery(FileStatements.LOCK)
                        .execute(owner)
                        .chain(rows -> rows.rowCount() == 0
                                ? Uni.createFrom().item(new SlotOutcome.NoSuchAccount())
                                : reserve(connection, only(rows).getLong(0), file, secret, now))));
    }

    private Uni<SlotOutcome> reserve(
            SqlConnection connection, long account, KeptFile file, String secret, Instant now) {
        Tuple place = Tuple.tuple()
                .addLong(account)
                .addString(file.id().value())
                .addString(new Token(secret).hash())
                .addString(file.name())
                .addLong(file.size())
                .addString(file.findContentType().orElse(null))
                .addOffsetDateTime(at(now))
                .addOffsetDateTime(at(now.plus(limits.slotLifetime())))
                .addLong(limits.quota())
                .addLong((long) limits.openSlots());
        return connection
                .preparedQuery(FileStatements.RESERVE)
                .execute(place)
                .chain(rows -> rows.rowCount() == 1
                        ? Uni.createFrom().item(new SlotOutcome.Reserved())
                        : refusal(connection, account, file.size(), now));
    }

    private Uni<SlotOutcome> refusal(SqlConnection connection, long account, long size, Instant now) {
        return connection
                .preparedQuery(FileStatements.OPEN)
                .execute(Tuple.of(account, at(now)))
                .chain(rows -> {
                    Row open = only(rows);
                    return open.getLong(0) >= limits.openSlots()
                            ? Uni.createFrom()
                                    .item(new SlotOutcome.TooManyOpen(
                                            open.getOffsetDateTime(1).toInstant()))
                            : quota(connection, account, size, now);
                });
    }

    private Uni<SlotOutcome> quota(SqlConnection connection, long account, long size, Instant now) {
        Tuple asked = Tuple.tuple()
                .addLong(account)
                .addOffsetDateTime(at(now))
                .addLong(size)
                .addLong(limits.quota())
                .addDouble(limits.retention()
                        .map(kept -> (double) kept.toSeconds())
                        .orElse(null));
        return connection
                .preparedQuery(FileStatements.RETRY)
                .execute(asked)
                .map(rows -> new SlotOutcome.QuotaReached(
                        Optional.ofNullable(only(rows).getOffsetDateTime(0)).map(OffsetDateTime::toInstant)));
    }

    @Override
    public Optional<KeptFile> take(String secret) {
        return file(FileStatements.TAKE, Tuple.of(new Token(secret).hash(), at(clock.instant())));
    }

    @Override
    public boolean stored(FileId id) {
        return change(FileStatements.STORED, Tuple.of(id.value(), at(clock.instant()))) == 1;
    }

    @Override
    public void failed(FileId id) {
        forget(id);
    }

    @Override
    public Optional<KeptFile> find(FileId id) {
        return file(FileStatements.FIND, Tuple.of(id.value()));
    }

    @Override
    public List<FileId> forgettable(Instant now, int most) {
        Duration longest = limits.stall().plusSeconds(limits.bytes() / limits.slowest());
        Tuple times = Tuple.of(
                at(now),
                at(now.minus(longest)),
                limits.retention().map(kept -> at(now.minus(kept))).orElse(null),
                most);
        return Sql.await(
                patience,
                () -> pool.preparedQuery(FileStatements.FORGETTABLE)
                        .execute(times)
                        .map(rows -> {
                            List<FileId> found = new ArrayList<>();
                            rows.forEach(row -> found.add(new FileId(row.getString(0))));
                            return found;
                        }));
    }

    @Override
    public void forget(FileId id) {
        change(FileStatements.FORGET, Tuple.of(id.value()));
    }

    private int change(String statement, Tuple values) {
        return answer(() -> pool.preparedQuery(statement).execute(values).map(RowSet::rowCount));
    }

    private Optional<KeptFile> file(String statement, Tuple values) {
        return answer(() -> pool.preparedQuery(statement)
                .execute(values)
                .map(rows -> rows.rowCount() == 0 ? Optional.empty() : Optional.of(file(only(rows)))));
    }

    private <T> T answer(Supplier<Uni<? extends T>> question) {
        try {
            return Sql.await(patience, question);
        } catch (StorageException away) {
            throw new UploadsAwayException(away);
        }
    }

    private static KeptFile file(Row row) {
        return new KeptFile(new FileId(row.getString(0)), row.getString(1), row.getLong(2), row.getString(3));
    }

    private static Row only(RowSet<Row> rows) {
        return rows.iterator().next();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
