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
                "expert-draws", new Reach(BUREAU, BUREAU));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of(
                "/api/v1/review-ties", OFFICES,
                "/api/v1/reviews/waiting", OFFICES,
                "/api/v1/recommendations", OFFICES,
                "/api/v1/recommendations/waiting", OFFICES,
                "/api/v1/expert-draws", BUREAU);
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
                Sides.both(draw(program)));
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
