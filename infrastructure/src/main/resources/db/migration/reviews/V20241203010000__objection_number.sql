-- The number an objector was given is the end of the identifier.
create unique index objection_by_number on objection (right(id::text, 12));
