package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second prefecture, with other units and other local holidays, is nothing but another folder of files. */
class AnotherPlaceTest {
    @TempDir
    static Path data;

    private static RunningProgram program;

    @BeforeAll
    static void start() throws URISyntaxException {
        Map<String, String> environment = RunningProgram.demonstration();
        environment.put("ZHUQI_PLACE", "file:" + files());
        program = RunningProgram.start(data, environment);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void it_starts_from_its_files_alone_and_nothing_of_the_first_place_shows() {
        assertThat(program.said()).contains("hedong-officer-1").doesNotContain("yanji");
        Visitor visitor = new Visitor(program.address());
        assertThat(visitor.get("/").body()).contains("别处州").doesNotContain("延边").doesNotContain("延吉");

        JsonNode units = json(visitor.get("/api/v1/units").body());
        assertThat(units.toString()).contains("229902", "HDKF").doesNotContain("2224");

        assertThat(due(visitor, "ELSEWHERE")).isEqualTo("2024-09-09");
        assertThat(due(visitor, "CN")).isEqualTo("2024-09-06");
        assertThat(visitor.get("/api/v1/calendar/due?start=2024-08-30&workingDays=5&calendar=YANBIAN")
                        .statusCode())
                .as("the other place's calendar")
                .isBetween(400, 422);

        assertThat(visitor.logIn("hedong-officer-1", People.PASSWORD).statusCode())
                .isBetween(302, 303);
        assertThat(visitor.get("/staff").statusCode()).isEqualTo(200);
    }

    @Test
    void its_own_call_is_answered_from_its_own_files() {
        Visitor enterprise = new Visitor(program.address());
        String token = json(enterprise
                        .postJson(
                                "/api/v1/tokens",
                                "",
                                "{\"username\":\"elsewhere-enterprise-001\",\"password\":\"" + People.PASSWORD + "\"}")
                        .body())
                .path("token")
                .asString();
        JsonNode calls =
                json(enterprise.getJson("/api/v1/programmes", token).body()).path("items");
        assertThat(calls.size()).isEqualTo(1);
        assertThat(calls.path(0).path("code").asString()).isEqualTo("TRAIN");
        String call = calls.path(0).path("id").asString();

        JsonNode draft = json(enterprise
                .postJson("/api/v1/applications", token, "{\"programme\":\"" + call + "\"}")
                .body());
        String application = "/api/v1/applications/" + draft.path("id").asString();
        var saved = enterprise.patchJson(
                application + "/draft",
                token,
                "{\"baseVersion\":" + draft.path("version").asInt()
                        + ",\"changes\":{\"course\":\"安全生产\",\"people\":40},\"overrule\":[]}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        var submitted = enterprise.postJson(application + "/submit", token, "{\"certified\":true}");
        assertThat(submitted.statusCode()).as(submitted.body()).isIn(200, 201);
        assertThat(submitted.body()).containsPattern("ELSE-\\d{4}-TRAIN-000001").contains("20000");

        enterprise.logIn("elsewhere-enterprise-001", People.PASSWORD);
        Visitor officer = new Visitor(program.address());
        officer.logIn("hedong-officer-1", People.PASSWORD);
        String own = application.replace("/api/v1", "/my");
        for (String page :
                List.of("/", "/programmes", "/programmes/" + call, "/my", own, own + "/receipt", "/account")) {
            ofThisPlaceAlone(page, enterprise.get(page).body());
        }
        for (String page : List.of("/staff", "/staff/reviews", "/staff/enterprises", "/staff/applications")) {
            ofThisPlaceAlone(page, officer.get(page).body());
        }
        assertThat(officer.get("/staff/reviews").body()).contains("职工培训补助");
    }

    private static void ofThisPlaceAlone(String page, String html) {
        assertThat(html)
                .as(page)
                .contains("别处州")
                .doesNotContain("延边")
                .doesNotContain("延吉")
                .doesNotContain("연변")
                .doesNotContain("EQI");
    }

    private static String due(Visitor visitor, String calendar) {
        var answer = visitor.get("/api/v1/calendar/due?start=2024-08-30&workingDays=5&calendar=" + calendar);
        return json(answer.body()).path("due").asString();
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }

    private static Path files() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(AnotherPlaceTest.class.getResource("/places/elsewhere"))
                .toURI());
    }
}
