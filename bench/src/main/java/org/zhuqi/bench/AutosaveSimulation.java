package org.zhuqi.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Each editor changes one field of the own draft again and again, from the version the answer before named. */
public final class AutosaveSimulation extends Simulation {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final AtomicInteger TYPED = new AtomicInteger();
    private static final Stopwatch STOPWATCH = new Stopwatch();

    private final HttpProtocolBuilder protocol =
            http.baseUrl(System.getProperty("bench.address")).shareConnections();

    private final ChainBuilder open = exec(session -> {
                int number = NEXT.getAndIncrement();
                return session.set("application", Population.draft(number)).set("token", "bench-" + number);
            })
            .exec(http("open")
                    .get("/api/v1/applications/#{application}")
                    .header("Authorization", "Bearer #{token}")
                    .check(status().is(200), jsonPath("$.version").saveAs("version")));

    private final ChainBuilder save = STOPWATCH.time(exec(session -> session.set("typed", TYPED.incrementAndGet()))
            .exec(http("save")
                    .patch("/api/v1/applications/#{application}/answers")
                    .header("Authorization", "Bearer #{token}")
                    .header("Content-Type", "application/json")
                    .body(StringBody("{\"baseVersion\": #{version}, \"changes\": {\"w1\": \"说明#{typed}\"}}"))
                    .check(status().is(200), jsonPath("$.version").saveAs("version"))));

    public AutosaveSimulation() {
        Duration time = Duration.ofSeconds(Stopwatch.SETTLING + Integer.getInteger("bench.seconds"));
        Duration pause = Duration.ofMillis(Integer.getInteger("bench.pause"));
        setUp(scenario("editing")
                        .exec(open)
                        .during(time)
                        .on(pause.isZero() ? save : save.pause(pause))
                        .injectOpen(atOnceUsers(Integer.getInteger("bench.clients"))))
                .protocols(protocol);
    }

    @Override
    public void after() {
        STOPWATCH.write();
    }
}
