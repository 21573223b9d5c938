-- Who answers for the enterprise confirmed what is to be handed in; what was handed in keeps it in its frozen content.
create table application_sign_off (
    application_id uuid primary key references application (id),
    mark           char(64)    not null,
    by_user        uuid        not null,
    by_name        text        not null,
    at             timestamptz not null
);
