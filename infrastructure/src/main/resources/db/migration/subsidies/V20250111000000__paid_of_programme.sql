-- What of a programme was paid when, for its board and the promise of the days.
create index payment_order_paid on payment_order (programme_id, answered_on) include (application_id, unit_id, enterprise_id)
    where paid;
-- All money an enterprise ever got, whatever programme it came from.
create index ledger_balance_of_enterprise on ledger_balance (enterprise_id) where enterprise_id is not null;
