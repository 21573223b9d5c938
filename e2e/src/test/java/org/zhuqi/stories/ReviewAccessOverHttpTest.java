package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** Who may do what with a review, over HTTP, and what everybody else sees of it: nothing. */
class ReviewAccessOverHttpTest extends ReviewStory {
    @Test
    void aReviewOfAnotherUnitLooksAsIfItWereNotThere() {
        Filed filed = filed(1);
        String elsewhere = token("tumen-officer-1");
        refused(get("/reviews/" + filed.review(), elsewhere), 404, "shared.not-found");
        refused(get("/reviews/" + UUID.randomUUID(), elsewhere), 404, "shared.not-found");
        refused(get("/reviews/" + filed.review() + "/timeline", elsewhere), 404, "shared.not-found");
        refused(post("/reviews/" + filed.review() + "/claim", elsewhere, "{}"), 404, "shared.not-found");
        refused(
                post("/reviews/" + filed.review() + "/recommend", elsewhere, "{\"opinion\":\"好\"}"),
                404,
                "shared.not-found");
        refused(get("/applications/" + filed.application() + "/decision", elsewhere), 404, "shared.not-found");
        assertThat(get("/reviews", elsewhere).body())
                .doesNotContain(filed.review().toString());
        Visitor officer = in("tumen-officer-1");
        HttpResponse<String> page = officer.get("/staff/reviews/" + filed.review());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(officer.get("/staff/reviews").body())
                .doesNotContain(filed.review().toString());
        refused(get("/reviews", token("system-admin")), 403, "shared.denied");
        assertThat(visitor().get("/api/v1/reviews").statusCode()).isEqualTo(401);
    }

    @Test
    void whatAUnitMayNotDoIsRefusedWithAReason() {
        Filed filed = filed(2);
        String unit = token("yanji-officer-1");
        refused(post("/reviews/" + filed.review() + "/recommend", unit, "{}"), 422, "reviews.incomplete");
        refused(post("/reviews/" + filed.review() + "/return", unit, "{}"), 422, "reviews.incomplete");
        refused(
                post("/applications/" + filed.application() + "/decision", unit, "{\"outcome\":\"APPROVED\"}"),
                403,
                "shared.denied");
        refused(
                post(
                        "/applications/" + filed.application() + "/decision",
                        token("prefecture-officer-1"),
                        "{\"outcome\":\"APPROVED\"}"),
                403,
                "reviews.not-your-stage");
        refused(post("/applications/" + filed.application() + "/award", unit, "{}"), 403, "shared.denied");
        refused(get("/objections", unit), 403, "shared.denied");
    }

    @Test
    void manyWhoDecideAtOnceDecideOnceAndWithinTheBudget() throws Exception {
        Programme programme = shipped();
        Filed[] filed = {filed(4), filed(5), filed(6)};
        String unit = token("yanji-officer-1");
        for (Filed one : filed) {
            json(post("/reviews/" + one.review() + "/recommend", unit, "{\"opinion\":\"同意推荐\"}"));
        }
        BigDecimal before = approvedSoFar();
        // Room for two of the three.
        platform.bean(Programmes.class)
                .save(programme
                        .withBudget(new Money(before.add(new BigDecimal("1000000"))))
                        .withVersion(programme.version() + 1));
        String first = token("prefecture-officer-1");
        String second = token("prefecture-officer-2");
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (Filed one : filed) {
                for (String officer : List.of(first, second)) {
                    tasks.add(() -> post(
                                    "/applications/" + one.application() + "/decision",
                                    officer,
                                    "{\"outcome\":\"APPROVED\"}")
                            .statusCode());
                }
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
        }
        assertThat(approvedSoFar()).isEqualByComparingTo(before.add(new BigDecimal("800000")));
        Filed refused = Stream.of(filed)
                .filter(one -> get("/applications/" + one.application() + "/decision", first)
                                .statusCode()
                        == 404)
                .findFirst()
                .orElseThrow();
        // The page that refuses says why and keeps the words.
        Visitor officer = in("prefecture-officer-1");
        String page = "/staff/reviews/" + refused.review();
        officer.post(
                page,
                "/staff/subsidies/decisions",
                Map.of("application", refused.application().toString(), "outcome", "APPROVED", "opinion", "同意支持"));
        assertThat(officer.get(page).body()).contains("id=\"refusal\"", "同意支持");
        platform.bean(Programmes.class).save(programme.withVersion(programme.version() + 2));
    }

    private BigDecimal approvedSoFar() {
        return json(get("/measures/subsidies.approved-amount?programme=EQI", token("prefecture-officer-1")))
                .path("value")
                .decimalValue();
    }

    /** One step for many: each matter by itself, and who is tied is kept out of it. */
    @Test
    void manyMattersAreRecommendedAtOnceAndEachFaresByItself() {
        Filed first = filed(81);
        Filed held = filed(82);
        String unit = token("yanji-officer-1");
        json(post("/reviews/" + held.review() + "/claim", unit, "{}"));
        Visitor officer = in("yanji-officer-1");
        assertThat(officer.get("/staff/reviews").body())
                .contains("name=\"ids\"", first.review().toString());
        assertThat(officer.post(
                                "/staff/reviews/" + first.review(),
                                "/staff/reviews/" + first.review() + "/tie",
                                Map.of("reason", "亲属任职", "sure", "true"))
                        .statusCode())
                .isEqualTo(302);
        refused(post("/reviews/" + first.review() + "/claim", unit, "{}"), 403, "reviews.tied");
        String bulk = json(post(
                        "/review-bulks",
                        unit,
                        "{\"move\":\"RECOMMEND\",\"reviews\":[\"%s\",\"%s\"],\"opinion\":\"同意推荐\"}"
                                .formatted(first.review(), held.review())))
                .path("id")
                .asString();
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() ->
                        json(get("/review-bulks/" + bulk, unit)).path("waiting").asInt() == 0);
        JsonNode done = json(get("/review-bulks/" + bulk, unit));
        assertThat(done.path("done").asInt()).isEqualTo(1);
        assertThat(done.path("lines").path(0).path("problem").asString()).isEqualTo("reviews.tied");
        assertThat(officer.get("/staff/reviews/bulk/" + bulk).statusCode()).isEqualTo(200);
        assertThat(in("tumen-officer-1").get("/staff/reviews/bulk/" + bulk).statusCode())
                .isEqualTo(404);
    }
}
