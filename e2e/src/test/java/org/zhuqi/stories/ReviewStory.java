package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
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
import org.zhuqi.reviews.Route;
import org.zhuqi.reviews.StandardRoutes;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.usecase.OpenReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stories of reviews share: a platform of their own, applications as enterprises submit them, and the way in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReviewStory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Platform platform;

    @BeforeAll
    void start() {
        platform = Platform.startedOn(LocalDateTime.parse("2024-08-26T09:00:00"));
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    record Filed(UUID application, UUID review) {}

    /** An application of an enterprise in Yanji with 4 million of equipment, as the enterprise would submit it. */
    Filed filed(int number) {
        return filed(number, shipped().route());
    }

    /** Beside it the demonstration has calls of its own. */
    Programme shipped() {
        return platform.bean(Programmes.class).published().stream()
                .filter(programme -> programme.code().equals("EQI"))
                .findFirst()
                .orElseThrow();
    }

    Filed filed(int number, Route route) {
        return platform.bean(TransactionTemplate.class).execute(status -> file(number, route));
    }

    Filed file(int number, Route route) {
        Programme programme = shipped();
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

    Visitor visitor() {
        return new Visitor(platform.address());
    }

    Visitor in(String username) {
        Visitor visitor = visitor();
        visitor.logIn(username, People.PASSWORD);
        return visitor;
    }

    String token(String username) {
        HttpResponse<String> answer = visitor()
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, People.PASSWORD));
        return json(answer).path("token").asString();
    }

    JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String token, String body) {
        return visitor().postJson("/api/v1" + path, token, body);
    }

    HttpResponse<String> get(String path, String token) {
        return visitor().getJson("/api/v1" + path, token);
    }

    void refused(HttpResponse<String> answer, int status, String key) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JSON.readTree(answer.body()).path("key").asString()).isEqualTo(key);
    }

    Route fullRoute() {
        return platform.bean(StandardRoutes.class).all().stream()
                .filter(route -> route.id().equals("full"))
                .findFirst()
                .orElseThrow()
                .route();
    }

    void recommended(Filed filed, String token) {
        json(post("/reviews/" + filed.review() + "/recommend", token, "{\"opinion\":\"同意\"}"));
    }

    static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
