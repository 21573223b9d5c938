-- Campaigns with their goals, tasks and monthly progress.

create table campaign (
    id             uuid primary key,
    name_zh        text   not null,
    name_ko        text,
    name_en        text,
    slogan_zh      text   not null,
    slogan_ko      text,
    slogan_en      text,
    from_day       date   not null,
    to_day         date   not null,
    pillars        text[] not null,
    leading_group  text[] not null,
    office         text   not null,
    status         text   not null,
    version        bigint not null,
    check (to_day >= from_day)
);
create index campaign_latest on campaign (from_day desc, id desc);

create table campaign_goal (
    campaign_id uuid    not null references campaign,
    place       int     not null,
    code        text    not null,
    pillar      text    not null,
    title_zh    text    not null,
    title_ko    text,
    title_en    text,
    indicator   text    not null,
    -- name=value
    parameters  text[]  not null,
    baseline    numeric,
    target      numeric not null,
    primary key (campaign_id, code)
);

create table campaign_task (
    id          uuid primary key,
    campaign_id uuid        not null references campaign,
    number      int         not null,
    pillar      text        not null,
    title_zh    text        not null,
    title_ko    text,
    title_en    text,
    from_day    date,
    to_day      date,
    manual      text,
    template    text,
    task_force  text,
    lead        varchar(12) not null references reporting_unit,
    assisting   text[]      not null,
    version     bigint      not null,
    check ((from_day is null) = (to_day is null))
);
create index campaign_task_of on campaign_task (campaign_id, number);

create table campaign_progress (
    task_id uuid not null references campaign_task,
    -- first day of it
    month   date not null,
    percent int  not null check (percent between 0 and 100),
    words   text not null,
    primary key (task_id, month)
);
