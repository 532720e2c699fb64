-- How often a roster has changed (RFC 6121 section 2.6).
create table roster (
    account bigint primary key references account (id) on delete cascade,
    version bigint not null
);

-- The contacts of an account; colleagues are in it only if the account has named or grouped them.
create table roster_item (
    account      bigint  not null references account (id) on delete cascade,
    contact      text    not null,
    name         text,
    subscription text    not null check (subscription in ('NONE', 'TO', 'FROM', 'BOTH')),
    ask          boolean not null,
    approved     boolean not null,
    groups       text[]  not null,
    primary key (account, contact)
);

-- Presence requests that wait for an answer, whole (RFC 6121 section 3.1.3).
create table roster_request (
    account bigint not null references account (id) on delete cascade,
    contact text   not null,
    stanza  text   not null,
    primary key (account, contact)
);
