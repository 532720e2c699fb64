-- A room that has been configured; one that has not is nowhere but in memory (XEP-0045 section 10.1.3).
create table room (
    -- the owner of its archive
    id         bigint      not null primary key default nextval('archive_owner_seq'),
    domain     text        not null,
    localpart  text        not null,
    -- for the names of its occupants (XEP-0421)
    secret     bytea       not null,
    -- the options as a submitted form; those that lists ask for stand beside it
    config     text        not null,
    name       text        not null,
    listed     boolean     not null,
    persistent boolean     not null,
    subject    text,
    subject_by text,
    subject_at timestamptz,
    -- since when nobody is in a room that is not persistent, because connections broke
    deserted   timestamptz,
    created    timestamptz not null default now(),
    unique (domain, localpart)
);

-- Who is something to a room, whether there or not.
create table room_association (
    room        bigint  not null references room (id) on delete cascade,
    account     text    not null,
    affiliation text    not null check (affiliation in ('OWNER', 'ADMIN', 'MEMBER', 'NONE', 'OUTCAST')),
    -- reserved: as it is shown, and as it is compared
    nickname    text,
    nickname_key text,
    -- a member because of a join (decision 0008)
    joined      boolean not null,
    primary key (room, account),
    unique (room, nickname_key)
);

create index room_association_account on room_association (account);

create trigger room_erases_archive after delete on room for each row execute function archive_erase();
