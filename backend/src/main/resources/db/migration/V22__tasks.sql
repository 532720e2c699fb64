-- Tasks of rooms: items of a node of the room, with what one looks for in them beside the item.
create table task (
    node     bigint           not null,
    id       text collate "C" not null,
    -- names the task in pages
    number   bigint           not null generated always as identity,
    status   text             not null,
    -- the end of the day or the moment, the last of the year 9999 for none
    due      timestamptz      not null,
    sequence integer          not null,
    primary key (node, id),
    foreign key (node, id) references pubsub_item (node, id) on delete cascade
);

create unique index task_number on task (number);

create table task_assignee (
    node bigint           not null,
    id   text collate "C" not null,
    jid  text collate "C" not null,
    primary key (jid, node, id),
    foreign key (node, id) references task (node, id) on delete cascade
);

create index task_assignee_task on task_assignee (node, id);

-- Each revision as it was, from which the history of changes is read.
create table task_revision (
    node     bigint           not null,
    id       text collate "C" not null,
    sequence integer          not null,
    by       text             not null,
    at       timestamptz      not null,
    payload  text             not null,
    primary key (node, id, sequence),
    foreign key (node, id) references task (node, id) on delete cascade
);

-- A room that goes takes its nodes along, as an account does.
create trigger room_erases_nodes after delete on room for each row execute function pubsub_erase();
