package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.usecase.KeepExpert;
import org.zhuqi.reviews.recommendations.usecase.SendRecommendation;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** A matter that the county recommends by letter and experts are drawn for, over HTTP. */
class ReviewByLetterOverHttpTest extends ReviewStory {
    /** By the county with a letter, to the bureau, to experts whom anybody can draw again. */
    @Test
    void aMatterGoesByLetterToExpertsWhomAnybodyCanDrawAgain() throws Exception {
        String unit = token("yanji-officer-1");
        String bureau = token("prefecture-officer-1");
        Filed filed = filed(91, fullRoute());
        // Of two at the same moment neither knows of the other until the decision.
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() ->
                        get("/review-findings/" + filed.application(), bureau).statusCode() == 200);
        Filed twin = filed(92, fullRoute());
        for (int stage = 0; stage < 2; stage++) {
            recommended(filed, unit);
        }
        // Four eyes: two judgements are two people's, even in one county.
        refused(
                post("/reviews/" + filed.review() + "/recommend", unit, "{\"opinion\":\"同意\"}"),
                403,
                "reviews.reviewed-by-yourself");
        String call =
                json(get("/recommendations/waiting", unit)).path(0).path("call").asString();
        String letter =
                "{\"reviews\":[\"%s\"],\"letterNumber\":\"延市工信函[2024]%d号\",\"letterDate\":\"2024-08-26\",\"opinion\":\"同意推荐\"}";
        // Four eyes: who reviewed it does not recommend it.
        refused(post("/recommendations", unit, letter.formatted(filed.review(), 1)), 409, "reviews.matter-refused");
        assertThat(put(call, 0, bureau)).isEqualTo(204);
        Actor second = new Actor(
                new UserId(UUID.randomUUID()),
                "yanji-officer-2",
                Role.UNIT_OFFICER,
                new ReportingUnitId("222401"),
                Set.of(),
                null,
                "127.0.0.1");
        SendRecommendation.Command command = new SendRecommendation.Command(
                List.of(new ReviewId(filed.review())), "延市工信函[2024]1号", LocalDate.of(2024, 8, 26), "同意推荐");
        assertThatThrownBy(() -> platform.bean(SendRecommendation.class).send(second, command))
                .hasMessageContaining("over-quota");
        assertThat(put(call, 5, bureau)).isEqualTo(204);
        String sent =
                platform.bean(SendRecommendation.class).send(second, command).toString();
        assertThat(json(get("/recommendations/" + sent, unit))
                        .path("letterNumber")
                        .asString())
                .isEqualTo("延市工信函〔2024〕1号");
        HttpResponse<byte[]> paper =
                in("yanji-officer-1").download("/staff/recommendations/" + sent + "/document?language=ko");
        assertThat(new String(paper.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        recommended(filed, bureau);

        for (int i = 0; i < 7; i++) {
            platform.bean(KeepExpert.class)
                    .add(
                            officerActor(),
                            new KeepExpert.Command(
                                    "专家" + i,
                                    Set.of(i % 3 == 0 ? Expert.Field.FINANCE : Expert.Field.TECHNOLOGY),
                                    "某大学",
                                    "",
                                    null,
                                    true));
        }
        String draw = json(post(
                        "/expert-draws",
                        bureau,
                        "{\"title\":\"第一评审组\",\"files\":[\"%s\"],\"size\":5}".formatted(filed.review())))
                .path("id")
                .asString();
        await().atMost(java.time.Duration.ofSeconds(60))
                .until(() ->
                        json(get("/expert-draws/" + draw, bureau)).path("panel").size() == 5);
        JsonNode drawn = json(get("/expert-draws/" + draw, bureau));
        // Again, from nothing but the answer: the order by SHA-256, of which one of finance must be among the five.
        List<String> order = new ArrayList<>();
        drawn.path("pool").forEach(entry -> order.add(entry.path("expert").asString()));
        order.sort(java.util.Comparator.comparing(
                expert -> sha256(drawn.path("seed").path("hash").asString() + expert)));
        List<String> panel = new ArrayList<>();
        drawn.path("panel").forEach(expert -> panel.add(expert.asString()));
        assertThat(order).containsAll(panel);
        assertThat(panel.subList(0, 4)).isEqualTo(order.subList(0, 4));
        json(post(
                "/expert-draws/" + draw + "/recusals",
                bureau,
                "{\"expert\":\"%s\",\"words\":\"曾为同事\"}".formatted(panel.getFirst())));
        assertThat(json(get("/expert-draws/" + draw, bureau))
                        .path("recusals")
                        .path(0)
                        .path("substitute")
                        .asString())
                .isNotIn(panel);
        refused(
                post("/expert-draws", bureau, "{\"title\":\"又一次\",\"files\":[\"%s\"]}".formatted(filed.review())),
                422,
                "reviews.second-draw-needs-reason");

        // Both ask money for one machine, and no list was uploaded yet.
        await().atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(get("/review-findings/" + twin.application(), bureau)
                                .body())
                        .contains("reviews.funding-key.equipment-serial"));
        assertThat(get("/review-findings/" + twin.application(), bureau).body()).contains("UNKNOWN");
        looked(filed, sent, draw);
    }

    private static Actor officerActor() {
        return new Actor(
                new UserId(UUID.randomUUID()),
                "prefecture-officer-9",
                Role.PREFECTURE_OFFICER,
                new ReportingUnitId("222400"),
                Set.of(),
                null,
                "127.0.0.1");
    }

    private int put(String call, int matters, String token) {
        return visitor()
                .send(visitor()
                        .request("/api/v1/recommendations/quotas")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"call\":\"%s\",\"unit\":\"222401\",\"matters\":%d}".formatted(call, matters))))
                .statusCode();
    }

    /** The pages of it, in every language and, where there is a browser, with pictures. */
    private void looked(Filed filed, String letter, String draw) throws java.io.IOException {
        Visitor officer = in("prefecture-officer-1");
        List<String> pages = List.of(
                "/staff/reviews",
                "/staff/reviews/" + filed.review(),
                "/staff/ties",
                "/staff/recommendations",
                "/staff/recommendations/" + letter,
                "/staff/experts",
                "/staff/experts/edit",
                "/staff/expert-draws",
                "/staff/expert-draws/" + draw);
        for (String page : pages) {
            for (String language : List.of("zh", "ko", "en")) {
                assertThat(officer.get(page + "?lang=" + language).statusCode())
                        .as(page)
                        .isEqualTo(200);
            }
        }
        if (Browser.installed().isEmpty()) {
            return;
        }
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("..", "screens"));
        try (Browser browser = Browser.at(platform.address())) {
            for (String language : List.of("zh", "ko")) {
                for (boolean phone : new boolean[] {false, true}) {
                    Page window = phone ? browser.phone(language) : browser.desktop(language);
                    People.logIn(window, "prefecture-officer-1");
                    for (String page : pages) {
                        window.navigate(page + "?lang=" + language);
                        browser.look(
                                window,
                                page.replaceAll("[0-9a-f]{8}-[0-9a-f-]+", "one")
                                        .replaceAll("[^a-z]+", "-")
                                        .substring(1));
                    }
                }
            }
            browser.nothingSerious();
        }
    }
}
