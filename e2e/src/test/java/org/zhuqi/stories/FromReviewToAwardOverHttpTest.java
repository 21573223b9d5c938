package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.reviews.notices.ObjectionId;
import org.zhuqi.reviews.notices.usecase.FileObjection;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;

/** From a submission over the public notice to the award, over HTTP and on pages. */
class FromReviewToAwardOverHttpTest extends ReviewStory {
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

    private ObjectionId object(UUID notice, String fileName, byte[] content) {
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

    private String follow(Visitor visitor, String number, String contact) {
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
        assertThat(json(get("/measures/subsidies.awarded-amount?programme=EQI", officerToken))
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
