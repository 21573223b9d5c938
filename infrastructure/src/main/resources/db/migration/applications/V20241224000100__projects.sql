-- Where a call says so, an enterprise applies once for each of its projects.
alter table application add column project_code text check (project_code ~ '^[0-9]{4}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$');
create unique index application_open_per_project on application (enterprise_id, programme_id, coalesce(project_code, ''))
    where status <> 'WITHDRAWN';
drop index application_open;
