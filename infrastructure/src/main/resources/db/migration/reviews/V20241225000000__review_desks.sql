-- Who a matter was given to, ties that officers declared, who has a matter open, one step for many matters.

alter table review_move add column to_user uuid, add column to_name text;

-- The queue of one stage or unit, and how much of it there is, without a walk over all the others.
create index review_queue_of_stage on review (stage_id, coalesce(due, date '9999-12-31'), id)
    where state not in ('AWARDED', 'REJECTED', 'WITHDRAWN');
create index review_queue_of_unit on review (unit_id, coalesce(due, date '9999-12-31'), id)
    where state not in ('AWARDED', 'REJECTED', 'WITHDRAWN');

create table review_tie (
    person        uuid        not null,
    person_name   text        not null,
    enterprise_id uuid        not null,
    reason        text        not null,
    since         timestamptz not null,
    primary key (person, enterprise_id)
);
create index review_tie_latest on review_tie (since desc, person, enterprise_id);

create table review_presence (
    review_id uuid        not null,
    person    uuid        not null,
    name      text        not null,
    seen_at   timestamptz not null,
    primary key (review_id, person)
);

create table review_bulk (
    id      uuid primary key,
    move    text        not null,
    opinion text,
    mends   jsonb       not null,
    to_user uuid,
    by_user uuid        not null,
    by_name text        not null,
    address text        not null,
    at      timestamptz not null
);
create table review_bulk_line (
    bulk_id   uuid   not null references review_bulk (id),
    number    int    not null,
    review_id uuid   not null,
    outcome   text   not null,
    problem   text,
    args      text[] not null,
    primary key (bulk_id, number)
);
create index review_bulk_line_waiting on review_bulk_line (bulk_id, number) where outcome = 'WAITING';
