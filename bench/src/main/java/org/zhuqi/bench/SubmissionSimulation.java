package org.zhuqi.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
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

/** Enterprises hand in the drafts that were prepared for them, each once. */
public final class SubmissionSimulation extends Simulation {
    private static final AtomicInteger NEXT = new AtomicInteger(Integer.getInteger("bench.from"));
    private static final Stopwatch STOPWATCH = new Stopwatch();

    private final HttpProtocolBuilder protocol =
            http.baseUrl(System.getProperty("bench.address")).shareConnections();

    private final ChainBuilder submit = STOPWATCH.time(exec(session -> {
                int number = NEXT.getAndIncrement();
                return session.set("application", Population.draft(number)).set("token", "bench-" + number);
            })
            .exec(http("submit")
                    .post("/api/v1/applications/#{application}/submit")
                    .header("Authorization", "Bearer #{token}")
                    .header("Idempotency-Key", "#{application}")
                    .header("Content-Type", "application/json")
                    .body(StringBody("{\"certified\": true}"))
                    .check(status().is(200), jsonPath("$.sha256").exists())));

    public SubmissionSimulation() {
        Duration time = Duration.ofSeconds(Stopwatch.SETTLING + Integer.getInteger("bench.seconds"));
        int rate = Integer.getInteger("bench.rate", 0);
        setUp(
                        rate > 0
                                ? scenario("at a rate")
                                        .exec(submit)
                                        .injectOpen(constantUsersPerSec(rate).during(time))
                                : scenario("one after the other")
                                        .during(time)
                                        .on(submit)
                                        .injectOpen(atOnceUsers(Integer.getInteger("bench.clients"))))
                .protocols(protocol);
    }

    @Override
    public void after() {
        STOPWATCH.write();
    }
}
