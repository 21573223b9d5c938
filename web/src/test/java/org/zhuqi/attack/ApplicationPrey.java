package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/** Calls, applications and all that becomes of them: reviews, decisions, notices, objections. */
final class ApplicationPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "applications", new Reach(PARTIES, BUREAU),
                "subject", new Reach(PARTIES, BUREAU),
                "attachments", new Reach(PARTIES, BUREAU),
                "documents", new Reach(PARTIES, BUREAU),
                "reviews", new Reach(PARTIES, BUREAU),
                "objections", new Reach(BUREAU, BUREAU),
                "programmes", new Reach(EVERYBODY, EVERYBODY),
                "notices", new Reach(EVERYBODY, EVERYBODY),
                "number", new Reach(EVERYBODY, EVERYBODY));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of(
                "/api/v1/applications", PARTIES,
                "/api/v1/reviews", OFFICES,
                "/api/v1/decisions", OFFICES,
                "/api/v1/objections", BUREAU);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        String own = program.submitted(OWNER);
        String foreign = program.submitted(STRANGER);
        Sides applications = new Sides(own, foreign);
        Sides documents = new Sides(document(program, OWNER, own), document(program, STRANGER, foreign));
        String notice = notice(program, program.submitted("demo-enterprise-004"));
        return Map.of(
                "applications",
                applications,
                "subject",
                applications,
                "documents",
                documents,
                "attachments",
                documents,
                "reviews",
                new Sides(review(program, own), review(program, foreign)),
                "notices",
                Sides.both(notice),
                "objections",
                Sides.both(objection(program, notice)),
                "programmes",
                Sides.both(program.programme()),
                "number",
                new Sides(receipt(program, own), receipt(program, foreign)));
    }

    private static String receipt(Besieged program, String application) {
        return one(
                program,
                "select receipt_number from application_submission where application_id = ?::uuid",
                application);
    }

    private static String document(Besieged program, String user, String application) {
        return Besieged.json(program.get(user, "/api/v1/applications/" + application))
                .path("attachments")
                .path(0)
                .path("id")
                .asString();
    }

    private static String review(Besieged program, String application) {
        return one(program, "select id from review where subject_id = ?::uuid", application);
    }

    private static String notice(Besieged program, String application) {
        String unit = "dunhua-officer-1";
        String review = "/api/v1/reviews/" + review(program, application);
        program.call(unit, "POST", review + "/claim", null);
        done(200, program.call(unit, "POST", review + "/recommend", "{\"opinion\": \"材料齐全，同意推荐。\"}"));
        String decider = "prefecture-officer-2";
        done(
                201,
                program.call(
                        decider,
                        "POST",
                        "/api/v1/applications/" + application + "/decision",
                        "{\"outcome\": \"APPROVED\"}"));
        HttpResponse<String> published = program.call(
                decider,
                "POST",
                "/api/v1/notices",
                "{\"applications\": [\"" + application
                        + "\"], \"titleZh\": \"拟支持项目公示\", \"contactZh\": \"0433-0000000\"}");
        done(201, published);
        return Besieged.json(published).path("id").asString();
    }

    private static String objection(Besieged program, String notice) {
        HttpResponse<String> filed = program.call(
                NOBODY,
                "POST",
                "/api/v1/notices/" + notice + "/objections",
                "{\"line\": 1, \"name\": \"某某\", \"contact\": \"0433-1111111\", \"statement\": \"对设备购置时间有异议。\"}");
        done(201, filed);
        return Besieged.json(filed).path("id").asString();
    }

    private static void done(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
