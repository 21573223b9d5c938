package org.zhuqi.bench;

import java.sql.SQLException;
import java.util.UUID;

/**
 * Enterprises, accounts, drafts and submitted applications in any number, copied inside the database from the
 * demonstration's first enterprise and one application of it.
 *
 * <p>Ids follow from numbers, so that a load client knows them without asking: number 7 has the enterprise
 * {@code bench_id(1, 7)} and the token {@code bench-7}. As the program's own ids they grow with time.
 */
final class Population {
    /** Token of {@link #officer}. */
    static final String OFFICER = "bench-officer";

    private static final String WIDE = "BENCH-WIDE";
    private static final int APPLICATION = 4;
    private static final String TEMPLATE = "(select * from enterprise where name_zh = '示范企业001')";

    private final Cluster cluster;
    private final String database;

    Population(Cluster cluster, String database) {
        this.cluster = cluster;
        this.database = database;
    }

    /** Enterprises of these numbers with everything a call's conditions ask for. */
    void enterprises(int from, int to, boolean facts) throws SQLException {
        cluster.execute(database, FUNCTIONS, """
                insert into enterprise (id, credit_code, name_zh, name_ko, former_names, unit_id, county_id, industry,
                    contacts, shareholders, recorded_on, demonstration, version, search_names, size_class, size_year,
                    size_as_of)
                select bench_id(1, g), bench_code(g), bench_name(g), null, e.former_names,
                    (array['222401','222402','222403','222404','222405','222406','222424','222426'])[1 + g %% 8],
                    (array['222401','222402','222403','222404','222405','222406','222424','222426'])[1 + g %% 8],
                    e.industry, e.contacts, e.shareholders, e.recorded_on, true, 0, bench_name(g), e.size_class,
                    e.size_year, e.size_as_of
                from %s e, generate_series(%d, %d) g""".formatted(TEMPLATE, from, to));
        if (facts) {
            cluster.execute(database, """
                    insert into enterprise_fact (id, enterprise_id, code, year, month, number, yes, words, source, as_of,
                        recorded_at, recorded_by)
                    select gen_random_uuid(), bench_id(1, g), f.code, f.year, f.month, f.number, f.yes,
                        f.words, f.source, f.as_of, f.recorded_at, f.recorded_by
                    from %s e join enterprise_fact f on f.enterprise_id = e.id, generate_series(%d, %d) g
                    """.formatted(TEMPLATE, from, to));
        }
    }

    /** A call like the shipped one whose form has 40 fields and a second table. */
    void wideCall() throws SQLException {
        cluster.execute(database, """
                insert into programme (id, code, status, opens, closes, version)
                values (md5('programme-wide')::uuid, '%s', 'PUBLISHED', now() - interval '1 day', now() + interval '30 days', 1)
                """.formatted(WIDE), """
                insert into programme_version select r.* from programme_version v
                    join programme p on p.id = v.programme_id and p.code = 'EQI' and v.version = p.version,
                    lateral (select count(*)::int as there from jsonb_array_elements(v.form -> 'sections') s,
                        jsonb_array_elements(s -> 'items') i where i ->> 'kind' <> 'table') f,
                    jsonb_populate_record(v, jsonb_build_object('programme_id', md5('programme-wide')::uuid, 'version', 1,
                        'form', jsonb_set(v.form, '{sections}', v.form -> 'sections' || jsonb_build_array(jsonb_build_object(
                            'id', 'wide', 'title', jsonb_build_object('zh', '补充情况'), 'items',
                            (select jsonb_agg(jsonb_build_object('kind', case when i % 2 = 0 then 'number' else 'text' end,
                                'id', 'w' || i, 'label', jsonb_build_object('zh', '补充项目' || i), 'required', true))
                                from generate_series(1, 40 - f.there) i)
                            || jsonb_build_array(jsonb_build_object('kind', 'table', 'id', 'contracts',
                                'label', jsonb_build_object('zh', '合同清单'), 'minRows', 1, 'maxRows', 20, 'columns',
                                jsonb_build_array(
                                    jsonb_build_object('kind', 'text', 'id', 'number',
                                        'label', jsonb_build_object('zh', '合同编号'), 'required', true),
                                    jsonb_build_object('kind', 'money', 'id', 'sum',
                                        'label', jsonb_build_object('zh', '金额（元）'), 'required', true))))))))) r
                """);
    }

    /** A user of each of these enterprises with a token, and a complete draft for the open call. */
    void drafts(int from, int to) throws SQLException {
        drafts(from, to, false);
    }

    /** @param wide whether they are for the {@link #wideCall} */
    void drafts(int from, int to, boolean wide) throws SQLException {
        cluster.execute(
                database,
                """
                insert into account select r.* from account a, generate_series(%d, %d) g,
                    jsonb_populate_record(a, jsonb_build_object('id', bench_id(2, g), 'username', 'bench-' || g,
                        'enterprise_id', bench_id(1, g))) r
                where a.username = 'demo-enterprise-001'""".formatted(from, to),
                """
                insert into api_token (id, user_id, hash, label, created_at, expires_at)
                select bench_id(3, g), bench_id(2, g),
                    encode(sha256(convert_to('bench-' || g, 'UTF8')), 'hex'), 'bench', now(), now() + interval '1 day'
                from generate_series(%d, %d) g""".formatted(from, to),
                """
                insert into application (id, programme_id, enterprise_id, unit_id, status, round, started_by, started_at,
                    version)
                select bench_id(4, g), p.id, e.id, e.unit_id, 'DRAFT', 0, bench_id(2, g),
                    now(), 0
                from generate_series(%d, %d) g join enterprise e on e.id = bench_id(1, g),
                    (select id from programme where code = '%s') p""".formatted(from, to, wide ? WIDE : "EQI"),
                """
                insert into application_draft (application_id, answers, stamps, version)
                select bench_id(4, g), %s, '{}', 0 from generate_series(%d, %d) g
                """.formatted(wide ? ANSWERS + MORE_ANSWERS : ANSWERS, from, to),
                """
                insert into attachment (id, owner_kind, owner_id, file_name, media_type, size, sha256, by_user, at)
                select md5(m || '-' || g)::uuid, 'application', bench_id(4, g) || ':' || m, m || '.pdf',
                    'application/pdf', 1000, encode(sha256(convert_to(m || g, 'UTF8')), 'hex'),
                    bench_id(2, g), now()
                from generate_series(%d, %d) g, unnest(array['invoices', 'payments']) m""".formatted(from, to),
                "analyze");
    }

    /**
     * Submitted applications of these numbers, as the program would have left them: one submission each with its frozen
     * content, and a review in one of its states.
     */
    void submitted(int from, int to, int perEnterprise) throws SQLException {
        cluster.execute(
                database, """
                insert into application (id, programme_id, enterprise_id, unit_id, status, round, started_by, started_at,
                    submitted_at, version)
                select bench_id(5, g), p.id, e.id, e.unit_id, 'SUBMITTED', 1, bench_id(2, 1),
                    t.at - interval '3 days', t.at, 1
                from generate_series(%1$d, %2$d) g
                    join enterprise e on e.id = bench_id(1, g / %3$d)
                    join programme p on p.code = 'BENCH-' || (g %% %3$d),
                    lateral (select now() - interval '400 days' + g * interval '30 seconds' as at) t
                """.formatted(from, to, perEnterprise), """
                insert into application_submission (application_id, round, receipt_number, at, sha256, content, answers,
                    files, amount, conditions, calculation, programme_version, submitted_by)
                select a.id, 1, 'BENCH-' || a.id, a.submitted_at, encode(sha256(convert_to(c.content, 'UTF8')), 'hex'),
                    c.content, '{}', '[]', 400000, '[]', '[]', 1, a.started_by
                from application a, lateral (select '{"application":"' || a.id || '"}' as content) c
                where a.status = 'SUBMITTED'
                    and not exists (select 1 from application_submission s where s.application_id = a.id)""", """
                insert into review (id, subject_kind, subject_id, title, unit_id, enterprise_id, route, state, stage,
                    stage_id, returns, round, content_hash, handed_in, turn, since, due, due_provisional, days_left, moves, version)
                select md5('review-' || a.id)::uuid, 'application', a.id, '设备投资补助', a.unit_id, a.enterprise_id,
                    v.route, (array['UNDER_REVIEW','UNDER_REVIEW','RETURNED','AWARDED'])[1 + n.n %% 4], 0,
                    v.route -> 'stages' -> 0 ->> 'id', 0, 1, repeat('0', 64), a.submitted_at, 'UNIT', a.submitted_at,
                    a.submitted_at::date + 7, false, 0, 1, 0
                from application a join programme_version v on v.programme_id = a.programme_id and v.version = 1,
                    lateral (select abs(hashtext(a.id::text)) %% 4 as n) n
                where a.status = 'SUBMITTED' and not exists (select 1 from review r where r.subject_id = a.id)
                """.replace("%%", "%"), "vacuum analyze");
    }

    /** The id of the draft of this number, as {@code bench_id} in the database. */
    static String draft(int number) {
        return new UUID((1_700_000_000_000L + number) << 16 | 0x7000 | APPLICATION, 0x8000L << 48 | number).toString();
    }

    /**
     * Demands of these numbers, copied with their histories from those of the demonstration that are over; open ones end
     * with the unit's first call. They were raised evenly over so many days, the last ones yesterday; nothing of them is
     * due. What figures count is read from the histories and added up by the program soon after.
     */
    void demands(int from, int to, boolean open, int days) throws SQLException {
        cluster.execute(
                database,
                FUNCTIONS,
                """
                create temporary table pattern as
                select row_number() over (order by d.id) - 1 as n, count(*) over () as of_all, d.id, d.raised_at, l.last
                from (select * from demand where enterprise_id not in (select bench_id(1, g) from generate_series(0, 4999) g)) d,
                    lateral (select max(sequence) filter (where kind = 'CONTACT') as called,
                        max(sequence) as last, max(at) as at from demand_event v where v.demand_id = d.id) v,
                    lateral (select case when %4$s then v.called else v.last end as last) l
                where d.state in ('CLOSED', 'RATED') and v.at < d.raised_at + interval '60 days' and l.last is not null""".formatted(from, to, days, open),
                """
                create temporary table copied as
                select g, bench_id(6, g) as id, p.id as pattern_id, p.last, bench_id(1, g %% 5000) as enterprise,
                    p.raised_at as before,
                    date_trunc('day', now()) - interval '23 hours'
                        - (%2$d - g) * (interval '1 day' * %3$d / greatest(1, %2$d - %1$d)) as raised
                from generate_series(%1$d, %2$d) g
                    join pattern p on p.n = g %% p.of_all""".formatted(from, to, days),
                """
                insert into demand select r.* from copied k
                    join demand d on d.id = k.pattern_id
                    join demand_event v on v.demand_id = k.pattern_id and v.sequence = k.last,
                    jsonb_populate_record(d, jsonb_build_object('id', k.id, 'enterprise_id', k.enterprise,
                        'raised_at', k.raised, 'state', v.state, 'entries', k.last, 'lead', v.lead,
                        'yellows', 0, 'reds', 0, 'closing_due', v.closing_due + (k.raised::date - k.before::date),
                        'due', v.closing_due + (k.raised::date - k.before::date))) r""",
                """
                insert into demand_event select r.* from copied k
                    join demand_event v on v.demand_id = k.pattern_id and v.sequence <= k.last,
                    jsonb_populate_record(v, jsonb_build_object('demand_id', k.id,
                        'at', v.at + (k.raised - k.before), 'on_day', v.on_day + (k.raised::date - k.before::date),
                        'closing_due', v.closing_due + (k.raised::date - k.before::date),
                        'data', case v.kind when 'RAISE'
                            then jsonb_set(v.data, '{matter,enterprise,value}', to_jsonb(k.enterprise::text))
                            else v.data end)) r""",
                "insert into demand_moment select id, null from copied",
                "drop table copied, pattern",
                "analyze demand, demand_event",
                "select demand_read_histories()");
    }

    /**
     * Projects of these numbers like the demonstration's first one that is being built, in all counties, stages and colours, each
     * with plans of three years and a report of each of so many months up to the last one.
     */
    void projects(int from, int to, int months) throws SQLException {
        cluster.execute(
                database,
                FUNCTIONS,
                """
                insert into project (id, code, name_zh, name_ko, name_en, kind, key_level, sector, source, unit_id, address, park,
                    parties, content, investment, expected, conduct, schedule, stage, halt, since, total, before,
                    planned_start, started, excused, entered, search_words, light, judged, demonstration, version)
                select bench_id(7, g), null, bench_name(g) || '项目', null, null,
                    (array['INDUSTRY','INDUSTRY','INFRASTRUCTURE','SOCIAL','ECOLOGY'])[1 + g / 8 %% 5],
                    (array[null,null,'PREFECTURE','PROVINCE'])[1 + g / 40 %% 4], t.sector, '',
                    (array['222401','222402','222403','222404','222405','222406','222424','222426'])[1 + g %% 8], '', '',
                    t.parties, t.content, t.investment, t.expected,
                    jsonb_set(t.conduct, '{leader}', to_jsonb('包保领导' || g %% 200)), t.schedule,
                    (array['IDEA','RESERVE','SIGNED','PREPARATION','STARTED','BUILDING','BUILDING','COMPLETED','PRODUCTION','FULL'])
                        [1 + g / 160 %% 10],
                    null, current_date - 30 - g %% 900, 10000000 + g %% 997 * 1000000::numeric, 0, current_date - 400,
                    current_date - 390, false, current_date - 370, bench_name(g) || '项目',
                    (array['GREEN','GREEN','YELLOW','RED'])[1 + g / 3 %% 4], current_date, true, 0
                from (select * from project where stage = 'BUILDING' and demonstration order by id limit 1) t,
                    generate_series(%d, %d) g""".formatted(from, to),
                """
                insert into year_plan (project_id, year, edition, amount, curve, from_day, why, by_user, at)
                select bench_id(7, g), y, 1, 12000000 + g %% 100 * 10000, null, make_date(y, 1, 1), '', gen_random_uuid(), now()
                from generate_series(%d, %d) g,
                    generate_series(extract(year from current_date)::int - 2, extract(year from current_date)::int) y
                """.formatted(from, to),
                """
                insert into monthly_report (project_id, month, edition, counts, investment, percent, progress, aim, problems,
                    note, state, on_day, late, why, by_user, at)
                select bench_id(7, g), m::date, 1, true, 700000 + g %% 500 * 1000, 50, '主体施工', '封顶', '', '', 'LOCKED',
                    m::date + 20, false, '', gen_random_uuid(), m
                from generate_series(%d, %d) g, generate_series(
                    date_trunc('month', current_date) - interval '1 month' * %d,
                    date_trunc('month', current_date) - interval '1 month', interval '1 month') m
                """.formatted(from, to, months),
                "analyze project, monthly_report, year_plan, project_investment_total");
    }

    /** A token with which the prefecture's first officer reads. */
    void officer() throws SQLException {
        cluster.execute(database, """
                insert into api_token (id, user_id, hash, label, created_at, expires_at)
                select gen_random_uuid(), id, encode(sha256('%s'), 'hex'), 'bench', now(), now() + interval '1 day'
                from account where username = 'prefecture-officer-1'""".formatted(OFFICER));
    }

    /** Closed calls beside the shipped one, so that one enterprise may have handed in several applications. */
    void programmes(int count) throws SQLException {
        cluster.execute(database, """
                insert into programme (id, code, status, opens, closes, version)
                select md5('programme-' || g)::uuid, 'BENCH-' || g, 'PUBLISHED', now() - interval '500 days',
                    now() - interval '1 day', 1
                from generate_series(0, %d) g""".formatted(count - 1), """
                insert into programme_version select r.* from programme_version v join programme p on p.id = v.programme_id
                    and p.code = 'EQI' and v.version = 1, generate_series(0, %d) g,
                    jsonb_populate_record(v, jsonb_build_object('programme_id', md5('programme-' || g))) r
                """.formatted(count - 1));
    }

    /** The same, but open. */
    void openProgrammes(int count) throws SQLException {
        programmes(count);
        cluster.execute(
                database,
                "update programme set closes = now() + interval '30 days' where code like 'BENCH-%'",
                "analyze");
    }

    /** The id of the enterprise of this number, as {@code bench_id} in the database. */
    static String enterprise(int number) {
        return new UUID((1_700_000_000_000L + number) << 16 | 0x7000 | 1, 0x8000L << 48 | number).toString();
    }

    private static final String FUNCTIONS = """
            create or replace function bench_id(kind int, g int) returns uuid language sql immutable as $$
            select (lpad(to_hex(1700000000000 + g), 12, '0') || '700' || kind || '8000' || lpad(to_hex(g), 12, '0'))::uuid
            $$;
            create or replace function bench_code(g int) returns text language sql immutable as $$
            select body || substr('0123456789ABCDEFGHJKLMNPQRTUWXY', (31 - s % 31) % 31 + 1, 1)
            from (select '91222401' || lpad(upper(to_hex(g)), 9, '0') as body) b,
                lateral (select sum((strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', substr(body, i, 1)) - 1)
                    * (array[1,3,9,27,19,26,16,17,20,29,25,13,8,24,10,30,28])[i])::int as s
                    from generate_series(1, 17) i) sum
            $$;
            create or replace function bench_name(g int) returns text language sql immutable as $$
            select (array['延吉','图们','敦化','珲春','龙井','和龙','汪清','安图'])[1 + g % 8]
                || (array['长白','海兰','布尔','图门','金达','天池','松江','春兴','明川','东盛'])[1 + g / 8 % 10]
                || (array['机械','食品','医药','木业','纺织','建材','电子','化工','矿业','能源'])[1 + g / 80 % 10]
                || g || '有限公司'
            $$""";

    /** About 4 kB: three lines of equipment and a description of some length. */
    private static final String ANSWERS = """
            jsonb_build_object('projectName', '自动包装线技术改造' || g, 'startedOn', '2024-01-15',
                'completedOn', '2024-06-30',
                'description', substr(repeat('购置自动包装线及检测设备，按每小时包装量计算，年产能提高三成' || g || '；', 40), 1, 1000),
                'equipment', (select jsonb_agg(jsonb_build_object('kind', 'production', 'name', '包装机' || i,
                    'serialNumber', 'BZ-' || g || '-' || i, 'invoiceNumber', lpad((g % 1000000 * 10 + i)::text, 8, '0'),
                    'invoiceDate', '2024-03-01', 'net', 1500000, 'vat', 195000, 'payment', 1695000))
                    from generate_series(1, 3) i),
                'otherFunding', false, 'noMajorAccident', true, 'notDishonest', true, 'truthful', true)""";

    /** For the fields that only the wide call has. */
    private static final String MORE_ANSWERS = """
             || (select jsonb_object_agg('w' || i, case when i % 2 = 0 then to_jsonb(i * 1000)
                    else to_jsonb('补充说明' || i || '之' || g) end) from generate_series(1, 40) i)
             || jsonb_build_object('contracts', (select jsonb_agg(jsonb_build_object('number', 'HT-' || g || '-' || i,
                    'sum', 1500000)) from generate_series(1, 5) i))""";
}
