-- Elements that clients keep for themselves (XEP-0049), one for each name.
create table private_xml (
    account   bigint           not null references account (id) on delete cascade,
    namespace text collate "C" not null,
    name      text collate "C" not null,
    content   text             not null,
    primary key (account, namespace, name)
);

-- The SHA-1 of the picture in a vCard, as presence tells it (XEP-0153); '' for none, null while nobody has looked.
alter table vcard add column picture text;
