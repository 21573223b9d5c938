-- Everybody's inbox.

create table notification (
    id          uuid primary key,
    user_id     uuid        not null,
    event_id    uuid        not null,
    message_key text        not null,
    args        jsonb       not null,
    href        text        not null,
    at          timestamptz not null,
    read_at     timestamptz,
    unique (event_id, user_id)
);
create index notification_by_user on notification (user_id, at, id);
create index notification_unread on notification (user_id) where read_at is null;
