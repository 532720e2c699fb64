-- Months that lie before that time as a whole go at once, which costs nothing; answers how many. A reader that is in
-- the way is not waited for: the next time is soon enough.
create function archive_drop_months(before timestamptz) returns int language plpgsql as $$
declare
    month   text;
    dropped int := 0;
begin
    perform set_config('lock_timeout', '2s', true);
    perform pg_advisory_xact_lock(hashtext('archive_month'));
    for month in
        select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
        where inhparent = 'archive'::regclass
            and to_date(right(relname, 7), 'YYYY_MM') + interval '1 month' <= before at time zone 'UTC'
    loop
        execute format('drop table %I', month);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;
