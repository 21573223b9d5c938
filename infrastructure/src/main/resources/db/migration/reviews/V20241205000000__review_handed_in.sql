-- When the subject was handed in, the last time: lists of subjects in one state go along it.
alter table review add column handed_in timestamptz;
update review r set handed_in = coalesce((select max(m.at) from review_move m
    where m.review_id = r.id and m.move in ('OPEN', 'RESUME')), r.since);
alter table review alter column handed_in set not null;
create index review_of_unit_in_state on review (unit_id, state, subject_kind, handed_in desc, subject_id desc);
create index review_in_state on review (state, subject_kind, handed_in desc, subject_id desc);
drop index review_by_unit;
