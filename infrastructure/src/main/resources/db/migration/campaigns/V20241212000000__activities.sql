-- Activities: what is planned, who is invited, who registers and comes, what comes of it.

create table activity (
    id            uuid primary key,
    title_zh      text        not null,
    title_ko      text,
    title_en      text,
    kind          text        not null,
    campaign_id   uuid references campaign,
    place_zh      text        not null,
    place_ko      text,
    place_en      text,
    programme_zh  text,
    programme_ko  text,
    programme_en  text,
    from_at       timestamptz not null,
    to_at         timestamptz not null,
    opens_at      timestamptz not null,
    closes_at     timestamptz not null,
    organiser     varchar(12) not null references reporting_unit,
    co_organisers text[]      not null,
    places        int         not null check (places > 0),
    -- ids of what a later room offers: no reference
    supports      text[]      not null,
    status        text        not null,
    announced_at  timestamptz,
    because       text,
    -- changes since it was announced
    sequence      int         not null,
    changed_at    timestamptz not null,
    version       bigint      not null,
    check (from_at < to_at),
    check (opens_at < closes_at and closes_at <= to_at),
    check ((status = 'CANCELLED') = (because is not null))
);
create index activity_latest on activity (from_at desc, id desc);
create index activity_by_organiser on activity (organiser, from_at desc, id desc);
create index activity_by_campaign on activity (campaign_id) where campaign_id is not null;

create table activity_booth (
    activity_id   uuid    not null references activity,
    place         int     not null,
    number        text    not null,
    square_metres numeric not null check (square_metres > 0),
    primary key (activity_id, number)
);

create table activity_participation (
    id            uuid primary key,
    activity_id   uuid        not null references activity,
    enterprise_id uuid        not null references enterprise,
    unit_id       varchar(12) not null references reporting_unit,
    status        text        not null,
    since         timestamptz not null,
    registered_by text        not null,
    persons       text[]      not null,
    contact       text        not null,
    phone         text        not null,
    booth_wished  boolean     not null,
    amount        numeric,
    products      text,
    posts         text,
    heads         int,
    token         text        not null constraint activity_token_once unique,
    code          text        not null,
    booth         text,
    arrived_at    timestamptz,
    arrived_on    date,
    arrived_by    uuid,
    version       bigint      not null,
    constraint activity_enterprise_once unique (activity_id, enterprise_id),
    constraint activity_code_once unique (activity_id, code),
    -- No booth has two.
    constraint activity_booth_once unique (activity_id, booth),
    check (booth is null or status = 'REGISTERED'),
    check (arrived_at is null or status = 'REGISTERED'),
    check ((arrived_at is null) = (arrived_on is null))
);
create index activity_participation_latest on activity_participation (since desc, id desc);
create index activity_participation_waiting on activity_participation (activity_id, since, id) where status = 'WAITING';
create index activity_participation_of on activity_participation (enterprise_id, since desc, id desc);
create index activity_participation_came on activity_participation (arrived_on, enterprise_id) where arrived_on is not null;

create table activity_invitation (
    id          uuid primary key,
    activity_id uuid        not null references activity,
    text        text,
    unit        varchar(12),
    division    text,
    size        text,
    above_scale boolean,
    title       text,
    invited_by  uuid        not null,
    at          timestamptz not null,
    found       int         not null
);
create index activity_invitation_of on activity_invitation (activity_id, at desc);

create table activity_invited (
    activity_id   uuid not null references activity,
    enterprise_id uuid not null references enterprise,
    invitation_id uuid not null references activity_invitation,
    primary key (activity_id, enterprise_id)
);
create index activity_invited_enterprise on activity_invited (enterprise_id);
create index activity_invited_round on activity_invited (invitation_id);

create table activity_result (
    id                     uuid primary key,
    activity_id            uuid        not null references activity,
    enterprise_id          uuid        not null references enterprise,
    unit_id                varchar(12) not null references reporting_unit,
    counterpart            text        not null,
    counterpart_enterprise uuid references enterprise,
    version                bigint      not null
);
create index activity_result_of on activity_result (activity_id);
create index activity_result_of_enterprise on activity_result (enterprise_id);

-- Never changed: what is known later is another note.
create table activity_result_note (
    result_id  uuid        not null references activity_result,
    number     int         not null,
    on_day     date        not null,
    intended   numeric,
    contracted numeric,
    paid       numeric,
    words      text        not null,
    by_user    uuid        not null,
    at         timestamptz not null,
    primary key (result_id, number)
);

create table activity_follow_up (
    result_id uuid not null references activity_result,
    months    int  not null,
    due       date not null,
    done_on   date,
    -- when the organiser's officers were told, once
    told_on   date,
    primary key (result_id, months)
);
create index activity_follow_up_untold on activity_follow_up (due) where done_on is null and told_on is null;
create index activity_follow_up_open on activity_follow_up (due, result_id) where done_on is null;
