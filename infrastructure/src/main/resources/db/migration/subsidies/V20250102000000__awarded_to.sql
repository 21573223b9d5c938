-- What an enterprise was awarded before is a fact that formulas ask for.
create index ledger_posting_of_enterprise on ledger_posting (enterprise_id, programme_id, at) where enterprise_id is not null;
