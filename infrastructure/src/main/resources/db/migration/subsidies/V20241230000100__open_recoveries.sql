-- Every look at an enterprise's chances asks whether it still owes something.
create index recovery_open on recovery (enterprise_id) where received + written_off < principal + interest;
