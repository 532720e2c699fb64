-- The nodes that share this database. A node that others give up gets its generation raised: from then on it commits
-- nothing, because every batch of the archive asks for the generation in the same statement.
create table node (
    id         text        primary key,
    generation bigint      not null,
    -- where other nodes reach it
    address    text        not null,
    -- when it last said that it lives
    seen       timestamptz not null
);

-- Which node keeps the homes of a segment: at most one at any time. The epoch grows whenever they move.
create table segment (
    id    int    primary key,
    node  text,
    epoch bigint not null default 0
);

insert into segment (id) select generate_series(0, 255);

-- The key by which nodes know each other (PKCS #12): whoever has the database has it, nobody else.
create table cluster_secret (
    id     boolean primary key default true check (id),
    secret bytea   not null
);

-- Where new nodes find the others (JGroups, JDBC_PING2).
create table jgroups (
    address varchar(200) not null,
    name    varchar(200),
    cluster varchar(200) not null,
    ip      varchar(200) not null,
    coord   boolean,
    primary key (address)
);
