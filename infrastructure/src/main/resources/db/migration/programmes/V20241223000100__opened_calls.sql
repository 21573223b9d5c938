-- Of which calls enterprises were told that they opened. Those that are open already are not news.
create table programme_opened (
    programme_id uuid primary key references programme (id),
    told_at      timestamptz not null
);
insert into programme_opened (programme_id, told_at)
select id, now() from programme where status = 'PUBLISHED' and opens <= now();
