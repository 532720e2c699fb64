-- Files that people send (XEP-0363): first a place that waits for its content, then what is kept. The content is not
-- here; it is in the directory of the files under the name that "id" gives it.
create table file (
    -- what everybody needs to know to read it
    id           text collate "C" primary key,
    -- SHA-256 (hexadecimal) of what its owner needs to know to fill the place
    put_hash     text collate "C" not null unique,
    -- null when the account is gone: the file goes, too
    account      bigint references account (id) on delete set null,
    name         text             not null,
    size         bigint           not null check (size > 0),
    content_type text,
    created      timestamptz      not null,
    -- until when the place waits
    expires      timestamptz      not null,
    -- since when the content is coming; a place is good once
    taken        timestamptz,
    -- since when it is there
    stored       timestamptz
);

create index file_of_account on file (account);
-- what is to be looked for when old files and empty places go
create index file_by_age on file (stored);
create index file_open on file (expires) where stored is null;
