-- How many accounts an invitation is still good for, and the one name that it may be for (XEP-0401 section 5.4).
alter table invitation add column uses int not null default 1 check (uses > 0);
alter table invitation add column localpart text;

-- A name is promised to one only (XEP-0401 section 6.2).
create unique index invitation_reserves_name on invitation (domain, localpart) where localpart is not null;
