-- Few are red, and they are what is looked for most: without this, whoever asks for those of a county reads all of it.
create index project_of_light on project (light, unit_id, since desc, id desc);
