-- What officers note and photograph at building sites; the photos are attachments of the note.
create table site_note (
    id         uuid primary key,
    key        uuid        not null,
    project_id uuid        not null references project,
    words      text        not null,
    by_user    uuid        not null,
    by_name    text        not null,
    at         timestamptz not null,
    unique (by_user, key)
);
create index site_note_of on site_note (project_id, id desc);
