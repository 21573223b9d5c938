-- What enterprises ask to have changed of their awards, and the versions that came of it; the first is the award itself.

create table award_change (
    id              uuid primary key,
    programme_id    uuid        not null,
    programme_title jsonb       not null,
    application_id  uuid        not null,
    enterprise_id   uuid        not null,
    unit_id         text        not null,
    enterprise_name jsonb       not null,
    kind            text        not null check (kind in ('CHANGE', 'EXTENSION')),
    on_version      int         not null,
    amount          numeric check (amount > 0),
    content         text,
    ends_on         date,
    reason          text        not null,
    attachment_id   uuid        not null,
    state           text        not null check (state in ('FILED', 'OPINED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    by_user         uuid        not null,
    by_name         text        not null,
    at              timestamptz not null,
    supports        boolean,
    opinion         text,
    opined_by       uuid,
    opined_name     text,
    opined_at       timestamptz,
    ruling          text,
    ruled_by        uuid check (ruled_by <> opined_by),
    ruled_name      text,
    ruled_at        timestamptz,
    version         bigint      not null,
    check (num_nulls(supports, opinion, opined_by, opined_name, opined_at) in (0, 5)),
    check (num_nulls(ruled_by, ruled_name, ruled_at) in (0, 3)),
    check ((state in ('APPROVED', 'REFUSED')) = (ruled_at is not null))
);
create unique index award_change_one_open on award_change (application_id) where state in ('FILED', 'OPINED');
create index award_change_of_application on award_change (application_id, at desc, id desc);
create index award_change_of_enterprise on award_change (enterprise_id, at desc, id desc);
create index award_change_latest on award_change (at desc, id desc);
create index award_change_filed on award_change (at desc, id desc) where state = 'FILED';
create index award_change_opined on award_change (at desc, id desc) where state = 'OPINED';

create table award_version (
    application_id uuid        not null,
    number         int         not null check (number > 1),
    amount         numeric     not null check (amount >= 0),
    content        text,
    ends_on        date,
    changed        text[]      not null,
    change_id      uuid        not null references award_change (id),
    by_user        uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    primary key (application_id, number)
);
create trigger award_version_stays
    before update or delete or truncate on award_version
    for each statement execute function award_refuse_change();
