package chat.atrium.backend.archive.storage;

import java.util.function.Function;

/**
 * The statement that keeps rows: all or nothing, and rows that are there already are left as they are.
 *
 * <p>With calls it also writes whom the new ones of these rows call, from four more columns; fenced it writes only if this
 * node still counts (architecture §7), by two more parameters, and answers with 0 or 1.
 */
enum RowStatement {
    PLAIN(false, false),
    WITH_CALLS(true, false),
    FENCED(false, true),
    FENCED_WITH_CALLS(true, true);

    private final String sql;

    RowStatement(boolean calls, boolean fenced) {
        Function<String, String> returning = keep -> "kept as (" + keep + " returning owner, id)";
        if (!fenced) {
            String keep = Parts.KEEP.formatted("");
            this.sql = calls ? "with " + returning.apply(keep) + Parts.CALL : keep;
        } else {
            String keep = Parts.KEEP.formatted("valid,");
            String valid = calls ? Parts.VALID.formatted(12, 13) : Parts.VALID.formatted(8, 9);
            String written =
                    calls ? returning.apply(keep) + ", told as (" + Parts.CALL + ")" : "kept as (" + keep + ")";
            this.sql = "with " + valid + ", " + written + " select count(*) from valid";
        }
    }

    static RowStatement of(boolean calls, boolean fenced) {
        if (fenced) {
            return calls ? FENCED_WITH_CALLS : FENCED;
        }
        return calls ? WITH_CALLS : PLAIN;
    }

    String sql() {
        return sql;
    }

    /** Its parts; apart, because a constant of an enum is made before its fields. */
    private static final class Parts {

        static final String KEEP = """
                insert into archive (owner, id, peer, resource, fingerprint, flags, stanza)
                select new.* from %s unnest(
                    $1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::smallint[], $7::text[]) new
                on conflict do nothing
                """;

        /** A message that was there already has its calls, too. */
        static final String CALL = """
                insert into mention (owner, account, id)
                select kept.owner, account.id, kept.id
                from unnest($8::bigint[], $9::bigint[], $10::text[], $11::text[]) as called (owner, id, domain, localpart)
                join kept on kept.owner = called.owner and kept.id = called.id
                join account on account.domain = called.domain and account.localpart = called.localpart
                """;

        /** Who raises the generation waits for the lock on the row, and so finds everything committed that came before. */
        static final String VALID = "valid as (select 1 from node where id = $%d and generation = $%d for share)";
    }
}
