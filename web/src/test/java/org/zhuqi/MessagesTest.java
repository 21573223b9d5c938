package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Language;

/** Every text in every language: nothing missing, nothing that cannot be shown, nothing left over. */
class MessagesTest {
    /** Surefire runs below {@code web/target}. */
    private static final Path HOUSE = Path.of("..", "..", "..").toAbsolutePath().normalize();

    private static final Path BUNDLES = HOUSE.resolve("web/src/main/resources/messages");
    private static final Pattern PLACES = Pattern.compile("\\{(\\d+)[,}]");
    private static final Pattern IN_TEMPLATES =
            Pattern.compile("#\\{([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)[}(]|texts\\.message\\('([a-z0-9.-]+)'[,)]");
    private static final Pattern FIELD_PROBLEM =
            Pattern.compile("FieldProblem\\s*\\.of\\(\\s*[^;]*?,\\s*\"([a-z]+(?:\\.[a-z0-9-]*[a-z0-9])+)\"");

    private final Map<Language, Map<String, String>> texts = new TreeMap<>();

    MessagesTest() {
        for (Language language : Language.values()) {
            Map<String, String> all = new TreeMap<>();
            for (Path room : children(BUNDLES)) {
                all.putAll(read(room.resolve("messages_" + language.code() + ".properties")));
            }
            texts.put(language, all);
        }
    }

    @Test
    void every_key_exists_in_all_three_languages() {
        Set<String> zh = keys(Language.ZH);
        assertThat(zh).hasSizeGreaterThan(200);
        for (Language language : Language.values()) {
            assertThat(minus(zh, keys(language))).as("missing in %s", language).isEmpty();
            assertThat(minus(keys(language), zh))
                    .as("in %s but not in ZH", language)
                    .isEmpty();
        }
    }

    @Test
    void no_key_stands_twice() {
        List<String> twice = new ArrayList<>();
        Map<String, Path> seen = new TreeMap<>();
        for (Path room : children(BUNDLES)) {
            for (Language language : Language.values()) {
                Path file = room.resolve("messages_" + language.code() + ".properties");
                for (String line : lines(file)) {
                    if (line.contains("=") && !line.startsWith("#")) {
                        String key = language + " "
                                + line.substring(0, line.indexOf('=')).strip();
                        Path before = seen.put(key, file);
                        if (before != null) {
                            twice.add(key + " in " + before.getParent().getFileName() + " and " + room.getFileName());
                        }
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_text_can_be_shown_and_has_the_same_places_in_all_languages() {
        List<String> wrong = new ArrayList<>();
        texts.get(Language.ZH).forEach((key, zh) -> {
            for (Language language : Language.values()) {
                String text = texts.get(language).getOrDefault(key, zh);
                if (text.isBlank()) {
                    wrong.add(key + " is blank in " + language);
                }
                try {
                    new MessageFormat(text);
                } catch (IllegalArgumentException e) {
                    wrong.add(key + " in " + language + ": " + e.getMessage());
                }
                // Not the same ones: English may take yuan where Chinese takes 万元.
                if (places(text).size() != places(zh).size()) {
                    wrong.add(
                            key + " has places " + places(text) + " in " + language + " and " + places(zh) + " in ZH");
                }
                if (text.replace("''", "").contains("'")) {
                    wrong.add(key + " has a single apostrophe in " + language + "; write two");
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** As newspapers and documents set them. */
    @Test
    void chinese_has_no_blank_between_characters_and_figures() {
        Pattern apart =
                Pattern.compile("[\\p{IsHan}，。、：；）”] +(?:\\d|\\{\\d)|(?:\\d|\\{\\d+}|%) +[\\p{IsHan}（“]|\\d +%");
        Set<String> wrong = new TreeSet<>();
        texts.get(Language.ZH).forEach((key, text) -> {
            if (apart.matcher(text).find()) {
                wrong.add(key + "=" + text);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_refusal_has_a_text() {
        Set<String> needed = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhuqi")) {
            if (type.isAssignableTo(ErrorKey.class) && type.isEnum()) {
                for (Object constant : type.reflect().getEnumConstants()) {
                    needed.add("error." + ((ErrorKey) constant).key());
                }
            }
        }
        assertThat(needed).hasSizeGreaterThan(30);
        assertThat(minus(needed, keys(Language.ZH))).isEmpty();
    }

    @Test
    void every_key_that_a_template_names_and_every_problem_of_a_field_has_a_text() {
        Set<String> needed = new TreeSet<>();
        sources("web/src/main/resources/templates", ".html").forEach(source -> {
            Matcher matcher = IN_TEMPLATES.matcher(source);
            while (matcher.find()) {
                String key = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                needed.add(key);
            }
        });
        for (String module : List.of("domain", "application", "infrastructure", "web")) {
            sources(module + "/src/main/java", ".java").forEach(source -> {
                Matcher matcher = FIELD_PROBLEM.matcher(source);
                while (matcher.find()) {
                    needed.add("problem." + matcher.group(1));
                }
            });
        }
        assertThat(needed).hasSizeGreaterThan(100);
        assertThat(minus(needed, keys(Language.ZH))).isEmpty();
    }

    @Test
    void every_operation_that_goes_on_record_is_called_by_words() {
        Pattern recorded = Pattern.compile(
                "AuditEvent\\s*\\.(?:done|denied|looked)\\(\\s*[\\w.()]+,\\s*\"([a-z.-]+)\",\\s*(?:\"([a-z-]+)\")?");
        Set<String> needed = new TreeSet<>();
        for (String module : List.of("application", "web")) {
            sources(module + "/src/main/java", ".java").forEach(source -> {
                Matcher matcher = recorded.matcher(source);
                while (matcher.find()) {
                    needed.add("audit.action." + matcher.group(1));
                    if (matcher.group(2) != null) {
                        needed.add("audit.kind." + matcher.group(2));
                    }
                }
            });
        }
        assertThat(needed).hasSizeGreaterThan(50);
        assertThat(minus(needed, keys(Language.ZH))).isEmpty();
    }

    @Test
    void no_text_of_a_room_is_left_over() {
        List<String> all = new ArrayList<>();
        for (String module : List.of("domain", "application", "infrastructure", "web")) {
            sources(module + "/src/main/java", ".java").forEach(all::add);
        }
        sources("web/src/main/resources/templates", ".html").forEach(all::add);
        sources("web/src/main/resources/static", ".js").forEach(all::add);
        String everything = String.join("\n", all);
        Set<String> unused = new TreeSet<>();
        for (String key : keys(Language.ZH)) {
            if (!key.startsWith("error.")
                    && !key.startsWith("shared.")
                    && !key.contains(".measure.")
                    && !named(everything, key)) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    /** Whether the key stands somewhere, or a beginning of it that something is appended to. */
    private static boolean named(String everything, String key) {
        String shown = key.startsWith("problem.") ? key.substring("problem.".length()) : key;
        if (everything.contains(shown)) {
            return true;
        }
        for (int end = shown.length() - 1; end > 0; end--) {
            String beginning = shown.substring(0, end);
            if (!beginning.endsWith(".") && !beginning.endsWith("-")) {
                continue;
            }
            if (Stream.of("\"", "'", "|").anyMatch(quote -> appended(everything, quote + beginning))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the beginning is followed by something computed: the end of a literal or an expression. */
    private static boolean appended(String everything, String beginning) {
        for (int at = everything.indexOf(beginning); at >= 0; at = everything.indexOf(beginning, at + 1)) {
            char next = everything.charAt(at + beginning.length());
            if (next == '"' || next == '\'' || next == '$') {
                return true;
            }
        }
        return false;
    }

    private Set<String> keys(Language language) {
        return texts.get(language).keySet();
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> places(String text) {
        Set<String> places = new HashSet<>();
        Matcher matcher = PLACES.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static Map<String, String> read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(in);
            Map<String, String> read = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> sources(String folder, String ending) {
        try (Stream<Path> paths = Files.walk(HOUSE.resolve(folder))) {
            return paths
                    .filter(p -> p.toString().endsWith(ending))
                    .map(p -> {
                        try {
                            return Files.readString(p);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
