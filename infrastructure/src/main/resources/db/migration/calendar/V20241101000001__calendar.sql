-- One row per loaded year of a layer; the days of its file beside it.
create table calendar_year (
    calendar text not null,
    year integer not null,
    source text not null,
    provisional boolean not null,
    loaded_at timestamptz not null,
    primary key (calendar, year)
);

-- file_year: the year of the file, which may also carry days of the December before.
create table calendar_day (
    calendar text not null,
    file_year integer not null,
    date date not null,
    kind text not null check (kind in ('OFF', 'WORK')),
    name text not null,
    confirmed boolean not null,
    primary key (calendar, file_year, date),
    foreign key (calendar, file_year) references calendar_year (calendar, year) on delete cascade
);
