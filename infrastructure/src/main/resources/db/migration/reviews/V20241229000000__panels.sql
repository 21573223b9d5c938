-- Who sits on a panel, with which account experts log in, what they declared and what they gave.

create table expert_account (
    expert_id  uuid primary key references expert (id),
    account_id uuid not null unique
);

create table expert_seat (
    draw_id   uuid not null references expert_draw (id),
    expert_id uuid not null,
    primary key (draw_id, expert_id)
);
create index expert_seat_of_expert on expert_seat (expert_id);
insert into expert_seat (draw_id, expert_id)
select d.id, (seat ->> 'value')::uuid from expert_draw d cross join jsonb_array_elements(d.data -> 'panel') as seat;

create table expert_declaration (
    draw_id   uuid        not null references expert_draw (id),
    expert_id uuid        not null,
    conflict  boolean     not null,
    words     text        not null,
    at        timestamptz not null,
    primary key (draw_id, expert_id)
);
create trigger expert_declaration_stays
    before update or delete or truncate on expert_declaration
    for each statement execute function review_refuse_change();

create table expert_sheet (
    id           uuid primary key,
    draw_id      uuid    not null references expert_draw (id),
    expert_id    uuid    not null,
    review_id    uuid    not null,
    points       jsonb   not null,
    comment      text    not null,
    locked_at    timestamptz,
    score        numeric,
    content_hash text,
    deviates     boolean not null,
    reason       text    not null,
    version      bigint  not null,
    constraint expert_sheet_one_per_file unique (draw_id, review_id, expert_id)
);

-- No scores before a declaration, none after the lock.
create function expert_sheet_refuse() returns trigger
    language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        if not exists (select 1 from expert_declaration d
                       where d.draw_id = new.draw_id and d.expert_id = new.expert_id and not d.conflict) then
            raise exception 'nobody scores before they declared that there is no conflict'
                using errcode = 'insufficient_privilege';
        end if;
    elsif (new.id, new.draw_id, new.expert_id, new.review_id) is distinct from (old.id, old.draw_id, old.expert_id, old.review_id)
        or (old.locked_at is not null
            and (new.points, new.comment, new.locked_at, new.score, new.content_hash)
                is distinct from (old.points, old.comment, old.locked_at, old.score, old.content_hash)) then
        raise exception 'what is locked is never changed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger expert_sheet_guarded
    before insert or update on expert_sheet
    for each row execute function expert_sheet_refuse();
create trigger expert_sheet_stays
    before delete or truncate on expert_sheet
    for each statement execute function review_refuse_change();

-- The matters of a call, whatever stage they are at.
create index review_of_call on review (call_id, id) where call_id is not null;
create index review_queue_of_call on review (call_id, coalesce(due, date '9999-12-31'), id)
    where state not in ('AWARDED', 'REJECTED', 'WITHDRAWN');
