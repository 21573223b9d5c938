package org.zhuqi.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** Staff read a list again and again. */
public final class ListSimulation extends Simulation {
    private static final Stopwatch STOPWATCH = new Stopwatch();

    public ListSimulation() {
        setUp(scenario("reading")
                        .during(Duration.ofSeconds(Stopwatch.SETTLING + Integer.getInteger("bench.seconds")))
                        .on(STOPWATCH.time(exec(http("list")
                                .get(System.getProperty("bench.path"))
                                .header("Authorization", "Bearer " + System.getProperty("bench.token"))
                                .check(status().is(200)))))
                        .injectOpen(atOnceUsers(Integer.getInteger("bench.clients"))))
                .protocols(http.baseUrl(System.getProperty("bench.address")).shareConnections());
    }

    @Override
    public void after() {
        STOPWATCH.write();
    }
}
