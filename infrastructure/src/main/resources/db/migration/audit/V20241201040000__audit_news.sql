-- News may reach a listener twice; its entry is written once.
alter table audit_entry
    add column news uuid;
create unique index audit_entry_once_per_news on audit_entry (news, action) where news is not null;
