package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * An archive of the first house, whose schema ends with migration 20241101000109: demonstration data and one application
 * from the registration to the award. It is brought to the newest schema, and everybody reads what they read then.
 */
class UpgradeFromTheFirstHouseTest {
    @TempDir
    Path data;

    @Test
    void what_the_first_house_kept_is_restored_brought_to_the_newest_schema_and_read() throws Exception {
        Path archive = Path.of(Objects.requireNonNull(getClass().getResource("/first-house.zip"))
                .toURI());
        TestDatabase database = TestDatabase.empty();
        Map<String, String> settings = new HashMap<>(RunningProgram.environment(database.properties()));
        settings.put("ZHUQI_DEMONSTRATION", "true");
        settings.put("ZHUQI_RATELIMITS_ENABLED", "false");

        RunningProgram restoring = RunningProgram.launch(data, settings, "restore", archive.toString());
        assertThat(restoring.join()).as(restoring::said).isZero();
        assertThat(restoring.said()).contains("audit chain whole: ");
        assertThat(database.jdbc()
                        .sql("select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1")
                        .query(String.class)
                        .single())
                .as("the newest")
                .isEqualTo(newest());

        try (RunningProgram program = RunningProgram.start(data, settings)) {
            String application = database.jdbc()
                    .sql("select id::text from application")
                    .query(String.class)
                    .single();
            String prefecture = token(program, "prefecture-officer-1");
            Visitor visitor = new Visitor(program.address());
            String subject = "/api/v1/applications/" + application;
            JsonNode award = Submitter.json(visitor.getJson(subject + "/award", prefecture), 200);
            assertThat(award.path("amount").decimalValue()).isPositive();
            for (String path : List.of(
                    subject + "/decision",
                    "/api/v1/reviews/of/application/" + application,
                    "/api/v1/reviews/of/application/" + application + "/timeline",
                    "/api/v1/notices",
                    "/api/v1/decisions",
                    "/api/v1/enterprises?limit=5",
                    "/api/v1/registrations",
                    "/api/v1/programmes")) {
                Submitter.json(visitor.getJson(path, prefecture), 200);
            }
            String enterprise = token(program, "new-enterprise");
            JsonNode receipt = Submitter.json(visitor.getJson(subject + "/receipt", enterprise), 200);
            assertThat(receipt.path("number").asString()).isNotBlank();
            assertThat(receipt.path("attachments")).hasSize(2);
            List<String> contents = database.jdbc()
                    .sql("select distinct sha256 from attachment")
                    .query(String.class)
                    .list();
            assertThat(contents)
                    .isNotEmpty()
                    .allSatisfy(sha256 -> assertThat(data.resolve("documents/" + sha256.substring(0, 2) + "/"
                                    + sha256.substring(2, 4) + "/" + sha256))
                            .exists());

            assertThat(visitor.logIn("prefecture-officer-1", People.PASSWORD).statusCode())
                    .isBetween(302, 303);
            for (String page : List.of("/staff", "/staff/reviews", "/staff/enterprises", "/notices")) {
                assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
            }
        }
    }

    private static String newest() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql"))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.substring(1, name.indexOf("__")))
                .max(String::compareTo)
                .orElseThrow();
    }

    private static String token(RunningProgram program, String username) {
        return Submitter.json(
                        new Visitor(program.address())
                                .postJson(
                                        "/api/v1/tokens",
                                        "",
                                        "{\"username\":\"%s\",\"password\":\"%s\"}"
                                                .formatted(username, People.PASSWORD)),
                        200,
                        201)
                .path("token")
                .asString();
    }
}
