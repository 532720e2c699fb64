package chat.atrium.backend.archive.storage;

import java.util.function.Function;

/**
 * The statement that keeps rows: all or nothing, and rows that are there already are left as they are.
 *
 * <p>With remarks it also writes whom the new ones of these rows call, and what they change, from seven more columns;
 * fenced it writes only if this node still counts (architecture §7), by two more parameters, and answers with 0 or 1.
 */
enum RowStatement {
    PLAIN(false, false),
    WITH_REMARKS(true, false),
    FENCED(false, true),
    FENCED_WITH_REMARKS(true, true);

    private final String sql;

    RowStatement(boolean remarks, boolean fenced) {
        Function<String, String> returning = keep -> "kept as (" + keep + " returning owner, id)";
        if (!fenced) {
            String keep = Parts.KEEP.formatted("");
            this.sql = remarks ? "with " + returning.apply(keep) + ", " + Parts.TOLD + Parts.CHANGE : keep;
        } else {
            String keep = Parts.KEEP.formatted("valid,");
            String valid = remarks ? Parts.VALID.formatted(15, 16) : Parts.VALID.formatted(8, 9);
            String written = remarks
                    ? returning.apply(keep) + ", " + Parts.TOLD + ", changed as (" + Parts.CHANGE + ")"
                    : "kept as (" + keep + ")";
            this.sql = "with " + valid + ", " + written + " select count(*) from valid";
        }
    }

    static RowStatement of(boolean remarks, boolean fenced) {
        if (fenced) {
            return remarks ? FENCED_WITH_REMARKS : FENCED;
        }
        return remarks ? WITH_REMARKS : PLAIN;
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
        static final String TOLD = """
                told as (
                insert into mention (owner, account, id)
                select kept.owner, account.id, kept.id
                from unnest($8::bigint[], $9::bigint[], $10::text[], $11::text[]) as called (owner, id, domain, localpart)
                join kept on kept.owner = called.owner and kept.id = called.id
                join account on account.domain = called.domain and account.localpart = called.localpart)
                """;

        static final String CHANGE = """
                insert into change (owner, target, id)
                select kept.owner, changing.target, kept.id
                from unnest($12::bigint[], $13::bigint[], $14::text[]) as changing (owner, id, target)
                join kept on kept.owner = changing.owner and kept.id = changing.id
                """;

        /** Who raises the generation waits for the lock on the row, and so finds everything committed that came before. */
        static final String VALID = "valid as (select 1 from node where id = $%d and generation = $%d for share)";
    }
}
