-- The pool of experts, and draws from it: a draw is never removed, another one stands beside it.

create table expert (
    id        uuid primary key,
    name      text    not null,
    fields    text[]  not null,
    employer  text    not null,
    county_id text,
    ties      jsonb   not null,
    active    boolean not null,
    version   bigint  not null
);
create index expert_by_name on expert (name, id);

create table expert_draw (
    id      uuid primary key,
    files   uuid[]      not null,
    at      timestamptz not null,
    drawn   boolean     not null,
    data    jsonb       not null,
    version bigint      not null
);
create index expert_draw_latest on expert_draw (at desc, id desc);
create index expert_draw_waiting on expert_draw (at, id) where not drawn;
create index expert_draw_files on expert_draw using gin (files);
create index review_for_experts on review (since, id) where stage_kind = 'EXPERT_PANEL' and state = 'UNDER_REVIEW';
