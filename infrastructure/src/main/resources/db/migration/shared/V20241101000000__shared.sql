-- What every room stands on.

-- The 1- and 2-grams of a text, folded (NFKC, lower case): an index of them finds words of one or two characters,
-- which trigrams never do. Use: where grams(name) @> grams(:typed), with a GIN index on grams(name); for longer
-- words add a LIKE on the same rows.
create function grams(input text) returns text[]
    language sql immutable strict parallel safe
as
$$
select coalesce(array_agg(distinct gram), '{}')
from (select substr(folded, place, size) as gram, size
      from (select lower(normalize(input, NFKC)) as folded) as text_folded,
           generate_series(1, char_length(folded)) as place,
           generate_series(1, 2) as size) as every_gram
where char_length(gram) = size
  and gram !~ '\s'
$$;

-- When the program first started here, and which data it loaded once.
create table first_start (
    what text primary key,
    at   timestamptz not null
);

-- Events waiting for their listeners (transactional outbox; layout of Spring Modulith 2.1).
create table event_publication (
    id                     uuid primary key,
    listener_id            text        not null,
    event_type             text        not null,
    serialized_event       text        not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_serialized_event_hash_idx on event_publication using hash (serialized_event);
create index event_publication_by_completion_date_idx on event_publication (completion_date);

-- Sessions (layout of Spring Session 4): a restart logs nobody out.
create table spring_session (
    primary_id            char(36) not null constraint spring_session_pk primary key,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
