package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A jar as a stranger would ship it, compiled by the story. */
final class PlugInJar {
    private static final String NAME = "stranger.GreetingAutoConfiguration";
    private static final String SOURCE = """
            package stranger;

            import java.util.List;
            import org.springframework.boot.autoconfigure.AutoConfiguration;
            import org.springframework.context.annotation.Bean;
            import org.zhuqi.shared.place.StartNotice;

            @AutoConfiguration
            public class GreetingAutoConfiguration {
                @Bean
                StartNotice greeting() {
                    return new StartNotice() {
                        public int order() {
                            return 1000;
                        }

                        public List<String> lines() {
                            return List.of("greetings from a stranger");
                        }
                    };
                }
            }
            """;

    private PlugInJar() {}

    /** Puts the jar into {@code plugins/} of the folder; it prints a greeting when the program is ready. */
    static void putInto(Path folder) throws IOException {
        Path work = Files.createTempDirectory("zhuqi-plug-in");
        Path source = Files.createDirectories(work.resolve("stranger")).resolve("GreetingAutoConfiguration.java");
        Files.writeString(source, SOURCE);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        work.toString(),
                        source.toString());
        assertThat(code).as("the plug-in compiles").isZero();
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("greeting.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : classes(work.resolve("stranger"))) {
                write(out, "stranger/" + file.getFileName(), Files.readAllBytes(file));
            }
            write(
                    out,
                    "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
                    NAME.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
