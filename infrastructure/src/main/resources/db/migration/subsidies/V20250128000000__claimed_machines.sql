-- Which machine an invoice bought, so that claims are compared with the machines of the project.
alter table claim_line
    add machine        text,
    add machine_serial text,
    add check (num_nulls(machine, machine_serial) <> 1);
