create index award_by_enterprise on award (enterprise_id, at desc, id desc);
