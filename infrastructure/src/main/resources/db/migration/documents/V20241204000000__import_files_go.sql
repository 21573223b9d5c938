-- A file that was handed in is kept for a time; what became of it is known for good.

alter table data_import alter column attachment_id drop not null;
create index data_import_with_file on data_import (coalesce(ended_at, created_at), id) where attachment_id is not null;
