package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A second prefecture, with other units and other local holidays, is nothing but another folder of files. */
class AnotherPlaceTest {
    @TempDir
    Path data;

    @Test
    void it_starts_from_its_files_alone_and_nothing_of_the_first_place_shows() throws URISyntaxException {
        try (RunningProgram program = RunningProgram.start(data, Map.of("ZHUQI_PLACE", "file:" + files()))) {
            assertThat(program.said()).contains("hedong-officer-1").doesNotContain("yanji");
            Visitor visitor = new Visitor(program.address());
            assertThat(visitor.get("/").body())
                    .contains("别处州")
                    .doesNotContain("延边")
                    .doesNotContain("延吉");

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
