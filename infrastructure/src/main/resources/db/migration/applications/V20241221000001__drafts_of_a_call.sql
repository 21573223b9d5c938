-- Whose drafts are carried over when a call is mended.
create index application_never_submitted on application (programme_id, id) where status = 'DRAFT' and round = 0;
