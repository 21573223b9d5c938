-- Matters by the call they answer to and the kind of their stage; letters by which counties recommend, with quotas.

alter table review add column call_id uuid, add column call_title jsonb, add column stage_kind text;
create index review_to_recommend on review (call_id, unit_id, id)
    where stage_kind = 'RECOMMENDATION' and state = 'UNDER_REVIEW';

create table recommendation_quota (
    call_id uuid not null,
    unit_id text not null,
    matters int  not null check (matters >= 0),
    primary key (call_id, unit_id)
);

create table recommendation (
    id            uuid primary key,
    unit_id       text        not null,
    call_id       uuid        not null,
    call_title    jsonb       not null,
    letter_number text        not null,
    letter_date   date        not null,
    opinion       text        not null,
    by_user       uuid        not null,
    by_name       text        not null,
    at            timestamptz not null,
    constraint recommendation_one_per_letter unique (unit_id, letter_number)
);
create index recommendation_latest on recommendation (at desc, id desc);
create index recommendation_of_unit on recommendation (unit_id, at desc, id desc);

create table recommendation_line (
    recommendation_id uuid  not null references recommendation (id),
    line              int   not null,
    review_id         uuid  not null,
    enterprise_id     uuid  not null,
    title             jsonb not null,
    content_hash      text  not null,
    primary key (recommendation_id, line)
);
create trigger recommendation_stays
    before update or delete or truncate on recommendation
    for each statement execute function review_refuse_change();
create trigger recommendation_line_stays
    before update or delete or truncate on recommendation_line
    for each statement execute function review_refuse_change();
