-- Refusals and the records of one kind are few among many: without these a search for them reads the whole trail.
create index audit_entry_by_result on audit_entry (result, id);
create index audit_entry_by_kind on audit_entry (object_kind, id);
