package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Projects, which belong to their owners and units, and the rules of their lights, which belong to nobody. */
final class ProjectPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "projects",
                new Reach(PARTIES, BUREAU),
                "project-problems",
                new Reach(PARTIES, BUREAU),
                "project-bulletins",
                new Reach(OFFICES, BUREAU),
                "quotes",
                new Reach(OFFICES, BUREAU),
                "uploads",
                new Reach(Set.of(OWNER), Set.of()),
                "light-rules",
                new Reach(OFFICES, OFFICES));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of(
                "/api/v1/projects",
                PARTIES,
                "/api/v1/projects/board",
                OFFICES,
                "/api/v1/projects/curve",
                PARTIES,
                "/api/v1/project-problems",
                PARTIES,
                "/api/v1/project-bulletins",
                OFFICES,
                "/api/v1/project-resumptions",
                PARTIES,
                "/api/v1/quotes",
                OFFICES,
                "/api/v1/light-rules",
                OFFICES);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        Sides projects = new Sides(project(program, OWNER), project(program, STRANGER));
        return Map.of(
                "projects",
                projects,
                "project-problems",
                new Sides(problem(program, projects.own()), problem(program, projects.foreign())),
                "project-bulletins",
                new Sides(bulletin(program, OWNER), bulletin(program, STRANGER)),
                "quotes",
                new Sides(quote(program, projects.own()), quote(program, projects.foreign())),
                "uploads",
                new Sides(upload(program, OWNER, projects.own()), upload(program, STRANGER, projects.foreign())),
                "light-rules",
                Sides.both("yinchuan-2025"));
    }

    private static String quote(Besieged program, String project) {
        return recorded(program.call(OFFICER, "POST", "/api/v1/projects/" + project + "/quotes", """
                {"person": "某某", "post": "副经理", "organisation": "某企业", "words": "设备已陆续进场。"}"""));
    }

    private static String upload(Besieged program, String user, String project) {
        return recorded(program.call(user, "POST", "/api/v1/uploads", """
                {"ownerKind": "project", "ownerId": "%s", "key": "%s", "fileName": "工地.jpg", "size": 9}""".formatted(project, UUID.randomUUID())));
    }

    private static String project(Besieged program, String user) {
        String enterprise = enterprise(program, user);
        String unit = one(program, "select unit_id from enterprise where id = ?::uuid", enterprise);
        HttpResponse<String> recorded =
                program.call(OFFICER, "POST", "/api/v1/projects", """
                        {"stage": "BUILDING", "since": "2024-03-01", "sheet": {"nameZh": "示范项目", "kind": "INDUSTRY",
                         "unit": "%s", "owners": "%s", "total": "5000"}}""".formatted(unit, enterprise));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        return Besieged.json(recorded).path("id").asString();
    }

    private static String problem(Besieged program, String project) {
        HttpResponse<String> recorded = program.call(OFFICER, "POST", "/api/v1/projects/" + project + "/problems", """
                        {"kind": "LAND", "title": "征地", "words": "两户未签约"}""");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        return Besieged.json(recorded).path("id").asString();
    }

    private static String bulletin(Besieged program, String user) {
        String unit = one(
                program,
                "select e.unit_id from enterprise e join account a on a.enterprise_id = e.id where a.username = ?",
                user);
        return recorded(program.call(OFFICER, "POST", "/api/v1/project-bulletins", """
                {"kind": "WEEK", "unit": "%s", "why": "样表"}""".formatted(unit)));
    }
}
