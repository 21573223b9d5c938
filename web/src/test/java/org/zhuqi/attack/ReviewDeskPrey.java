package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Steps for many matters, which only who asked for them looks at, and declared ties. */
final class ReviewDeskPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "review-bulks", new Reach(Set.of(UNIT), Set.of()),
                "recommendations", new Reach(OFFICES, BUREAU),
                "review-findings", new Reach(OFFICES, BUREAU),
                "expert-draws", new Reach(BUREAU, BUREAU),
                "expert-panels", new Reach(Set.of(EXPERT), Set.of()),
                "score-sheets", new Reach(Set.of(EXPERT), Set.of()),
                "site-checks", new Reach(OFFICES, BUREAU));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of(
                "/api/v1/review-ties", OFFICES,
                "/api/v1/reviews/waiting", OFFICES,
                "/api/v1/recommendations", OFFICES,
                "/api/v1/recommendations/waiting", OFFICES,
                "/api/v1/expert-draws", BUREAU,
                "/api/v1/expert-panels", Set.of(EXPERT),
                "/api/v1/site-checks", OFFICES);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        return Map.of(
                "review-bulks",
                new Sides(bulk(program, UNIT), bulk(program, "tumen-officer-1")),
                "recommendations",
                new Sides(letter(program, "222401", 1), letter(program, "222402", 2)),
                "review-findings",
                new Sides(finding(program, "222401", 1), finding(program, "222402", 2)),
                "expert-draws",
                Sides.both(draw(program)),
                "expert-panels",
                new Sides(panel(program, 1, EXPERT), panel(program, 2, "expert-2")),
                "score-sheets",
                new Sides(sheet(program, 1), sheet(program, 2)),
                "site-checks",
                new Sides(siteCheck(program, "222401", 1), siteCheck(program, "222402", 2)));
    }

    /** A matter at its check on the site, with two officers who have not written anything. */
    private static String siteCheck(Besieged program, String unit, int number) {
        String id = new UUID(55, number).toString();
        String file = new UUID(56, number).toString();
        program.jdbc.sql("""
                insert into review (id, subject_kind, subject_id, title, unit_id, enterprise_id, route, state, stage, stage_id,
                    returns, round, content_hash, turn, since, due_provisional, days_left, moves, version, handed_in, stage_kind)
                values (?::uuid, 'matter', ?::uuid, '事项', ?, ?::uuid, ?::jsonb, 'UNDER_REVIEW', 0, 'site', 0, 1,
                    'a', 'PREFECTURE', now(), false, 0, 0, 0, now(), 'SITE_CHECK')""").params(file, file, unit, file, """
                        {"stages": [{"id": "site", "kind": "SITE_CHECK", "label": {"zh": "现场核查"}, "who": "PREFECTURE",
                        "workingDays": 5, "moves": ["RECOMMEND"]}, {"id": "decision", "label": {"zh": "审定"},
                        "who": "PREFECTURE", "workingDays": 5, "moves": ["APPROVE"]}]}""").update();
        program.jdbc.sql("""
                insert into site_check (id, review_id, content_hash, first_id, first_name, second_id, second_name, place,
                    findings, state, at, version)
                values (?::uuid, ?::uuid, 'a', ?::uuid, 'x', ?::uuid, 'y', '', '', 'OPEN', now(), 0)""").params(id, file, file, id).update();
        return id;
    }

    private static String finding(Besieged program, String unit, int number) {
        String id = new UUID(41, number).toString();
        program.jdbc
                .sql("""
                insert into review_finding (run_id, check_id, subject_kind, subject_id, subject, unit_id, enterprise_id, moment,
                    at, outcome, reasons, source, as_of)
                values (?::uuid, 'credit', 'application', ?::uuid, ?::jsonb, ?, ?::uuid, 'SUBMISSION', now(), 'CLEAR', '[]', 'x',
                    date '2024-08-26')""")
                .params(id, id, """
                        {"kind": "application", "id": "%s", "title": "事项", "unit": {"value": "%s"},
                        "enterprise": {"value": "%s"}}""".formatted(id, unit, id), unit, id)
                .update();
        return id;
    }

    private static String draw(Besieged program) {
        String id = new UUID(40, 1).toString();
        program.jdbc.sql("""
                insert into expert_draw (id, files, at, drawn, data, version)
                values (?::uuid, '{}', now(), true, ?::jsonb, 0)""").params(id, """
                        {"id": {"value": "%s"}, "title": "评审", "files": [], "rules": {"size": 3, "finance": 1, "counties": []},
                        "pool": [], "frozenAfter": 0, "seed": {"position": 1, "hash": "ab"}, "panel": [], "unmet": ["SIZE"],
                        "recusals": [], "reason": "", "by": {"value": "%s"}, "byName": "x", "at": "2024-08-26T02:00:00Z",
                        "version": 0}""".formatted(id, id)).update();
        return id;
    }

    /** A panel of one, who has declared. */
    private static String panel(Besieged program, int number, String judge) {
        String id = new UUID(44, number).toString();
        String file = new UUID(45, number).toString();
        String expert = one(program, """
                select e.expert_id from expert_account e join account a on a.id = e.account_id where a.username = ?""", judge);
        program.jdbc.sql("""
                insert into review (id, subject_kind, subject_id, title, unit_id, enterprise_id, route, state, stage, stage_id,
                    returns, round, content_hash, turn, since, due_provisional, days_left, moves, version, handed_in, stage_kind)
                values (?::uuid, 'matter', ?::uuid, '事项', '222401', ?::uuid, ?::jsonb, 'UNDER_REVIEW', 0, 'panel', 0, 1,
                    'a', 'PREFECTURE', now(), false, 0, 0, 0, now(), 'EXPERT_PANEL')""").params(file, file, file, """
                        {"stages": [{"id": "panel", "kind": "EXPERT_PANEL", "label": {"zh": "专家评审"}, "who": "PREFECTURE",
                        "workingDays": 5, "moves": ["RECOMMEND"]}, {"id": "decision", "label": {"zh": "审定"},
                        "who": "PREFECTURE", "workingDays": 5, "moves": ["APPROVE"]}]}""").update();
        program.jdbc.sql("""
                insert into expert_draw (id, files, at, drawn, data, version)
                values (?::uuid, array[?::uuid], now(), true, ?::jsonb, 0)""").params(id, file, """
                        {"id": {"value": "%1$s"}, "title": "评审", "files": [{"value": "%2$s"}], "rules": {"size": 3,
                        "finance": 1, "counties": []}, "pool": [], "frozenAfter": 0, "seed": {"position": 1, "hash": "ab"},
                        "panel": [{"value": "%3$s"}], "unmet": [], "recusals": [], "reason": "", "by": {"value": "%1$s"},
                        "byName": "x", "at": "2024-08-26T02:00:00Z", "version": 0}""".formatted(id, file, expert)).update();
        program.jdbc
                .sql("insert into expert_seat (draw_id, expert_id) values (?::uuid, ?::uuid)")
                .params(id, expert)
                .update();
        program.jdbc.sql("""
                insert into expert_declaration (draw_id, expert_id, conflict, words, at)
                values (?::uuid, ?::uuid, false, '', now())""").params(id, expert).update();
        program.jdbc.sql("""
                insert into expert_sheet (id, draw_id, expert_id, review_id, points, comment, deviates, reason, version)
                values (?::uuid, ?::uuid, ?::uuid, ?::uuid, '{}', '', false, '', 0)""").params(sheet(program, number), id, expert, file).update();
        return id;
    }

    private static String sheet(Besieged program, int number) {
        return new UUID(42, number).toString();
    }

    /** A letter of the county; its matters have gone their way. */
    private static String letter(Besieged program, String unit, int number) {
        String id = new UUID(36, number).toString();
        program.jdbc.sql("""
                insert into recommendation (id, unit_id, call_id, call_title, letter_number, letter_date, opinion, by_user,
                    by_name, at)
                values (?::uuid, ?, ?::uuid, '{"zh": "申报项目"}', '延州函〔2024〕1号', date '2024-08-26', '同意推荐', ?::uuid, 'x',
                    timestamp with time zone '2024-08-26 10:00:00+08')""").params(id, unit, id, id).update();
        program.jdbc.sql("""
                insert into recommendation_line (recommendation_id, line, review_id, enterprise_id, title, content_hash)
                values (?::uuid, 1, ?::uuid, ?::uuid, '{"zh": "事项"}', 'a')""").params(id, id, id).update();
        return id;
    }

    private static String bulk(Besieged program, String officer) {
        HttpResponse<String> started = program.call(
                officer,
                "POST",
                "/api/v1/review-bulks",
                "{\"move\": \"RECOMMEND\", \"reviews\": [\"" + new UUID(5, 5) + "\"], \"opinion\": \"同意\"}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        return Besieged.json(started).path("id").asString();
    }
}
