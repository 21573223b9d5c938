-- What recurs in the titles of a time is counted without reading the demands (docs/decisions/0090-words-from-a-sample.md).
create index demand_titles on demand (raised_at) include (unit_id, title);
