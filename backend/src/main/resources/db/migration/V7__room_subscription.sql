-- Accounts that get what is said in a room sent to their bare address (MUC/Sub).
alter table room_association add column subscribed boolean not null default false;
