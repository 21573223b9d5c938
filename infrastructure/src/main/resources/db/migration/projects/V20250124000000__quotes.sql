-- What people said about projects, and what they allow to be done with it.
create table project_quote (
    id               uuid primary key,
    project_id       uuid        not null references project,
    person           text        not null,
    post             text        not null,
    organisation     text        not null,
    words            text        not null,
    day              date        not null,
    recorded_by      uuid        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    version          bigint      not null
);
create index project_quote_of on project_quote (project_id, day desc, id desc);
create index project_quote_latest on project_quote (day desc, id desc);

create table project_quote_consent (
    quote_id          uuid        not null references project_quote,
    number            int         not null,
    purpose           text        not null,
    day               date        not null,
    how               text        not null,
    by_user           uuid        not null,
    by_name           text        not null,
    at                timestamptz not null,
    withdrawn         date,
    withdrawn_how     text,
    withdrawn_by      uuid,
    withdrawn_by_name text,
    withdrawn_at      timestamptz,
    primary key (quote_id, number),
    check ((withdrawn is null) = (withdrawn_by is null))
);
-- One leave for each purpose at a time, whoever records it at the same moment.
create unique index project_quote_consent_stands on project_quote_consent (quote_id, purpose) where withdrawn is null;
