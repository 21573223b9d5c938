-- Calls that enterprises answer.
create table programme (
    id      uuid primary key,
    code    text        not null unique,
    status  text        not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    opens   timestamptz not null,
    closes  timestamptz not null,
    version int         not null,
    check (opens < closes)
);
create index programme_closes on programme (closes, id) where status = 'PUBLISHED';

-- What a call says; a version that was applied to is never changed, a change is a new version.
create table programme_version (
    programme_id    uuid    not null references programme (id),
    version         int     not null check (version > 0),
    title           jsonb   not null,
    summary         jsonb   not null,
    form            jsonb   not null,
    eligibility     jsonb   not null,
    amount          jsonb   not null,
    materials       jsonb   not null,
    route           jsonb   not null,
    budget          numeric check (budget >= 0),
    notice_days     int     not null check (notice_days > 0),
    receipt_pattern text    not null,
    primary key (programme_id, version)
);
