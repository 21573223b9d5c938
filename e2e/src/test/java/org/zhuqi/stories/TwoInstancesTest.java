package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.DebianPostgres;
import tools.jackson.databind.JsonNode;

/**
 * Two programs on one database and one documents folder behind one address. The main job is walked from a registration to
 * the award while now the one, now the other is killed in the middle of it.
 */
@Tag("long")
class TwoInstancesTest {
    private static final String CREDIT_CODE = "91222401MA0TE0018H";
    private static final String NEW = "new-enterprise";
    /** Without a word of the platform, the place or the unit. */
    private static final String NEW_PASSWORD = "Morning-river-2024";

    @TempDir
    Path data;

    private Wire wire;

    @Test
    void the_main_job_goes_on_whichever_of_the_two_is_killed() throws Exception {
        int[] ports = {freePort(), freePort()};
        try (DebianPostgres server = DebianPostgres.startOrSkip();
                Wire front = Wire.to(ports[0], ports[1])) {
            wire = front;
            // Both at once on an empty database: one migrates and loads, the other waits.
            CompletableFuture<RunningProgram> starting =
                    CompletableFuture.supplyAsync(() -> RunningProgram.start(data, settings(server, ports[0])));
            RunningProgram second = RunningProgram.start(data, settings(server, ports[1]));
            RunningProgram first = starting.get(4, TimeUnit.MINUTES);
            try {
                String registration = registration();
                String unit = token("yanji-officer-1");
                post("/registrations/" + registration + "/confirm", unit, "{}");

                Visitor officer = new Visitor(address());
                officer.logIn("prefecture-officer-1", People.PASSWORD);

                Submitter enterprise = insisting(() -> new Submitter(address(), NEW, NEW_PASSWORD, new ArrayList<>()));
                String application = insisting(enterprise::prepare);
                Submitter.Asked asked =
                        new Submitter.Asked(application, UUID.randomUUID().toString());
                CompletableFuture<Submitter.Answered> submitting =
                        CompletableFuture.supplyAsync(() -> insisting(() -> enterprise.submit(asked)));
                first.kill();
                Submitter.Answered receipt = submitting.get(2, TimeUnit.MINUTES);

                assertThat(insisting(() -> officer.get("/staff")).statusCode())
                        .as("logged in at whichever")
                        .isEqualTo(200);
                JsonNode review = get("/reviews/of/application/" + application, unit);
                post("/reviews/" + review.path("id").asString() + "/recommend", unit, "{\"opinion\": \"同意推荐\"}");

                first = RunningProgram.start(data, settings(server, ports[0]));
                String prefecture = token("prefecture-officer-1");
                CompletableFuture<Void> deciding = CompletableFuture.runAsync(() ->
                        post("/applications/" + application + "/decision", prefecture, "{\"outcome\": \"APPROVED\"}"));
                second.kill();
                deciding.get(2, TimeUnit.MINUTES);
                post("/notices", prefecture, """
                        {"applications": ["%s"], "titleZh": "公示", "contactZh": "州工信局"}""".formatted(application));

                DataOf database = DataOf.source(server.dataSource());
                // Seven working days go by.
                database.jdbc()
                        .sql(
                                "update public_notice set published_at = published_at - interval '30 days',"
                                        + " published_on = published_on - 30, ends_on = ends_on - 30, promised_on = promised_on - 30")
                        .update();
                second = RunningProgram.start(data, settings(server, ports[1]));
                post("/applications/" + application + "/award", prefecture, "{}");
                assertThat(get("/applications/" + application + "/award", prefecture)
                                .path("amount")
                                .isMissingNode())
                        .isFalse();
                enterprise.assertWhole(receipt);

                check(database);
            } finally {
                first.close();
                second.close();
            }
            RunningProgram verification = RunningProgram.launch(data, settings(server, 0), "--verify-audit");
            assertThat(verification.join()).as(verification::said).isZero();
        }
    }

    private void check(DataOf database) throws InterruptedException {
        database.assertThatNothingIsHalfWritten();
        String ours = " where enterprise_id in (select id from enterprise where credit_code = '" + CREDIT_CODE + "')";
        for (String once : List.of(
                "registration where credit_code = '" + CREDIT_CODE + "'",
                "application" + ours,
                "application_submission join application on id = application_id" + ours,
                "decision" + ours,
                "award" + ours)) {
            assertThat(database.count("select count(*) from " + once)).as(once).isEqualTo(1);
        }
        Awaitility.await("all news is told")
                .atMost(Duration.ofMinutes(5))
                .until(() -> database.count("select count(*) from event_publication") == 0);
        assertThat(database.jdbc().sql("""
                                select message_key || ' ' || args::text || ' ' || href || ' ' || min(at) || ' ' || max(at)
                                from notification
                                -- The demonstration's matters took several steps of the same name; each is told, in the same words.
                                where href not in (
                                    select unnest(array['/staff/reviews/' || r.id, '/my/applications/' || r.subject_id])
                                    from review r join enterprise e on e.id = r.enterprise_id where e.demonstration)
                                group by user_id, message_key, args, href having count(*) > 1""").query(String.class).list())
                .as("told twice")
                .isEmpty();
    }

    private String registration() {
        HttpResponse<String> answer = insisting(() -> new Visitor(address())
                .postForm(
                        "/api/v1/registrations",
                        Map.of(
                                "creditCode", CREDIT_CODE,
                                "nameZh", "延吉新星机械制造有限公司",
                                "unit", "222401",
                                "contactName", "企业联系人",
                                "contactPhone", "13900000000",
                                "username", NEW,
                                "password", NEW_PASSWORD),
                        "licence",
                        Submitter.pdf("licence")));
        return Submitter.json(answer, 201).path("id").asString();
    }

    private String token(String username) {
        HttpResponse<String> answer = insisting(() -> new Visitor(address())
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"%s\",\"password\":\"%s\"}"
                                .formatted(username, username.equals(NEW) ? NEW_PASSWORD : People.PASSWORD)));
        return Submitter.json(answer, 200, 201).path("token").asString();
    }

    /** Asks until it is answered; when an earlier attempt was done and its answer lost, it is refused as done. */
    private void post(String path, String token, String body) {
        int[] attempts = {0};
        HttpResponse<String> answer = insisting(() -> {
            attempts[0]++;
            return new Visitor(address()).postJson("/api/v1" + path, token, body);
        });
        assertThat(answer.statusCode())
                .as(() -> path + " " + answer.body())
                .satisfiesAnyOf(
                        status -> assertThat(status).isBetween(200, 299),
                        status -> assertThat(attempts[0] > 1 && (status == 409 || status == 403))
                                .isTrue());
    }

    private JsonNode get(String path, String token) {
        return Submitter.json(insisting(() -> new Visitor(address()).getJson("/api/v1" + path, token)), 200);
    }

    private String address() {
        return "http://localhost:" + wire.port();
    }

    private static <T> T insisting(Supplier<T> request) {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            try {
                return request.get();
            } catch (UncheckedIOException cutOff) {
                assertThat(System.nanoTime()).as(cutOff::toString).isLessThan(deadline);
            }
        }
    }

    private static Map<String, String> settings(DebianPostgres server, int port) {
        Map<String, String> settings = new HashMap<>(RunningProgram.environment(server.properties()));
        settings.put("ZHUQI_DEMONSTRATION", "true");
        settings.put("ZHUQI_RATELIMITS_ENABLED", "false");
        settings.put("SERVER_PORT", String.valueOf(port));
        return settings;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
