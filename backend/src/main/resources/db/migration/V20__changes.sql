-- Which messages of an archive change an earlier one (docs/xep-changes.md), by the id with which they name it: that of
-- its sender, or in a room that of the room. Who reads an old page finds here what became of it since.
create table change (
    owner  bigint           not null,
    target text collate "C" not null,
    id     bigint           not null,
    primary key (owner, target, id)
);

create or replace function archive_erase() returns trigger language plpgsql as $$
begin
    delete from archive where owner = old.id;
    -- one sequence numbers accounts and rooms
    delete from mention where owner = old.id;
    delete from mention where account = old.id;
    delete from change where owner = old.id;
    return null;
end
$$;
