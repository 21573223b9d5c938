create table reporting_unit (
    id varchar(12) primary key,
    kind varchar(20) not null,
    name_zh varchar(200) not null,
    name_ko varchar(200),
    name_en varchar(200),
    parent varchar(12) references reporting_unit,
    host_county varchar(12) references reporting_unit,
    active boolean not null,
    check ((kind = 'PREFECTURE') = (parent is null)),
    check ((kind = 'ZONE') = (host_county is not null))
);

create table account (
    id uuid primary key,
    kind varchar(20) not null,
    username varchar(40) not null unique,
    name_zh varchar(200) not null,
    name_ko varchar(200),
    name_en varchar(200),
    role varchar(30),
    unit_id varchar(12) references reporting_unit,
    enterprise_id uuid,
    status varchar(20) not null,
    password_hash varchar(300) not null,
    -- hashes of earlier passwords, newest first, one a line
    earlier_hashes text not null,
    password_changed_at timestamptz not null,
    must_change boolean not null,
    password_ages boolean not null,
    failures integer not null,
    locked_until timestamptz,
    language varchar(5) not null,
    version bigint not null
);

create index account_by_enterprise on account (enterprise_id) where enterprise_id is not null;
create index account_by_role on account (role, unit_id) where role is not null;

create table api_token (
    id uuid primary key,
    user_id uuid not null references account,
    -- SHA-256 of the secret; the secret itself is nowhere
    hash char(64) not null unique,
    label varchar(80) not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create index api_token_by_user on api_token (user_id);
