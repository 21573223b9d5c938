-- How much of its limit an address or a person has used lately (layout of Bucket4j), shared by all running programs.
-- Unlogged: written at every limited request, worth nothing after a crash, and no commit waits for the disk.
create unlogged table rate_bucket (
    id text primary key,
    -- null for the moment between the first request and its count
    state bytea,
    -- milliseconds since 1970; full again by then, so that forgetting it changes nothing
    expires_at bigint
);
create index rate_bucket_by_expiry on rate_bucket (expires_at);
