-- A figure sums some thousand totals that lie beside each other in the index and anywhere in the table: with their numbers in
-- the index it reads a twentieth of the pages (docs/decisions/0123-words-counted-once-a-month.md).
alter table demand_total drop constraint demand_total_pkey;
alter table demand_total add primary key (unit_id, dimension, grain, known_on, on_day, key, campaign_id)
    include (raised, merged, accepted, closed, closed_of_accepted, not_due, on_time, rated, satisfied, days_taken, cards);
drop index demand_total_by_day;
create index demand_total_by_day on demand_total (unit_id, dimension, on_day, known_on)
    include (key, campaign_id, raised, merged, accepted, closed, closed_of_accepted, not_due, on_time, rated, satisfied,
        days_taken, cards) where grain = 'D';

-- How often the demands raised in a month were changed after it was over. Whoever has counted something of a month knows by it
-- whether that still holds.
create table demand_month (
    month   date primary key,
    edition bigint not null
);

-- The day by the clock that gives editions: what is over by it has one for every change.
create function demand_today() returns date
    language sql stable as
$$
select (now() at time zone 'Asia/Shanghai')::date
$$;

create function demand_month_changed(raised timestamptz[]) returns void
    language sql as
$$
insert into demand_month as m (month, edition)
select distinct date_trunc('month', at at time zone 'Asia/Shanghai')::date, 1 from unnest(raised) at
where date_trunc('month', at at time zone 'Asia/Shanghai')
    < date_trunc('month', demand_today() + 2)
order by 1
on conflict (month) do update set edition = m.edition + 1;
$$;

create function demands_raised_late() returns trigger
    language plpgsql as
$$
begin
    perform demand_month_changed(array(select raised_at from added));
    return null;
end
$$;
create trigger demands_raised_late after insert on demand referencing new table as added
    for each statement execute function demands_raised_late();

create function demand_titled_anew() returns trigger
    language plpgsql as
$$
begin
    perform demand_month_changed(array[old.raised_at, new.raised_at]);
    return null;
end
$$;
create trigger demand_titled_anew after update of title, raised_at on demand
    for each row when (old.title is distinct from new.title or old.raised_at is distinct from new.raised_at)
    execute function demand_titled_anew();

create function demand_removed() returns trigger
    language plpgsql as
$$
begin
    perform demand_month_changed(array[old.raised_at]);
    return null;
end
$$;
create trigger demand_removed after delete on demand for each row execute function demand_removed();
