package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A service year: campaigns, officers, visits, demands, activities, reports. Most of it is the demonstration's. */
final class CampaignPrey extends Prey {
    @Override
    Map<String, Reach> reach() {
        return Map.of(
                "campaigns", new Reach(EVERYBODY, EVERYBODY),
                "campaign-reports", new Reach(OFFICES, OFFICES),
                "tasks", new Reach(Set.of(OFFICER, UNIT), BUREAU),
                "assignments", new Reach(Set.of(OFFICER, UNIT), BUREAU),
                "visits", new Reach(OFFICES, BUREAU),
                "demands", new Reach(PARTIES, BUREAU),
                "activities", new Reach(EVERYBODY, EVERYBODY),
                "participations", new Reach(PARTIES, BUREAU),
                "activity-results", new Reach(OFFICES, BUREAU));
    }

    @Override
    Map<String, Set<String>> lists() {
        return Map.of("/api/v1/demands", PARTIES);
    }

    @Override
    Map<String, Sides> records(Besieged program) {
        String owner = enterprise(program, OWNER);
        String stranger = enterprise(program, STRANGER);
        return Map.of(
                // A campaign belongs to no unit, its second task is led by Yanji, its third by Dunhua.
                "campaigns", Sides.both(served("campaign")),
                "tasks", new Sides(served("task 2"), served("task 3")),
                // Issued, so that everybody on the staff reads it.
                "campaign-reports", Sides.both(id("demonstration report")),
                "assignments", new Sides(served("assignment " + owner), served("assignment " + stranger)),
                "visits", new Sides(served("visit " + owner + " 0"), served("visit " + stranger + " 0")),
                "demands", new Sides(demand(program, OWNER), demand(program, STRANGER)),
                // Both came to the Brand Day and to the meeting with banks.
                "activities", Sides.both(joined("brand-day-2024")),
                "participations", new Sides(joined("brand-day-2024 " + owner), joined("brand-day-2024 " + stranger)),
                "activity-results", new Sides(joined("bank-2024 result 0"), joined("bank-2024 result 1")));
    }

    private static String demand(Besieged program, String enterprise) {
        HttpResponse<String> raised = program.call(
                enterprise,
                "POST",
                "/api/v1/demands",
                "{\"category\": \"finance\", \"title\": \"贷款续贷困难\", \"text\": \"下月到期。\"}");
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        return Besieged.json(raised).path("id").asString();
    }

    private static String joined(String what) {
        return id("demonstration activity " + what);
    }

    private static String served(String what) {
        return id("demonstration campaign " + what);
    }

    /** As the demonstration data give them, the same at every first start. */
    private static String id(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
