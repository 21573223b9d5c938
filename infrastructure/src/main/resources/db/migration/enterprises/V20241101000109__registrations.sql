create table registration (
    id uuid primary key,
    registrant uuid not null unique references account,
    credit_code varchar(18) not null,
    name_zh varchar(200) not null,
    name_ko varchar(200),
    unit_id varchar(12) not null references reporting_unit,
    contact_name varchar(100) not null,
    contact_phone varchar(30) not null,
    contact_email varchar(260),
    submitted_at timestamptz not null,
    status varchar(20) not null,
    decided_by uuid,
    decided_at timestamptz,
    reason text,
    enterprise_id uuid references enterprise,
    version bigint not null
);

-- Two people of one enterprise cannot wait side by side.
create unique index registration_waiting on registration (credit_code) where status = 'PENDING';
create index registration_by_unit on registration (unit_id, status, submitted_at);
