-- Who is called in a message of a room (XEP-0513, XEP-0372): one row for each member that is; a call to all is a flag
-- of the message. Without foreign keys: an account that goes at the same moment must not spoil a batch of messages.
create table mention (
    owner   bigint not null,
    account bigint not null,
    id      bigint not null,
    primary key (owner, account, id)
);

-- What an account is called in goes with it.
create index mention_account on mention (account);

-- Calls to all behind a marker; nothing else of the archive is in it.
create index archive_everybody on archive (owner, id) where flags & 16 <> 0;

create or replace function archive_erase() returns trigger language plpgsql as $$
begin
    delete from archive where owner = old.id;
    -- one sequence numbers accounts and rooms
    delete from mention where owner = old.id;
    delete from mention where account = old.id;
    return null;
end
$$;

-- What was said in a room before one belonged to it is no news.
alter table room_association add column since timestamptz not null default now();
