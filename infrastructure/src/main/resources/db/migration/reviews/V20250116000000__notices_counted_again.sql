-- What was published stays known when a corrected calendar makes a notice longer; it never makes one shorter.

alter table public_notice add column promised_on date;
update public_notice set promised_on = ends_on;
alter table public_notice alter column promised_on set not null;
alter table public_notice add constraint public_notice_never_shortened check (ends_on >= promised_on);
