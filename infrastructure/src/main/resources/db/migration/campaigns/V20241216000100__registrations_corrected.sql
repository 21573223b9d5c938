-- Registrations are filled in anew, seats are counted where a hall is small, badges are printed by whoever organises.

-- null where nobody counts the people
alter table activity add column seats int check (seats > 0);

-- when it was printed as it is now
alter table activity_participation add column badge_printed_at timestamptz;

-- What had been filled in before; never changed.
create table activity_participation_change (
    participation_id uuid        not null references activity_participation,
    number           int         not null,
    at               timestamptz not null,
    by_user          uuid        not null,
    by_name          text        not null,
    registered_by    text        not null,
    persons          text[]      not null,
    contact          text        not null,
    phone            text        not null,
    booth_wished     boolean     not null,
    amount           numeric,
    products         text,
    posts            text,
    heads            int,
    primary key (participation_id, number)
);
