-- Monthly reports of campaigns with the figures they show. What is issued never changes.

create table campaign_report (
    id          uuid primary key,
    campaign_id uuid   not null references campaign,
    -- first day of it
    month       date   not null,
    status      text   not null,
    passages    jsonb  not null,
    cases       jsonb  not null,
    steps       jsonb  not null,
    least_cases int    not null,
    issued_at   timestamptz,
    version     bigint not null,
    constraint campaign_report_once_a_month unique (campaign_id, month),
    check ((status = 'ISSUED') = (issued_at is not null))
);
create index campaign_report_latest on campaign_report (month desc, id desc);

-- A figure with the question it answers, so that its records can be asked for again.
create table campaign_report_figure (
    report_id      uuid  not null references campaign_report,
    number         int   not null,
    table_name     text  not null,
    row_key        text  not null,
    row_zh         text,
    row_ko         text,
    row_en         text,
    code           text  not null,
    measure        text  not null,
    parameters     jsonb not null,
    reporting_unit varchar(12),
    as_of          date  not null,
    unit           text  not null,
    value          numeric,
    qualifier      text  not null,
    primary key (report_id, number)
);

create function campaign_report_refuse_change() returns trigger
    language plpgsql as
$$
begin
    if old.status = 'ISSUED' then
        raise exception 'an issued report is never changed (% on %)', tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger campaign_report_stays
    before update or delete on campaign_report
    for each row execute function campaign_report_refuse_change();

create function campaign_report_figure_refuse_change() returns trigger
    language plpgsql as
$$
begin
    if exists (select 1 from campaign_report r
               where r.id = case when tg_op = 'INSERT' then new.report_id else old.report_id end
                 and r.status = 'ISSUED') then
        raise exception 'the figures of an issued report are never changed (% on %)', tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger campaign_report_figure_stays
    before insert or update or delete on campaign_report_figure
    for each row execute function campaign_report_figure_refuse_change();
