-- The profile of an account as its owner sent it (XEP-0054), and the name that rosters show, taken out of it.
create table vcard (
    account  bigint primary key references account (id) on delete cascade,
    content  text not null,
    shown_as text
);
