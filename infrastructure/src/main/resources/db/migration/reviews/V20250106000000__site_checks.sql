-- What two officers find on the site of an applicant, amount by amount.

create table site_check (
    id             uuid primary key,
    review_id      uuid        not null references review (id),
    content_hash   text        not null,
    first_id       uuid        not null,
    first_name     text        not null,
    second_id      uuid        not null check (second_id <> first_id),
    second_name    text        not null,
    applied        numeric,
    counted        numeric check (counted >= 0 and counted <= applied),
    day            date,
    place          text        not null,
    findings       text        not null,
    state          text        not null check (state in ('OPEN', 'SIGNED', 'CONFIRMED')),
    signed_at      timestamptz,
    signed_hash    text,
    confirmed_at   timestamptz,
    confirmed_hash text,
    sent_back      text,
    at             timestamptz not null,
    version        bigint      not null,
    constraint site_check_one_per_content unique (review_id, content_hash),
    check (num_nulls(signed_at, signed_hash) = case when state = 'OPEN' then 2 else 0 end),
    check (num_nulls(confirmed_at, confirmed_hash) = case when state = 'CONFIRMED' then 0 else 2 end),
    -- What the second officer put their name to is what the first did.
    check (confirmed_hash = signed_hash)
);
create index site_check_to_write on site_check (first_id) where state = 'OPEN';
create index site_check_to_confirm on site_check (second_id) where state = 'SIGNED';

create table site_check_line (
    check_id uuid    not null references site_check (id),
    line     int     not null,
    key      text    not null,
    label    jsonb   not null,
    applied  numeric not null,
    checked  numeric check (checked >= 0 and checked <= applied),
    remark   text    not null,
    primary key (check_id, line)
);

-- Matters at their check, the nearest deadline first.
create index review_at_site_check on review (coalesce(due, date '9999-12-31'), id)
    where state = 'UNDER_REVIEW' and stage_kind = 'SITE_CHECK';
