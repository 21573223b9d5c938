-- A dry run may be over a call that is still being written: over its working copy as it was then, as a file. Only a
-- published version is referred to.
alter table dry_run
    add column draft text,
    add column published_version int generated always as (case when draft is null then programme_version end) stored;
alter table dry_run drop constraint dry_run_programme_id_programme_version_fkey;
alter table dry_run add foreign key (programme_id, published_version) references programme_version (programme_id, version);
