-- Those at one stage of a call in the queue's order, closed ones too: along the index of all, those of other stages that are due
-- before them were read in vain.
create index review_at_stage_of_call on review (call_id, stage_kind, coalesce(due, date '9999-12-31'), id) where came is not null;
