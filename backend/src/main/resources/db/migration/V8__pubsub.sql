-- Nodes of accounts and of services (XEP-0060). An owner has the number that its archive has.
create table pubsub_node (
    id     bigint generated always as identity primary key,
    owner  bigint           not null,
    name   text collate "C" not null,
    -- the form that configures it
    config text             not null,
    unique (owner, name)
);

create sequence pubsub_position;

-- What is published and kept; the position grows with each publication, also with that of an id that was there before.
create table pubsub_item (
    node      bigint           not null references pubsub_node (id) on delete cascade,
    id        text collate "C" not null,
    position  bigint           not null default nextval('pubsub_position'),
    publisher text             not null,
    published timestamptz      not null,
    payload   text,
    primary key (node, id)
);

create unique index pubsub_item_position on pubsub_item (node, position);

create table pubsub_affiliation (
    node        bigint           not null references pubsub_node (id) on delete cascade,
    jid         text collate "C" not null,
    affiliation text             not null,
    primary key (node, jid)
);

create table pubsub_subscription (
    node  bigint           not null references pubsub_node (id) on delete cascade,
    jid   text collate "C" not null,
    state text             not null,
    primary key (node, jid)
);

-- An owner is not always an account, so no foreign key does this.
create function pubsub_erase() returns trigger language plpgsql as $$
begin
    delete from pubsub_node where owner = old.id;
    return null;
end
$$;

create trigger account_erases_nodes after delete on account for each row execute function pubsub_erase();
