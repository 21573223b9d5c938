-- The queue in the order of waiting and of titles.
create index review_queue_by_since on review (since, id)
    where state not in ('AWARDED', 'REJECTED', 'WITHDRAWN');
create index review_queue_by_title on review (title, id)
    where state not in ('AWARDED', 'REJECTED', 'WITHDRAWN');
