-- Who answers for the enterprise was asked to confirm what is to be handed in, confirmed it or refused to; what was handed in
-- keeps it in its frozen content.
create table application_sign_off (
    application_id uuid primary key references application (id),
    state          text        not null check (state in ('ASKED', 'GIVEN', 'REFUSED')),
    mark           char(64)    not null,
    by_user        uuid        not null,
    by_name        text        not null,
    at             timestamptz not null,
    asked_by       uuid,
    words          text,
    check ((state = 'REFUSED') = (words is not null))
);
