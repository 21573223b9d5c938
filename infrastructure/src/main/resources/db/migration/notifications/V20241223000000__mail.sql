-- Where and how fast people want news by mail, and the letters on their way.

create table mail_wish (
    user_id       uuid primary key,
    address       varchar(254),
    asked_address varchar(254),
    asked_secret  char(64),
    asked_at      timestamptz,
    paces         jsonb not null,
    check ((asked_address is null) = (asked_secret is null) and (asked_address is null) = (asked_at is null))
);

create table mail_letter (
    event_id uuid        not null,
    user_id  uuid        not null,
    matter   text        not null,
    daily    boolean     not null,
    due      timestamptz not null,
    taken_at timestamptz,
    attempts integer     not null default 0,
    primary key (event_id, user_id)
);
create index mail_letter_waiting on mail_letter (due) where taken_at is null;
create index mail_letter_of_bundle on mail_letter (user_id, matter) where taken_at is null;
create index mail_letter_taken on mail_letter (taken_at) where taken_at is not null;
