create table second_factor (
    user_id uuid primary key references account,
    -- what the app shares with the program, sealed with a key that is not in the database
    secret bytea not null,
    -- null until a first code has confirmed it
    since timestamptz,
    last_step bigint not null,
    -- hashes of the recovery codes that are left, one a line
    recovery text not null
);
