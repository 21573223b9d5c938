-- Visits to enterprises, planned and made.

create table visit (
    id            uuid primary key,
    -- chosen by the sender: what is sent twice is there once
    key           uuid        not null constraint visit_key_once unique,
    enterprise_id uuid        not null references enterprise,
    unit_id       varchar(12) not null references reporting_unit,
    visitor       uuid        not null references account,
    visitor_role  text        not null,
    day           date        not null,
    status        text        not null,
    place         text,
    met           text,
    topics        text[]      not null,
    production    text,
    words         text,
    next_step     text,
    recorded_at   timestamptz,
    version       bigint      not null,
    check ((status = 'MADE') = (recorded_at is not null))
);
create index visit_latest on visit (day desc, id desc);
create index visit_by_unit on visit (unit_id, day desc, id desc);
create index visit_of on visit (enterprise_id, visitor_role, day desc) where status = 'MADE';
create index visit_planned on visit (enterprise_id, visitor, day) where status = 'PLANNED';
create index visit_by_visitor on visit (visitor, day desc, id desc);
