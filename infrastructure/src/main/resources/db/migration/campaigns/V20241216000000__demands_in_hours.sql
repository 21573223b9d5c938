-- Limits in hours: supervision looks again at a moment and no longer on a day (next_on keeps its name), and what is due may
-- be due at a moment of its last day.
alter table demand_moment alter column next_on type timestamptz using next_on::timestamp at time zone 'Asia/Shanghai';

-- null where the limit is in days
alter table demand add column due_at timestamptz;
