create table application (
    id            uuid primary key,
    programme_id  uuid        not null references programme (id),
    enterprise_id uuid        not null,
    unit_id       text        not null,
    status        text        not null check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN')),
    round         int         not null check (round >= 0),
    started_by    uuid        not null,
    started_at    timestamptz not null,
    submitted_at  timestamptz,
    withdrawn_at  timestamptz,
    version       bigint      not null,
    check ((round > 0) = (submitted_at is not null)),
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null))
);
-- One open application per enterprise and programme.
create unique index application_open on application (enterprise_id, programme_id) where status <> 'WITHDRAWN';
create index application_enterprise on application (enterprise_id, id desc);
create index application_submitted on application (submitted_at desc, id desc) where round > 0;
create index application_unit on application (unit_id, submitted_at desc, id desc) where round > 0;

create table application_draft (
    application_id uuid primary key references application (id),
    answers        jsonb  not null,
    stamps         jsonb  not null,
    version        bigint not null
);

create sequence application_receipt_number;

-- What was handed in. The content is kept as the very text that was hashed, never as jsonb, which would reorder it.
create table application_submission (
    application_id    uuid        not null references application (id),
    round             int         not null check (round > 0),
    receipt_number    text        not null unique,
    at                timestamptz not null,
    sha256            text        not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    content           text        not null,
    answers           jsonb       not null,
    files             jsonb       not null,
    amount            numeric,
    conditions        jsonb       not null,
    calculation       jsonb       not null,
    programme_version int         not null,
    submitted_by      uuid        not null,
    idempotency_key   text,
    primary key (application_id, round),
    unique (application_id, idempotency_key)
);
create index application_submission_at on application_submission (at);

create function application_submission_stays() returns trigger
    language plpgsql as
$$
begin
    raise exception 'a submission is never changed';
end
$$;
create trigger application_submission_stays
    before update or delete
    on application_submission
    for each row
execute function application_submission_stays();
