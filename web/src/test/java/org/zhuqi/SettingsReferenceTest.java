package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * docs/settings.md is what the code says.
 *
 * <p>To write it anew: {@code ./mvnw -pl web -am test -Dtest=SettingsReferenceTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.write=true}.
 */
class SettingsReferenceTest {
    /** Surefire runs below {@code web/target}. */
    private static final Path HOUSE = Path.of("..", "..", "..").toAbsolutePath().normalize();

    private static final Path REFERENCE = HOUSE.resolve("docs/settings.md");
    private static final Pattern NAMED_IN_CODE =
            Pattern.compile("(?:\"|\\$\\{)(zhuqi\\.[a-z][a-z0-9.-]*[a-z0-9])[\":}]");

    /** The few of Spring's that an installation needs; everything else of Spring's works too. */
    private static final List<Row> OF_SPRING = List.of(
            new Row("server.port", "Integer", "8080", "port of the program"),
            new Row(
                    "server.address",
                    "String",
                    "",
                    "address of this machine that the port listens on; 127.0.0.1 behind a proxy on the same machine"),
            new Row(
                    "server.tomcat.remoteip.internal-proxies",
                    "String",
                    "this machine",
                    "regular expression of the proxies whose X-Forwarded headers count"),
            new Row(
                    "spring.datasource.url",
                    "String",
                    "",
                    "a PostgreSQL 15 or newer of your own, jdbc:postgresql://host/database; nothing is embedded then"),
            new Row("spring.datasource.username", "String", "", "role the program logs in to the database with"),
            new Row("spring.datasource.password", "String", "", "its password"),
            new Row("spring.datasource.hikari.maximum-pool-size", "Integer", "10", "connections to the database"),
            new Row(
                    "spring.servlet.multipart.max-file-size",
                    "DataSize",
                    "50MB",
                    "largest upload the server reads; raise it together with zhuqi.documents.largest-file"),
            new Row(
                    "logging.structured.format.console",
                    "String",
                    "",
                    "ecs or logstash: the log as one JSON object a line; without a value, lines for people"));

    private record Row(String name, String type, String defaultValue, String meaning) {
        String line() {
            return "| `%s` | `%s` | %s | %s | %s |"
                    .formatted(
                            name,
                            variable(),
                            type,
                            defaultValue.isEmpty() ? "–" : "`" + defaultValue + "`",
                            meaning.replace("|", "\\|"));
        }

        /** As Spring binds it: dots become underscores, dashes go. */
        private String variable() {
            return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        }
    }

    @Test
    void the_reference_lists_every_setting_as_the_code_has_it() throws IOException {
        String now = reference();
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(REFERENCE, now);
        }
        assertThat(Files.exists(REFERENCE) ? Files.readString(REFERENCE) : "")
                .as(
                        "docs/settings.md is out of date; write it anew with\n  ./mvnw -pl web -am test"
                                + " -Dtest=SettingsReferenceTest -Dsurefire.failIfNoSpecifiedTests=false -Dsettings.write=true\n")
                .isEqualTo(now);
    }

    @Test
    void every_setting_says_what_it_means() throws IOException {
        assertThat(settings().values())
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(row.meaning())
                        .as("Javadoc of %s", row.name())
                        .isNotBlank());
    }

    @Test
    void no_setting_is_read_that_the_reference_does_not_list() throws IOException {
        Set<String> known = settings().keySet();
        Set<String> unknown = new TreeSet<>();
        for (String module : List.of("domain", "application", "infrastructure", "web")) {
            try (Stream<Path> files = Files.walk(HOUSE.resolve(module + "/src/main/java"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    Matcher matcher = NAMED_IN_CODE.matcher(Files.readString(file));
                    while (matcher.find()) {
                        String name = matcher.group(1);
                        if (known.stream().noneMatch(k -> k.equals(name) || k.startsWith(name + "."))) {
                            unknown.add(name);
                        }
                    }
                }
            }
        }
        assertThat(unknown)
                .filteredOn(name -> !name.matches(METERS))
                .as(
                        "describe it in a @ConfigurationProperties record or in additional-spring-configuration-metadata.json")
                .isEmpty();
    }

    /** Names of numbers for monitoring look alike. */
    private static final String METERS =
            "zhuqi\\.(system|database|clock|events|audit|documents|calendar|logins|applications)\\..*";

    private static String reference() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Settings

                <!-- Written by SettingsReferenceTest from the code; do not edit. -->

                Every setting can be given as an environment variable, as an argument (`--zhuqi.place=…`), or in a file
                `application.yaml` in the folder where the program is started; the first named wins over the last. Lengths of
                time are written `15m`, `12h`, `90d`; sizes `50MB`.

                | setting | environment variable | type | default | meaning |
                |---|---|---|---|---|
                """);
        settings().values().forEach(row -> text.append(row.line()).append('\n'));
        text.append("""

                ## Of Spring Boot

                These are the ones an installation usually needs.

                | setting | environment variable | type | default | meaning |
                |---|---|---|---|---|
                """);
        OF_SPRING.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    private static Map<String, Row> settings() throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (URL file : Collections.list(SettingsReferenceTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream in = file.openStream()) {
                for (JsonNode property : JsonMapper.shared().readTree(in).path("properties")) {
                    String name = property.path("name").asString();
                    if (name.startsWith("zhuqi.")) {
                        rows.put(name, row(name, property));
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(String name, JsonNode property) {
        JsonNode value = property.path("defaultValue");
        return new Row(
                name,
                property.path("type").asString("").replaceAll("[a-z]+\\.", "").replace("<", "&lt;"),
                value.isMissingNode() ? "" : value.asString(),
                property.path("description")
                        .asString("")
                        .replaceAll("\\s+", " ")
                        .replaceAll("\\{@code ([^}]*)}", "`$1`"));
    }
}
