-- What is frozen with a submission is compressed on its way in: lz4 takes a fraction of the time of the older method.
-- A server built without it keeps the older one.
do $$
begin
    alter table application_submission
        alter column content set compression lz4,
        alter column answers set compression lz4,
        alter column conditions set compression lz4,
        alter column calculation set compression lz4;
    alter table application_draft alter column answers set compression lz4;
exception when feature_not_supported then
    null;
end $$;
