-- Who gets how much of a programme's budget: variants, of which one is frozen.

create table proposal (
    id              uuid primary key,
    programme_id    uuid        not null,
    programme_title jsonb       not null,
    mode            text        not null check (mode in ('FORMULA', 'RANKING', 'PRO_RATA', 'TIERS')),
    parameters      jsonb       not null,
    budget          numeric,
    lines           int         not null,
    supported       int         not null,
    asked           numeric     not null,
    proposed        numeric     not null,
    by_user         uuid        not null,
    by_name         text        not null,
    at              timestamptz not null,
    minutes         text,
    met_on          date,
    frozen_by       uuid check (frozen_by <> by_user),
    frozen_by_name  text,
    frozen_at       timestamptz,
    version         bigint      not null,
    check (num_nulls(minutes, met_on, frozen_by, frozen_by_name, frozen_at) in (0, 5))
);
create index proposal_of_programme on proposal (programme_id, at desc, id desc);

create table proposal_line (
    proposal_id     uuid    not null references proposal (id),
    line            int     not null,
    application_id  uuid    not null,
    enterprise_id   uuid    not null,
    name_zh         text    not null,
    name_ko         text,
    unit_id         text    not null,
    submission_hash text    not null,
    asked           numeric,
    score           numeric,
    proposed        numeric not null check (proposed >= 0),
    primary key (proposal_id, line)
);
create index proposal_line_of_application on proposal_line (application_id);
create trigger proposal_line_stays
    before update or delete or truncate on proposal_line
    for each statement execute function ledger_refuse_change();

create index application_of_programme on application (programme_id, id) where status = 'SUBMITTED';
