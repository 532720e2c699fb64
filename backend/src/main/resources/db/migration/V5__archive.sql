-- Rooms will have their numbers from the same sequence, so that a number alone names the owner of an archive.
alter sequence account_id_seq rename to archive_owner_seq;

-- Every message that is kept, once for each archive it is in. The id is the time, in microseconds since 2020 and
-- unique within the archive, so that time, order, paging and partition are one thing.
create table archive (
    owner       bigint             not null,
    id          bigint             not null,
    -- the other side of the conversation; in a room the author
    peer        text collate "C"   not null,
    resource    text collate "C",
    -- names what must not be kept twice
    fingerprint bigint,
    flags       smallint           not null,
    stanza      text               not null,
    primary key (owner, id)
) partition by range (id);

create index archive_peer on archive (owner, peer, id);

-- Makes sure that the month of that time has its partition.
create function archive_month(at timestamptz) returns void language plpgsql as $$
declare
    start  timestamp := date_trunc('month', at at time zone 'UTC');
    lower  bigint := extract(epoch from start - timestamp '2020-01-01') * 1000000;
    upper  bigint := extract(epoch from start + interval '1 month' - timestamp '2020-01-01') * 1000000;
begin
    -- two nodes may start at once
    perform pg_advisory_xact_lock(hashtext('archive_month'));
    execute format('create table if not exists archive_%s partition of archive for values from (%s) to (%s)',
        to_char(start, 'YYYY_MM'), lower, upper);
end
$$;

-- No foreign key: its check would cost more for each row than the row itself.
create function archive_erase() returns trigger language plpgsql as $$
begin
    delete from archive where owner = old.id;
    return null;
end
$$;

create trigger account_erases_archive after delete on account for each row execute function archive_erase();

-- Up to which message of its archive an account has got what was sent to it; no row: nothing yet.
create table delivered (
    account bigint primary key references account (id) on delete cascade,
    id      bigint not null
);

-- With whom an account wants its messages kept (XEP-0441), as it said it; no row: with everybody.
create table archive_preferences (
    account bigint primary key references account (id) on delete cascade,
    content text not null
);
