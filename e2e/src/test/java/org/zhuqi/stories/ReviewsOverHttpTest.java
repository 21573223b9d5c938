package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.usecase.FileObjection;
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
        return platform.bean(TransactionTemplate.class).execute(status -> file(number));
    }

    private static Filed file(int number) {
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
                                        "kind", "production",
                                        "name", "激光切割机",
                                        "net", new BigDecimal("4000000"),
                                        "vat", new BigDecimal("520000"),
                                        "payment", new BigDecimal("4520000"))))),
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
                                enterprise.id()),
                        programme.route(),
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
