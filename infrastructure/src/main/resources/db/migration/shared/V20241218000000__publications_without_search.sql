-- Publications are found and removed by their id, and but for failures there are hardly any: an index of what an event says
-- and one of when it was told cost every event two more entries, and nothing looks there.
drop index event_publication_serialized_event_hash_idx;
drop index event_publication_by_completion_date_idx;
