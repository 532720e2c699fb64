package chat.atrium.backend.feature.upload.storage;

/** The statements of {@link SqlFiles}. */
final class FileStatements {

    /** Whoever asks for places of this account waits here, so that each sees those of the others. */
    static final String LOCK =
            "select id from account where domain = $1 and localpart = $2 and disabled is null for update";

    /** Account, id, hash, name, size, type, now, expires, quota, open places. */
    static final String RESERVE = """
            insert into file (account, id, put_hash, name, size, content_type, created, expires)
            select $1::bigint, $2, $3, $4, $5::bigint, $6, $7::timestamptz, $8::timestamptz
            from (
                select coalesce(sum(size), 0)::bigint as bytes,
                    count(*) filter (where stored is null and taken is null) as open
                from file
                where account = $1 and (stored is not null or taken is not null or expires > $7)
            ) as used
            where used.bytes + $5 <= $9::bigint and used.open < $10::bigint
            """;

    /** Account, now. */
    static final String OPEN = """
            select count(*), min(expires) from file
            where account = $1 and stored is null and taken is null and expires > $2
            """;

    /** Account, now, size, quota, seconds for which files are kept: when enough will have gone. */
    static final String RETRY = """
            select min(ends) from (
                select ends, (sum(size) over () - sum(size) over (order by ends nulls last))::bigint as left_over
                from (
                    select size, case
                        when stored is not null then stored + make_interval(secs => $5::float8)
                        when taken is null then expires end as ends
                    from file
                    where account = $1 and (stored is not null or taken is not null or expires > $2)
                ) as used
            ) as later
            where left_over + $3::bigint <= $4::bigint
            """;

    /** Hash, now. */
    static final String TAKE = """
            update file set taken = $2
            where put_hash = $1 and taken is null and expires > $2 and account is not null
            returning id, name, size, content_type
            """;

    /** Id, now. */
    static final String STORED = "update file set stored = $2 where id = $1 and stored is null and account is not null";

    static final String FORGET = "delete from file where id = $1";

    static final String FIND = "select id, name, size, content_type from file"
            + " where id = $1 and stored is not null and account is not null";

    /** Now, when what comes now must have begun, when what is kept must have come, how many. */
    static final String FORGETTABLE = """
            with old as (
                select id from file
                where account is null
                    or stored < $3
                    or stored is null and taken is null and expires < $1
                    or stored is null and taken < $2
                limit $4
                for update skip locked)
            update file set account = null from old where file.id = old.id returning file.id
            """;

    private FileStatements() {}
}
