-- Projects have a list of their machines; what is asked for under a project's code is found by the code.
update project set content = content || '{"machines": []}' where not content ? 'machines';

create index application_of_project on application (project_code) where project_code is not null;
create index application_submission_of_project on application_submission ((answers ->> 'projectCode'))
    where answers ->> 'projectCode' is not null;

-- What an application was begun for is a key of its own from now on; those of before have it too.
insert into funding_key (kind, value, subject_kind, subject_id, title)
select 'PROJECT_CODE', replace(a.project_code, '-', ''), 'application', a.id,
    jsonb_build_object('zh', r.title, 'ko', r.title_ko, 'en', r.title_en)
from application a join review r on r.subject_kind = 'application' and r.subject_id = a.id
where a.project_code is not null and a.round > 0
on conflict do nothing;
