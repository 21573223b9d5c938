-- What enterprises ask for. The history is the truth; the row of a demand and its cards are computed from it and kept in
-- the same transaction.

create table demand (
    id             uuid primary key,
    enterprise_id  uuid        not null,
    unit_id        text        not null,
    category       text        not null,
    title          text        not null,
    text           text        not null,
    raised_at      timestamptz not null,
    channel        text        not null,
    campaign_id    uuid,
    state          text        not null,
    waiting_on     text        not null,
    standing       boolean     not null,
    lead           text,
    assisting      text[]      not null,
    -- the enterprise's, the lead and the assisting ones: who sees it
    units          text[]      not null,
    extension_open boolean     not null,
    due            date,
    closing_due    date,
    -- the day on which supervision looks at it again
    next_on        date,
    yellows        int         not null,
    reds           int         not null,
    outcome        text,
    grade          text,
    other_id       uuid,
    entries        int         not null
);
create index demand_next on demand (next_on, id) where next_on is not null;
create index demand_by_due on demand (coalesce(due, date '9999-12-31'), id);
create index demand_by_raised on demand (raised_at, id);
create index demand_by_title on demand (title, id);
create index demand_by_enterprise on demand (enterprise_id, raised_at);
create index demand_by_category on demand (category, raised_at);
create index demand_by_lead on demand (lead, coalesce(due, date '9999-12-31'), id);
create index demand_by_state on demand (state, coalesce(due, date '9999-12-31'), id);
create index demand_by_unit_seeing on demand using gin (units);
create index demand_by_words on demand using gin (grams(title));
create index demand_by_other on demand (other_id) where other_id is not null;

create table demand_event (
    demand_id   uuid        not null references demand (id),
    sequence    int         not null,
    at          timestamptz not null,
    on_day      date        not null,
    by_user     uuid        not null,
    by_name     text        not null,
    by_unit     text,
    kind        text        not null,
    data        jsonb       not null,
    -- what the demand was after it, so that figures of a past day need no history to be folded
    state       text        not null,
    lead        text,
    category    text        not null,
    closing_due date,
    primary key (demand_id, sequence)
);
create index demand_event_by_time on demand_event (at);

create function demand_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'what was written here is never changed (% on %)', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger demand_event_stays
    before update or delete or truncate on demand_event
    for each statement execute function demand_refuse_change();

create table demand_card (
    demand_id    uuid not null references demand (id),
    number       int  not null,
    reason       text not null,
    colour       text not null,
    unit_id      text not null,
    issued_by    text not null,
    given_on     date not null,
    due          date,
    overdue_days int  not null,
    answered_on  date,
    cancelled_on date,
    primary key (demand_id, number)
);
create index demand_card_latest on demand_card (given_on desc, demand_id desc, number desc);
create index demand_card_by_unit on demand_card (unit_id, given_on desc);

create table demand_message (
    id        uuid primary key,
    demand_id uuid        not null references demand (id),
    at        timestamptz not null,
    by_user   uuid        not null,
    by_name   text        not null,
    by_unit   text,
    internal  boolean     not null,
    text      text        not null
);
create index demand_message_thread on demand_message (demand_id, at, id);
create trigger demand_message_stays
    before update or delete or truncate on demand_message
    for each statement execute function demand_refuse_change();
