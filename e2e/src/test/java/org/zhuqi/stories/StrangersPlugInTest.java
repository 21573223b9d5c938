package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;

/** What a third party adds takes part, whichever way the program is run. */
class StrangersPlugInTest {
    private static final Path BUILT = Path.of("..", "..", "..", "web", "target");

    @TempDir
    Path data;

    /** Two jars of two strangers. */
    @Test
    void a_source_of_facts_a_channel_and_a_measure_take_part_when_run_from_the_class_path() throws IOException {
        StrangersJar.putInto(data);
        PlugInJar.putInto(data);
        try (RunningProgram program = RunningProgram.start(data, RunningProgram.demonstration())) {
            program.await(Pattern.compile("greetings from a stranger"));
            assertThatAllThreeTakePart(program);
        }
    }

    @Test
    void a_source_of_facts_a_channel_and_a_measure_take_part_when_run_from_the_jar() throws IOException {
        Path jar = built();
        StrangersJar.putInto(data);
        try (RunningProgram program = RunningProgram.startJar(jar, data)) {
            assertThatAllThreeTakePart(program);
        }
    }

    private static void assertThatAllThreeTakePart(RunningProgram program) {
        program.await(Pattern.compile("stranger: asked for the source of facts"));
        program.await(Pattern.compile("stranger: asked for the channel"));
        Visitor visitor = new Visitor(program.address());
        assertThat(visitor.get("/api/v1/measures").body()).contains("stranger.visits");
        assertThat(visitor.get("/api/v1/measures/stranger.visits").body()).contains("4711");
        assertThat(visitor.get("/measures/stranger.visits?lang=en").body())
                .as("with its own texts")
                .contains("Strange visits en");
    }

    private static Path built() throws IOException {
        try (Stream<Path> files = Files.isDirectory(BUILT) ? Files.list(BUILT) : Stream.<Path>of()) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseGet(() -> {
                        String why = "the jar is not built (./mvnw verify builds it before this test)";
                        System.out.println("SKIPPED: " + why);
                        return abort(why);
                    });
        }
    }
}
