-- Checks pass on when one of their officers leaves: everything unfinished of a person is looked up, by either part.
create index site_check_of_first on site_check (first_id) where state <> 'CONFIRMED';
create index site_check_of_second on site_check (second_id) where state <> 'CONFIRMED';
drop index site_check_to_write;
drop index site_check_to_confirm;
