package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.DebianPostgres;

/** A database that does not die but stops answering: the connections stay open and nothing comes. */
class HangingDatabaseTest {
    @TempDir
    Path data;

    private record Timed(int status, Duration took) {}

    @Test
    void pages_say_so_within_seconds_health_names_it_and_all_is_well_by_itself_afterwards() throws Exception {
        try (DebianPostgres server = DebianPostgres.startOrSkip();
                Wire wire = Wire.to(server.port());
                RunningProgram program = RunningProgram.start(data, settings(server, wire));
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Visitor visitor = new Visitor(program.address());
            assertThat(visitor.get("/notices").statusCode()).isEqualTo(200);

            // Ten people are in the middle of it, and stay so; others come afterwards.
            List<Future<Timed>> caught = new ArrayList<>();
            for (int person = 0; person < 10; person++) {
                caught.add(people.submit(() -> untilRefused(program.address())));
            }
            wire.hold();
            for (Future<Timed> one : caught) {
                Timed last = one.get(2, TimeUnit.MINUTES);
                assertThat(last.status()).isEqualTo(503);
                assertThat(last.took()).as("caught in the middle").isLessThan(Duration.ofSeconds(15));
            }
            Timed fresh = timed(visitor, "/notices");
            assertThat(fresh.status()).isEqualTo(503);
            assertThat(fresh.took()).isLessThan(Duration.ofSeconds(10));
            assertThat(visitor.get("/assets/zhuqi.css").statusCode())
                    .as("what needs no database")
                    .isEqualTo(200);
            HttpResponse<String> health = visitor.get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("\"db\":{\"status\":\"DOWN\"}").doesNotContain("Exception");

            wire.release();
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (visitor.get("/notices").statusCode() != 200) {
                assertThat(System.nanoTime()).as("it finds its database again").isLessThan(deadline);
            }
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }

    /** The last answer of somebody who looks again and again. */
    private static Timed untilRefused(String address) {
        Visitor visitor = new Visitor(address);
        Timed answer;
        do {
            answer = timed(visitor, "/notices");
        } while (answer.status() == 200);
        return answer;
    }

    private static Timed timed(Visitor visitor, String path) {
        long start = System.nanoTime();
        int status = visitor.get(path).statusCode();
        return new Timed(status, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Map<String, String> settings(DebianPostgres server, Wire wire) {
        Map<String, String> settings = new HashMap<>(RunningProgram.environment(server.properties()));
        settings.replaceAll((name, value) -> value.replace("localhost:" + server.port(), "localhost:" + wire.port()));
        settings.put("ZHUQI_DATABASE_ANSWERTIMEOUTSECONDS", "5");
        settings.put("ZHUQI_RATELIMITS_ENABLED", "false");
        return settings;
    }
}
