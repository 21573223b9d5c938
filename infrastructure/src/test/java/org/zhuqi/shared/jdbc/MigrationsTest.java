package org.zhuqi.shared.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {
    private static final Pattern NAME = Pattern.compile(".*/db/migration/[a-z]+/V\\d{14}__[a-z0-9_]+\\.sql");

    @Test
    void every_migration_runs_on_an_empty_database_and_again_changes_nothing() throws IOException {
        TestDatabase database = TestDatabase.empty();
        TestDatabase.migrate(database.dataSource());
        assertThat(applied(database.jdbc())).hasSameSizeAs(files());
        TestDatabase.migrate(database.dataSource());
        assertThat(applied(database.jdbc())).hasSameSizeAs(files());
    }

    @Test
    void every_migration_runs_on_PostgreSQL_15() throws IOException {
        try (DebianPostgres server = DebianPostgres.startOrSkip()) {
            TestDatabase.migrate(server.dataSource());
            JdbcClient jdbc = JdbcClient.create(server.dataSource());
            assertThat(jdbc.sql("show server_version_num").query(Integer.class).single() / 10000)
                    .isEqualTo(15);
            assertThat(applied(jdbc)).hasSameSizeAs(files());
            assertThat(jdbc.sql("select unnest(grams('延吉'))")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("延", "吉", "延吉");
        }
    }

    @Test
    void each_lies_in_its_rooms_folder_and_is_named_by_time() throws IOException {
        assertThat(files()).isNotEmpty().allMatch(file -> NAME.matcher(file).matches());
    }

    @Test
    void nobody_has_edited_a_migration_of_the_first_house() throws IOException, NoSuchAlgorithmException {
        List<String> frozen = new ClassPathResource("first-house-migrations.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(frozen).hasSize(12);
        for (String line : frozen) {
            String[] parts = line.split("  ");
            byte[] sql = new ClassPathResource("db/migration/" + parts[1]).getContentAsByteArray();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(sql)))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
    }

    private static List<String> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql"))
                .map(Object::toString)
                .map(text -> text.replaceAll("^[^\\[]*\\[|]$", ""))
                .toList();
    }

    private static List<String> applied(JdbcClient jdbc) {
        return jdbc.sql("select script from flyway_schema_history where success order by installed_rank")
                .query(String.class)
                .list();
    }
}
