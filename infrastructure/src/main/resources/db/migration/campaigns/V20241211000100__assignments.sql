-- Who looks after which enterprise. Nothing is removed: the stretches of an enterprise are its history.

-- An index of ranges compares ranges only: an id as the range from itself to itself lets one constraint compare it and a
-- stretch of days without an extension, which the owner of a schema may not add.
create type id_range as range (subtype = uuid);

create table assignment (
    id            uuid primary key,
    enterprise_id uuid        not null references enterprise,
    unit_id       varchar(12) not null references reporting_unit,
    officer       uuid        not null references account,
    leader        uuid references account,
    department    text,
    from_day      date        not null,
    -- the first day on which it is over; null while it lasts
    outside_day   date,
    reason        text,
    open_matters  text[]      not null,
    successor     uuid references account,
    ended_by      uuid,
    ended_at      timestamptz,
    version       bigint      not null,
    check (outside_day > from_day),
    check ((outside_day is null) = (ended_at is null)),
    -- One officer at a time.
    constraint assignment_one_at_a_time
        exclude using gist (id_range(enterprise_id, enterprise_id, '[]') with &&, daterange(from_day, outside_day) with &&)
);
create index assignment_of on assignment (enterprise_id, from_day);
create index assignment_held on assignment (officer) where outside_day is null;
create index assignment_latest on assignment (from_day desc, id desc);
create index assignment_by_unit on assignment (unit_id, from_day desc, id desc);
