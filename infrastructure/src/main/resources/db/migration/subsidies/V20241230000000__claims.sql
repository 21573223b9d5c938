-- What enterprises spent and ask of their awards for it, invoice by invoice.

create table claim (
    id              uuid primary key,
    programme_id    uuid        not null,
    programme_title jsonb       not null,
    application_id  uuid        not null,
    enterprise_id   uuid        not null,
    unit_id         text        not null,
    enterprise_name jsonb       not null,
    state           text        not null check (state in ('DRAFT', 'FILED', 'DECIDED', 'WITHDRAWN')),
    lines           int         not null,
    claimed         numeric     not null,
    accepted        numeric     not null check (accepted between 0 and claimed),
    by_user         uuid        not null,
    by_name         text        not null,
    at              timestamptz not null,
    filed_at        timestamptz,
    ruled_by        uuid,
    ruled_name      text,
    ruled_at        timestamptz,
    version         bigint      not null,
    check (num_nulls(ruled_by, ruled_name, ruled_at) in (0, 3))
);
create unique index claim_one_draft on claim (application_id) where state = 'DRAFT';
create index claim_of_application on claim (application_id, id);
create index claim_latest on claim (at desc, id desc);
create index claim_of_enterprise on claim (enterprise_id, at desc, id desc);
create index claim_of_programme on claim (programme_id, at desc, id desc);
create index claim_waiting on claim (at desc, id desc) where state = 'FILED';

create table claim_line (
    claim_id       uuid    not null references claim (id),
    number         int     not null,
    invoice_number text    not null,
    invoice_date   date    not null,
    seller         text    not null,
    amount         numeric not null check (amount > 0),
    claimed        numeric not null check (claimed > 0 and claimed <= amount),
    attachment_id  uuid    not null,
    accepted       numeric check (accepted between 0 and claimed),
    reason         text,
    key            text    not null,
    -- Whether public money is asked or given for the invoice through this line.
    stands         boolean not null,
    primary key (claim_id, number)
);
-- One invoice is claimed once, whoever files at the same moment.
create unique index claim_line_invoice_once on claim_line (key) where stands;

-- What is due of an accepted claim stands beside the instalments of an allocation.
alter table payable alter column allocation_id drop not null;
alter table payable add column claim_id uuid references claim (id);
alter table payable add constraint payable_of_allocation_or_claim check (num_nulls(allocation_id, claim_id) = 1);
