-- Sessions whose node has stopped, until their clients come back (XEP-0198) or the time is over.
create table sleeper (
    id      text        primary key,
    account text        not null,
    -- what the home of the account knew of the session, and what its node did
    state   bytea       not null,
    held    bytea       not null,
    until   timestamptz not null
);

create index sleeper_until on sleeper (until);
