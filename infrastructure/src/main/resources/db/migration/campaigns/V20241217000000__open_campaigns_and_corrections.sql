-- What everybody may know of a campaign, and reports that correct others.

-- How everybody reaches the campaign's office.
alter table campaign add column contact text not null default '';

-- A correction is a report of its own: what was issued never changes.
alter table campaign_report add column edition int not null default 1;
alter table campaign_report add column corrects uuid references campaign_report;
alter table campaign_report add column reason text not null default '';
alter table campaign_report add check ((edition = 1) = (corrects is null));
alter table campaign_report drop constraint campaign_report_once_a_month;
alter table campaign_report add constraint campaign_report_once_a_month unique (campaign_id, month, edition);
create unique index campaign_report_corrected_once on campaign_report (corrects) where corrects is not null;
create index campaign_report_waiting on campaign_report (month, id) where status <> 'ISSUED';

create table campaign_report_publication (
    report_id    uuid        primary key references campaign_report,
    published_at timestamptz not null,
    published_by uuid        not null
);
