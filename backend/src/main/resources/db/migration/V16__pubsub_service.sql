-- A service has nodes as an account has; its number is from the same sequence.
create table pubsub_service (
    id     bigint not null primary key default nextval('archive_owner_seq'),
    domain text   not null unique
);

-- What the items of a node take, with their ids.
alter table pubsub_node add column bytes bigint not null default 0;

update pubsub_node n set bytes = coalesce((
    select sum(octet_length(i.id) + coalesce(octet_length(i.payload), 0)) from pubsub_item i where i.node = n.id), 0);

-- An account that goes takes along what it is to the nodes of others: whoever gets its name inherits nothing.
create index pubsub_affiliation_jid on pubsub_affiliation (jid);

create index pubsub_subscription_jid on pubsub_subscription (jid);

create or replace function pubsub_erase() returns trigger language plpgsql as $$
declare
    gone text := old.localpart || '@' || old.domain;
begin
    delete from pubsub_node where owner = old.id;
    delete from pubsub_affiliation where jid = gone;
    -- the account, and what is behind its slash
    delete from pubsub_subscription where jid = gone or jid > gone || '/' and jid < gone || '0';
    return null;
end
$$;
