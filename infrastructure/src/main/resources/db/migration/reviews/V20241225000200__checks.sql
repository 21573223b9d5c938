-- What checks found, for which things matters ask money, credit lists as they were uploaded.

create table review_finding (
    run_id        uuid        not null,
    check_id      text        not null,
    subject_kind  text        not null,
    subject_id    uuid        not null,
    subject       jsonb       not null,
    unit_id       text        not null,
    enterprise_id uuid        not null,
    moment        text        not null,
    at            timestamptz not null,
    outcome       text        not null,
    reasons       jsonb       not null,
    source        text        not null,
    as_of         date        not null,
    primary key (run_id, check_id)
);
create index review_finding_of_subject on review_finding (subject_kind, subject_id, moment, check_id, at desc);
create index review_finding_unknown on review_finding (subject_id) where outcome = 'UNKNOWN';
create trigger review_finding_stays
    before update or delete or truncate on review_finding
    for each statement execute function review_refuse_change();

create table funding_key (
    kind         text  not null,
    value        text  not null,
    subject_kind text  not null,
    subject_id   uuid  not null,
    title        jsonb not null,
    primary key (kind, value, subject_kind, subject_id)
);
create index funding_key_of_subject on funding_key (subject_kind, subject_id);

create table credit_listing (
    list     text not null,
    code     text not null,
    from_day date not null,
    to_day   date,
    reason   text not null,
    primary key (code, list, from_day)
);
create table credit_list_upload (
    list text primary key,
    at   timestamptz not null
);
