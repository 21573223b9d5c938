-- Reviews with their timelines; public notices and the objections to them.

create table review (
    id              uuid primary key,
    subject_kind    text        not null,
    subject_id      uuid        not null,
    title           text        not null,
    unit_id         text        not null,
    enterprise_id   uuid        not null,
    route           jsonb       not null,
    state           text        not null,
    stage           int         not null,
    stage_id        text        not null,
    returns         int         not null,
    round           int         not null,
    content_hash    text        not null,
    held_by         uuid,
    turn            text        not null,
    since           timestamptz not null,
    due             date,
    due_provisional boolean     not null,
    days_left       int         not null,
    moves           int         not null,
    version         bigint      not null,
    constraint review_one_per_subject unique (subject_kind, subject_id)
);
create index review_queue on review (coalesce(due, date '9999-12-31'), id)
    where state not in ('AWARDED', 'REJECTED', 'WITHDRAWN');
create index review_by_unit on review (unit_id, id);
create index review_by_enterprise on review (enterprise_id, id);
create index review_in_hand on review (held_by) where held_by is not null;
create index review_by_words on review using gin (grams(title));

create table review_move (
    review_id       uuid        not null references review (id),
    sequence        int         not null,
    at              timestamptz not null,
    by_user         uuid        not null,
    by_name         text        not null,
    move            text        not null,
    stage_id        text        not null,
    state           text        not null,
    opinion         text,
    mends           jsonb       not null,
    waited_on       text        not null,
    took_seconds    bigint      not null,
    next_turn       text        not null,
    due             date,
    due_provisional boolean     not null,
    content_hash    text        not null,
    primary key (review_id, sequence)
);

create function review_refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'what was written here is never changed (% on %)', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end
$$;
create trigger review_move_stays
    before update or delete or truncate on review_move
    for each statement execute function review_refuse_change();

create table public_notice (
    id            uuid primary key,
    title         jsonb       not null,
    contact       jsonb       not null,
    published_at  timestamptz not null,
    published_on  date        not null,
    working_days  int         not null check (working_days > 0),
    calendar      text        not null,
    ends_on       date        not null,
    provisional   boolean     not null,
    marks         text[]      not null,
    skipped       date[]      not null,
    published_by  uuid        not null,
    version       bigint      not null
);
create index public_notice_latest on public_notice (published_at desc, id desc);
create index public_notice_running on public_notice (ends_on);

create table public_notice_line (
    notice_id       uuid    not null references public_notice (id),
    line            int     not null,
    subject_kind    text    not null,
    subject_id      uuid    not null,
    enterprise_id   uuid    not null,
    enterprise_name jsonb   not null,
    item            jsonb   not null,
    amount          numeric not null,
    taken_out       boolean not null,
    primary key (notice_id, line)
);
create index public_notice_line_by_subject on public_notice_line (subject_kind, subject_id);

create table objection (
    id                     uuid primary key,
    notice_id              uuid        not null,
    line                   int         not null,
    objector_name          text        not null,
    objector_contact       text        not null,
    statement              text        not null,
    filed_at               timestamptz not null,
    filed_from             text        not null,
    answer_due             date        not null,
    answer_due_provisional boolean     not null,
    outcome                text,
    reasons                text,
    answered_by            uuid,
    answered_by_name       text,
    answered_at            timestamptz,
    version                bigint      not null,
    foreign key (notice_id, line) references public_notice_line (notice_id, line)
);
create index objection_by_line on objection (notice_id, line);
create index objection_by_address on objection (filed_from, filed_at);
create index objection_open on objection (answer_due, id) where outcome is null;
