package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.CanonicalJson;
import org.zhuqi.applications.Receipt;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseNames;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.usecase.KeepExpert;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.reviews.recommendations.usecase.SendRecommendation;
import org.zhuqi.reviews.usecase.OpenReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a submission to the award over HTTP, and what everybody else sees of it: nothing. */
class ReviewsOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.startedOn(LocalDateTime.parse("2024-08-26T09:00:00"));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    private record Filed(UUID application, UUID review) {}

    /** An application of an enterprise in Yanji with 4 million of equipment, as the enterprise would submit it. */
    private static Filed filed(int number) {
        Programme programme = platform.bean(Programmes.class).published().getFirst();
        return filed(number, programme.route());
    }

    private static Filed filed(int number, Route route) {
        return platform.bean(TransactionTemplate.class).execute(status -> file(number, route));
    }

    private static Filed file(int number, Route route) {
        Programme programme = platform.bean(Programmes.class).published().getFirst();
        ReportingUnitId yanji = new ReportingUnitId("222401");
        Enterprise enterprise = Enterprise.builder()
                .id(new EnterpriseId(UUID.randomUUID()))
                .creditCode(CreditCode.complete("91222401", "MB%06d".formatted(number)))
                .names(EnterpriseNames.of("示范企业9" + number))
                .unit(yanji)
                .county(yanji)
                .contacts(List.of())
                .shareholders(List.of())
                .recordedOn(LocalDate.of(2024, 1, 2))
                .demonstration(true)
                .build();
        platform.bean(Enterprises.class).add(enterprise);
        UserId by = new UserId(UUID.randomUUID());
        Application draft = Application.start(
                new ApplicationId(UUID.randomUUID()),
                programme.id(),
                enterprise.id(),
                yanji,
                by,
                platform.clock().instant());
        platform.bean(Applications.class).add(draft);
        platform.bean(Applications.class)
                .save(draft.submit(false, platform.clock().instant()));
        CanonicalJson content =
                CanonicalJson.of(Map.of("application", draft.id().toString()));
        platform.bean(Submissions.class)
                .add(new Submission(
                        draft.id(),
                        1,
                        new Receipt("YB-2024-EQI-9" + number, platform.clock().instant(), content.sha256()),
                        content,
                        Answers.of(Map.of(
                                "equipment",
                                List.of(Map.of(
                                        "serialNumber",
                                        "SN-" + number / 10,
                                        "kind",
                                        "production",
                                        "name",
                                        "激光切割机",
                                        "net",
                                        new BigDecimal("4000000"),
                                        "vat",
                                        new BigDecimal("520000"),
                                        "payment",
                                        new BigDecimal("4520000"))))),
                        List.of(),
                        Money.ofWan(40),
                        List.of(),
                        List.of(),
                        programme.version(),
                        by,
                        null));
        Actor clerk = new Actor(by, "clerk", Role.ENTERPRISE_ADMIN, null, Set.of(), enterprise.id(), "127.0.0.1");
        var review = platform.bean(OpenReview.class)
                .open(
                        clerk,
                        SubjectRef.of(
                                        "application",
                                        draft.id().value(),
                                        LocalText.ofZh("设备投资补助 — " + enterprise.name()),
                                        yanji,
                                        enterprise.id())
                                .of(new SubjectRef.Call(programme.id().value(), programme.title())),
                        route,
                        content.sha256());
        return new Filed(draft.id().value(), review.id().value());
    }

    private static Visitor visitor() {
        return new Visitor(platform.address());
    }

    private static Visitor in(String username) {
        Visitor visitor = visitor();
        visitor.logIn(username, People.PASSWORD);
        return visitor;
    }

    private static String token(String username) {
        HttpResponse<String> answer = visitor()
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, People.PASSWORD));
        return json(answer).path("token").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    private static HttpResponse<String> post(String path, String token, String body) {
        return visitor().postJson("/api/v1" + path, token, body);
    }

    private static HttpResponse<String> get(String path, String token) {
        return visitor().getJson("/api/v1" + path, token);
    }

    private static void refused(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("key").asString()).isEqualTo(key);
    }

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
        Programme programme = platform.bean(Programmes.class).published().getFirst();
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

    private static Route fullRoute() {
        return platform.bean(StandardRoutes.class).all().stream()
                .filter(route -> route.id().equals("full"))
                .findFirst()
                .orElseThrow()
                .route();
    }

    private static void recommended(Filed filed, String token) {
        json(post("/reviews/" + filed.review() + "/recommend", token, "{\"opinion\":\"同意\"}"));
    }

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

    private static int put(String call, int matters, String token) {
        return visitor()
                .send(visitor()
                        .request("/api/v1/recommendations/quotas")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"call\":\"%s\",\"unit\":\"222401\",\"matters\":%d}".formatted(call, matters))))
                .statusCode();
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pages of it, in every language and, where there is a browser, with pictures. */
    private static void looked(Filed filed, String letter, String draw) throws java.io.IOException {
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

    /** Acceptance, the panel, the decision. */
    private static Route panelRoute() {
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
                        .of(platform.bean(Programmes.class)
                                .published()
                                .getFirst()
                                .id())
                        .get(new ApplicationId(filed.application())))
                .isEqualByComparingTo("72");
        Visitor officer = in("prefecture-officer-1");
        assertThat(officer.get("/staff/expert-draws/" + draw).body()).contains("72.00");
        assertThat(officer.get("/staff/reviews/" + filed.review()).body()).contains("72.00");
        recommended(filed, bureau);
    }

    /** Tokens of the demonstration experts who sit on the panel, by username. */
    private static java.util.Map<String, String> judges(String draw) {
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
    private static void scoredOnPages(String draw, String judge) throws java.io.IOException {
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

    private static BigDecimal approvedSoFar() {
        return json(get("/measures/subsidies.approved-amount", token("prefecture-officer-1")))
                .path("value")
                .decimalValue();
    }

    @Test
    void evidenceComesWithTheObjectionOrNothingDoes() {
        Filed filed = filed(7);
        String officer = token("prefecture-officer-1");
        json(post("/reviews/" + filed.review() + "/recommend", token("yanji-officer-1"), "{\"opinion\":\"同意推荐\"}"));
        json(post("/applications/" + filed.application() + "/decision", officer, "{\"outcome\":\"APPROVED\"}"));
        UUID notice = UUID.fromString(json(post(
                        "/notices",
                        officer,
                        "{\"applications\":[\"%s\"],\"titleZh\":\"公示\",\"contactZh\":\"州工信局\"}"
                                .formatted(filed.application())))
                .path("id")
                .asString());
        assertThatThrownBy(() -> object(notice, "run.exe", new byte[] {'M', 'Z', 0, 1}))
                .isInstanceOf(RefusedException.class);
        assertThat(json(get("/reviews/" + filed.review(), officer))
                        .path("state")
                        .asString())
                .isEqualTo("ON_NOTICE");
        ObjectionId objection = object(notice, "现场照片.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));
        Visitor prefecture = in("prefecture-officer-1");
        String page = prefecture.get("/staff/objections/" + objection).body();
        assertThat(page).contains("现场照片.pdf");
        Matcher link = Pattern.compile("/documents/[0-9a-f-]+").matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(prefecture.get(link.group()).statusCode()).isEqualTo(200);
        assertThat(in("yanji-officer-1").get(link.group()).statusCode()).isIn(403, 404);
        assertThat(visitor().get(link.group()).statusCode()).isIn(302, 403, 404);
        json(post(
                "/objections/" + objection + "/answer",
                officer,
                "{\"outcome\":\"UPHELD_REJECT\",\"reasons\":\"设备未到厂\"}"));
        assertThat(json(get("/reviews/" + filed.review(), officer))
                        .path("state")
                        .asString())
                .isEqualTo("REJECTED");
    }

    private static ObjectionId object(UUID notice, String fileName, byte[] content) {
        return platform.bean(FileObjection.class)
                .file(
                        Actor.anonymous("192.0.2.9"),
                        new FileObjection.Command(
                                new NoticeId(notice),
                                1,
                                "金某某",
                                "13812341234",
                                "所报设备并未实际到厂，请予核实。",
                                new FileObjection.Evidence(fileName, new ByteArrayInputStream(content))));
    }

    private static String follow(Visitor visitor, String number, String contact) {
        return visitor.post("/notices/objections", "/notices/objections", Map.of("number", number, "contact", contact))
                .body();
    }

    @Test
    void theWholeWayOnPages() {
        Filed filed = filed(3);
        String reviewPage = "/staff/reviews/" + filed.review();
        Visitor unit = in("yanji-officer-1");
        assertThat(unit.get("/staff").body()).contains(filed.review().toString());
        assertThat(unit.get(reviewPage).body()).contains("id=\"recommend\"", "id=\"return\"", "timeline-list");
        assertThat(unit.post(reviewPage, reviewPage + "/claim", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(unit.post(reviewPage, reviewPage + "/recommend", Map.of("opinion", " "))
                        .body())
                .contains("problems");
        assertThat(unit.post(reviewPage, reviewPage + "/recommend", Map.of("opinion", "同意推荐"))
                        .statusCode())
                .isEqualTo(302);
        Visitor officer = in("prefecture-officer-1");
        assertThat(officer.get(reviewPage).body()).contains("id=\"approve\"", "400,000.00");
        officer.post(
                reviewPage,
                "/staff/subsidies/decisions",
                Map.of("application", filed.application().toString(), "outcome", "APPROVED"));
        assertThat(officer.get("/staff/subsidies").body())
                .contains(filed.application().toString());
        platform.clock().advanceTo(LocalDateTime.parse("2024-08-30T10:00:00"));
        // A session does not live through days.
        officer = in("prefecture-officer-1");
        HttpResponse<String> published = officer.post(
                "/staff/subsidies",
                "/staff/subsidies/notices",
                Map.of(
                        "applications", filed.application().toString(),
                        "titleZh", "关于拟奖补企业名单的公示",
                        "titleKo", "보조 지급 예정 기업 명단에 관한 공시",
                        "contactZh", "州工信局"));
        assertThat(published.statusCode()).as(published.body()).isEqualTo(302);
        String notice = published.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Visitor anybody = visitor();
        assertThat(anybody.get(notice).body()).contains("2024-09-11", "示范企业93", "40.00", "id=\"object\"");
        assertThat(anybody.get("/").body()).contains(notice);
        assertThat(anybody.get("/notices").body()).contains(notice);
        HttpResponse<String> incomplete = anybody.post(
                notice, notice + "/objections", Map.of("line", "1", "name", "", "contact", "x", "statement", "短"));
        assertThat(incomplete.body()).contains("f-name-problem", "f-contact-problem");
        platform.clock().advanceTo(LocalDateTime.parse("2024-09-11T23:59:59"));
        HttpResponse<String> objected = anybody.post(
                notice,
                notice + "/objections",
                Map.of("line", "1", "name", "金某某", "contact", "13812341234", "statement", "所报设备并未实际到厂，请予核实。"));
        assertThat(objected.statusCode()).as(objected.body()).isEqualTo(302);
        Matcher number = Pattern.compile("id=\"objection-number\">([0-9A-F-]{14})<")
                .matcher(anybody.get("/notices/objections").body());
        assertThat(number.find()).isTrue();
        Visitor elsewhere = visitor();
        assertThat(follow(elsewhere, number.group(1), "138 1234 1234"))
                .contains("待答复")
                .doesNotContain("金某某");
        assertThat(follow(elsewhere, number.group(1), "13812341235")).contains("没有查到");
        assertThat(follow(elsewhere, "0000-0000-0000", "13812341234")).contains("没有查到");
        assertThat(anybody.get(notice).body()).doesNotContain("金某某", "13812341234", "设备并未实际到厂");
        platform.clock().advanceTo(LocalDateTime.parse("2024-09-12T00:00:00"));
        assertThat(anybody.get(notice).body()).doesNotContain("id=\"object\"");
        officer = in("prefecture-officer-1");
        String officerToken = token("prefecture-officer-1");
        refused(
                post("/applications/" + filed.application() + "/award", officerToken, "{}"),
                409,
                "reviews.objection-open");
        JsonNode objection =
                json(get("/objections?open=true", officerToken)).path("items").path(0);
        assertThat(objection.path("name").asString()).isEqualTo("金*");
        String objectionPage = "/staff/objections/" + objection.path("id").asString();
        assertThat(officer.get("/staff").body()).contains(objectionPage);
        assertThat(officer.get(objectionPage).body()).contains("138****1234").doesNotContain("13812341234");
        assertThat(officer.post(objectionPage, objectionPage + "/unmask", Map.of())
                        .body())
                .contains("13812341234");
        assertThat(officer.post(
                                objectionPage,
                                objectionPage + "/answer",
                                Map.of("outcome", "DISMISSED", "reasons", "现场核查，设备在用。"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(follow(anybody, number.group(1), "13812341234")).contains("现场核查，设备在用。");
        assertThat(officer.get("/staff/subsidies?view=ready").body())
                .contains(filed.application().toString());
        officer.post(
                "/staff/subsidies?view=ready",
                "/staff/subsidies/awards",
                Map.of("application", filed.application().toString()));
        assertThat(json(get("/applications/" + filed.application() + "/award", officerToken))
                        .path("amount")
                        .decimalValue())
                .isEqualByComparingTo("400000");
        assertThat(json(get("/measures/subsidies.awarded-amount", officerToken))
                        .path("value")
                        .decimalValue())
                .isEqualByComparingTo("400000");
        assertThat(json(get("/reviews/" + filed.review() + "/timeline", officerToken))
                        .findValuesAsString("move"))
                .containsExactly("OPEN", "CLAIM", "RECOMMEND", "APPROVE", "PUT_ON_NOTICE", "OBJECT", "SETTLE", "AWARD");
        for (String language : List.of("zh", "ko", "en")) {
            for (String path : List.of(
                    "/staff/reviews?closed=true",
                    reviewPage,
                    "/staff/subsidies?view=awarded",
                    "/staff/objections",
                    objectionPage,
                    notice,
                    "/notices")) {
                String separator = path.contains("?") ? "&" : "?";
                HttpResponse<String> page = officer.get(path + separator + "lang=" + language);
                assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
                assertThat(page.body()).as(path).doesNotContain("??", "_" + language + "??");
            }
        }
    }
}
