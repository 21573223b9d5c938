package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.reviews.Route;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** A panel of experts that scores blind, over HTTP and on pages. */
class PanelsOverHttpTest extends ReviewStory {
    /** Acceptance, the panel, the decision. */
    private Route panelRoute() {
        List<org.zhuqi.reviews.Stage> all = fullRoute().stages();
        return new Route(List.of(all.get(0), all.get(4), all.get(7)));
    }

    /** Experts score blind; one leaves before any file opens, and the next in the order steps in. */
    @Test
    void expertsOfADrawnPanelScoreBlindAndTheNextInTheOrderStepsIn() throws Exception {
        var pool = platform.bean(org.zhuqi.reviews.experts.Experts.class);
        var accounts = platform.bean(org.zhuqi.reviews.experts.ExpertAccounts.class);
        pool.active().stream()
                .filter(expert -> accounts.of(expert.id()).isEmpty())
                .forEach(expert -> pool.save(expert.withActive(false)));
        String bureau = token("prefecture-officer-1");
        Filed filed = filed(71, panelRoute());
        recommended(filed, token("yanji-officer-1"));
        String draw = json(post(
                        "/expert-draws",
                        bureau,
                        "{\"title\":\"第二评审组\",\"files\":[\"%s\"],\"size\":5}".formatted(filed.review())))
                .path("id")
                .asString();
        await().atMost(java.time.Duration.ofSeconds(60))
                .until(() ->
                        json(get("/expert-draws/" + draw, bureau)).path("panel").size() == 5);
        JsonNode drawn = json(get("/expert-draws/" + draw, bureau));
        java.util.Map<String, String> judges = judges(draw);
        assertThat(judges).hasSize(5);
        String leaving = judges.keySet().iterator().next();
        String file = "/expert-panels/" + draw;
        assertThat(json(get(file, judges.get(leaving)))
                        .path("files")
                        .path(0)
                        .path("sheet")
                        .isNull())
                .isTrue();
        refused(post(file + "/declaration", judges.get(leaving), "{}"), 422, "reviews.declaration-incomplete");
        assertThat(post(file + "/declaration", judges.get(leaving), "{\"conflict\":true,\"words\":\"三年内担任顾问\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(file, judges.get(leaving)).statusCode()).isEqualTo(404);
        steppedIn(drawn, json(get("/expert-draws/" + draw, bureau)));
        refused(
                post("/reviews/" + filed.review() + "/recommend", bureau, "{\"opinion\":\"同意\"}"),
                409,
                "reviews.panel-unfinished");

        java.util.Map<String, String> now = judges(draw);
        String onPages = now.keySet().stream()
                .filter(name -> !judges.containsKey(name))
                .findFirst()
                .orElseThrow();
        java.util.Map<String, String> sheets = new java.util.LinkedHashMap<>();
        for (String judge : now.keySet()) {
            if (!judge.equals(onPages)) {
                String token = now.get(judge);
                assertThat(post(file + "/declaration", token, "{\"conflict\":false}")
                                .statusCode())
                        .isEqualTo(204);
                String sheet = json(get(file, token))
                        .path("files")
                        .path(0)
                        .path("sheet")
                        .asString();
                sheets.put(judge, sheet);
                String points =
                        "{\"points\":{\"whole\":%d},\"comment\":\"可行\"}".formatted(sheets.size() == 1 ? 40 : 80);
                JsonNode locked = json(post("/score-sheets/" + sheet + "/lock", token, points));
                assertThat(locked.path("others").size()).isZero();
                refused(post("/score-sheets/" + sheet + "/lock", token, points), 409, "reviews.sheet-locked");
            }
        }
        assertThat(json(get("/expert-draws/" + draw + "/results", bureau))
                        .path(0)
                        .path("scores")
                        .size())
                .isZero();
        scoredOnPages(draw, onPages);
        // The mean of 40, 80, 80, 80, 80 is 72: one lies 32 off.
        String far = sheets.keySet().iterator().next();
        JsonNode open = json(get("/score-sheets/" + sheets.get(far), now.get(far)));
        assertThat(open.path("others").size()).isEqualTo(4);
        assertThat(open.path("own").path("deviates").asBoolean()).isTrue();
        refused(
                post("/reviews/" + filed.review() + "/recommend", bureau, "{\"opinion\":\"同意\"}"),
                409,
                "reviews.panel-unfinished");
        json(post("/score-sheets/" + sheets.get(far) + "/reason", now.get(far), "{\"reason\":\"工艺路线不成熟\"}"));
        JsonNode result =
                json(get("/expert-draws/" + draw + "/results", bureau)).path(0);
        assertThat(result.path("score").decimalValue()).isEqualByComparingTo("72");
        assertThat(result.path("rank").asInt()).isEqualTo(1);
        assertThat(platform.bean(org.zhuqi.subsidies.proposals.ExpertScores.class)
                        .of(shipped().id())
                        .get(new ApplicationId(filed.application())))
                .isEqualByComparingTo("72");
        Visitor officer = in("prefecture-officer-1");
        assertThat(officer.get("/staff/expert-draws/" + draw).body()).contains("72.00");
        assertThat(officer.get("/staff/reviews/" + filed.review()).body()).contains("72.00");
        recommended(filed, bureau);
    }

    /** Tokens of the demonstration experts who sit on the panel, by username. */
    private java.util.Map<String, String> judges(String draw) {
        java.util.Map<String, String> judges = new java.util.LinkedHashMap<>();
        for (int i = 1; i <= 9; i++) {
            String token = token("expert-" + i);
            if (get("/expert-panels", token).body().contains(draw)) {
                judges.put("expert-" + i, token);
            }
        }
        return judges;
    }

    /** By SHA-256(seed ‖ id), unless somebody of finance is missing. */
    private static void steppedIn(JsonNode before, JsonNode after) {
        String seed = before.path("seed").path("hash").asString();
        List<JsonNode> order = new ArrayList<>();
        before.path("pool").forEach(order::add);
        order.sort(java.util.Comparator.comparing(
                entry -> sha256(seed + entry.path("expert").asString())));
        Set<String> old = new java.util.HashSet<>();
        before.path("panel").forEach(expert -> old.add(expert.asString()));
        String gone = after.path("recusals").path(0).path("expert").asString();
        boolean finance = order.stream()
                .filter(entry -> old.contains(entry.path("expert").asString()))
                .filter(entry -> !entry.path("expert").asString().equals(gone))
                .anyMatch(entry -> entry.path("fields").toString().contains("FINANCE"));
        String expected = order.stream()
                .filter(entry -> !old.contains(entry.path("expert").asString()))
                .filter(entry -> finance || entry.path("fields").toString().contains("FINANCE"))
                .findFirst()
                .orElseThrow()
                .path("expert")
                .asString();
        assertThat(after.path("recusals").path(0).path("substitute").asString()).isEqualTo(expected);
    }

    /** From the to-do to the lock; without a browser by the forms alone. */
    private void scoredOnPages(String draw, String judge) throws java.io.IOException {
        try (Browser browser = Browser.at(platform.address())) {
            Page window = browser.phone("zh");
            People.logIn(window, judge);
            window.navigate("/staff");
            browser.look(window, "expert-desk");
            window.locator("a.todo").first().click();
            browser.look(window, "expert-declares");
            window.locator("#sure-no-conflict").check();
            window.locator("#no-conflict button[type=submit]").click();
            window.locator("main table a").first().click();
            window.locator("#f-points-whole").fill("80");
            window.locator("#f-comment").fill("可行");
            window.locator("#f-comment").blur();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(window.locator("#sheet-saved"))
                    .containsText("保存");
            browser.look(window, "expert-scores");
            window.locator("#sure-lock").check();
            window.locator("#lock").click();
            com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(window.locator("#locked"))
                    .isVisible();
            browser.look(window, "expert-locked");
            Page korean = browser.desktop("ko");
            People.logIn(korean, judge);
            korean.navigate("/staff/panels?lang=ko");
            browser.look(korean, "expert-panels");
            korean.navigate("/staff/panels/" + draw + "?lang=ko");
            browser.look(korean, "expert-panel");
            korean.locator("main table a").first().click();
            browser.look(korean, "expert-sheet");
            browser.nothingSerious();
        }
    }
}
