-- Which kinds of stages a matter ever came to, so that the queue narrowed to one of them looks at no stays.
alter table review add column been text[] not null default '{}';
update review r set been = array(
    select r.stage_kind where r.stage_kind is not null
    union select s.stage_kind from review_stay s where s.review_id = r.id);
drop index review_all_of_call;
create index review_all_of_call on review (call_id, coalesce(due, date '9999-12-31'), id) include (been, unit_id)
    where call_id is not null;
