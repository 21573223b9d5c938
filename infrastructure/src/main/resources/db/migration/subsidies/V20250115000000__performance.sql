-- What awards are to bring about and did, once per award.

create table performance (
    application_id  uuid primary key,
    programme_id    uuid        not null,
    programme_title jsonb       not null,
    enterprise_id   uuid        not null,
    unit_id         text        not null,
    enterprise_name jsonb       not null,
    due             date        not null,
    state           text        not null check (state in ('OPEN', 'REPORTED', 'RECTIFY', 'ACCEPTED', 'FAILED')),
    evaluation      text,
    attachment_id   uuid,
    opinion         text,
    at              timestamptz not null,
    version         bigint      not null
);
create index performance_due on performance (due, application_id);
create index performance_awaited on performance (due, application_id) where state in ('OPEN', 'RECTIFY');
create index performance_reported on performance (due, application_id) where state = 'REPORTED';
create index performance_of_enterprise on performance (enterprise_id, due, application_id);

create table performance_target (
    application_id uuid    not null references performance (application_id),
    number         int     not null,
    indicator      text    not null,
    unit           text    not null,
    wanted         numeric not null,
    by_day         date    not null,
    actual         numeric,
    note           text,
    primary key (application_id, number)
);

create table performance_step (
    application_id uuid        not null references performance (application_id),
    number         int         not null,
    state          text        not null,
    text           text,
    by_user        uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    primary key (application_id, number)
);
create trigger performance_step_stays
    before update or delete or truncate on performance_step
    for each statement execute function award_refuse_change();
