-- Projects have a list of their machines; what is asked for under a project's code is found by the code.
update project set content = content || '{"machines": []}' where not content ? 'machines';

create index application_of_project on application (project_code) where project_code is not null;
create index application_submission_of_project on application_submission ((answers ->> 'projectCode'))
    where answers ->> 'projectCode' is not null;

-- Handed in under a project's code: begun for it, or naming it in the latest round's answers.
create function applications_of_project(asked uuid) returns uuid[]
    language sql stable as
$$
    select array(
        select x.id from application x where x.project_code = (select code from project where id = asked) and x.round > 0
        union
        select y.application_id from application_submission y
        where y.answers ->> 'projectCode' = (select code from project where id = asked)
            and y.round = (select x.round from application x where x.id = y.application_id))
$$;

-- What an application was begun for is a key of its own from now on; those of before have it too.
insert into funding_key (kind, value, subject_kind, subject_id, title)
select 'PROJECT_CODE', replace(a.project_code, '-', ''), 'application', a.id,
    jsonb_build_object('zh', r.title, 'ko', r.title_ko, 'en', r.title_en)
from application a join review r on r.subject_kind = 'application' and r.subject_id = a.id
where a.project_code is not null and a.round > 0
on conflict do nothing;
