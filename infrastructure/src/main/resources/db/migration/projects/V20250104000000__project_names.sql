-- An import asks for some hundreds of projects at a time by their names.
create index project_by_name on project (name_zh);
