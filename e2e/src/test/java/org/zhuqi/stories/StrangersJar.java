package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A jar as docs/plugins.md describes it: a source of facts, a channel and a measure, compiled against nothing of the
 * product but {@code zhuqi-domain} and {@code zhuqi-application}.
 */
final class StrangersJar {
    private static final String FACT_SOURCE = """
            package stranger;

            import java.time.LocalDate;
            import java.util.Optional;
            import org.zhuqi.rules.Fact;
            import org.zhuqi.rules.FactKey;
            import org.zhuqi.rules.FactSource;
            import org.zhuqi.rules.FactSubject;
            import org.zhuqi.rules.FactValue;

            class TaxCredit implements FactSource {
                public String id() {
                    System.out.println("stranger: asked for the source of facts");
                    return "stranger-tax-credit";
                }

                public boolean knows(FactKey key) {
                    return key.value().equals("stranger.tax-credit");
                }

                public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
                    return knows(key)
                            ? Optional.of(new Fact(key, FactValue.of("A"), "tax office", asOf))
                            : Optional.empty();
                }
            }
            """;

    private static final String CHANNEL = """
            package stranger;

            import org.zhuqi.notifications.Channel;
            import org.zhuqi.notifications.Notification;

            class ShortMessages implements Channel {
                public String id() {
                    System.out.println("stranger: asked for the channel");
                    return "stranger-short-messages";
                }

                public void deliver(Notification notification) {
                    System.out.println("stranger: delivered " + notification.messageKey());
                }
            }
            """;

    private static final String MEASURE = """
            package stranger;

            import java.util.List;
            import org.zhuqi.measures.Measure;
            import org.zhuqi.measures.MeasureQuery;
            import org.zhuqi.measures.MeasureRecord;
            import org.zhuqi.measures.MeasureUnit;
            import org.zhuqi.measures.MeasureValue;
            import org.zhuqi.measures.Parameter;
            import org.zhuqi.shared.Page;
            import org.zhuqi.shared.PageRequest;
            import org.zhuqi.shared.Reach;
            import org.zhuqi.shared.Right;
            import org.zhuqi.shared.Role;

            class Visits implements Measure {
                enum VisitRight implements Right {
                    READ;

                    public Grants grants() {
                        return Grants.to(Reach.EVERYTHING, Role.values());
                    }
                }

                public String id() {
                    return "stranger.visits";
                }

                public MeasureUnit unit() {
                    return MeasureUnit.ENTERPRISES;
                }

                public List<Parameter> parameters() {
                    return List.of();
                }

                public Right right() {
                    return VisitRight.READ;
                }

                public boolean open() {
                    return true;
                }

                public MeasureValue value(MeasureQuery query) {
                    return MeasureValue.of(4711);
                }

                public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
                    return new Page<>(List.of(), null, 0);
                }
            }
            """;

    private static final String CONFIGURATION = """
            package stranger;

            import org.springframework.boot.autoconfigure.AutoConfiguration;
            import org.springframework.context.annotation.Bean;
            import org.zhuqi.measures.Measure;
            import org.zhuqi.notifications.Channel;
            import org.zhuqi.rules.FactSource;

            @AutoConfiguration
            public class StrangerAutoConfiguration {
                @Bean
                FactSource taxCredit() {
                    return new TaxCredit();
                }

                @Bean
                Channel shortMessages() {
                    return new ShortMessages();
                }

                @Bean
                Measure visits() {
                    return new Visits();
                }
            }
            """;

    private StrangersJar() {}

    /** Puts the jar into {@code plugins/} of the folder the program starts in. */
    static void putInto(Path folder) throws IOException {
        Path work = Files.createTempDirectory("zhuqi-stranger");
        Path sources = Files.createDirectories(work.resolve("stranger"));
        List<String> files = new ArrayList<>();
        for (var source : List.of(
                List.of("TaxCredit", FACT_SOURCE),
                List.of("ShortMessages", CHANNEL),
                List.of("Visits", MEASURE),
                List.of("StrangerAutoConfiguration", CONFIGURATION))) {
            files.add(Files.writeString(sources.resolve(source.getFirst() + ".java"), source.getLast())
                    .toString());
        }
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-cp", publishedClassPath(), "-d", work.toString()));
        arguments.addAll(files);
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).as("the plug-in compiles against what is published").isZero();
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("stranger.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> classes = Files.list(sources)) {
            for (Path file :
                    classes.filter(c -> c.toString().endsWith(".class")).toList()) {
                write(out, "stranger/" + file.getFileName(), Files.readAllBytes(file));
            }
            write(
                    out,
                    "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                    bytes("stranger.StrangerAutoConfiguration"));
            // As every tool that makes jars does: bundles are found by their folders.
            for (String entry : List.of("messages/", "messages/stranger/")) {
                write(out, entry, new byte[0]);
            }
            for (String language : List.of("zh", "ko", "en")) {
                write(
                        out,
                        "messages/stranger/messages_" + language + ".properties",
                        bytes("stranger.measure.visits.title=Strange visits " + language + "\n"
                                + "stranger.measure.visits.definition=Whoever the stranger visited\n"));
            }
        }
    }

    /** Domain and application, the annotations of Spring, and nothing else of the program. */
    private static String publishedClassPath() {
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .filter(entry -> {
                    String unix = entry.replace('\\', '/');
                    return unix.contains("/domain/target/")
                            || unix.contains("/application/target/")
                            || unix.contains("/zhuqi-domain-")
                            || unix.contains("/zhuqi-application-")
                            || unix.contains("/spring-boot-autoconfigure-")
                            || unix.contains("/spring-boot-4")
                            || unix.contains("/spring-context-")
                            || unix.contains("/spring-core-")
                            || unix.contains("/jspecify-");
                })
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(path).doesNotContain("infrastructure").contains("spring-boot-autoconfigure");
        return path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
