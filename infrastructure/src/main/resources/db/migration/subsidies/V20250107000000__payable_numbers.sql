-- What is due of one application is numbered, each once: two claims ruled on at the same moment could share a number.
update payable p set number = counted.number
from (select id, row_number() over (partition by application_id order by number, id) as number
      from payable
      where application_id in (select application_id from payable group by application_id, number having count(*) > 1)) counted
where counted.id = p.id and counted.number <> p.number;

drop index payable_of_application;
create unique index payable_of_application on payable (application_id, number);
