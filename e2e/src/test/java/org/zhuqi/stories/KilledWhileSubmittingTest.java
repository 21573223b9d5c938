package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program is killed in the middle of a submission while one client submits in a loop. Afterwards every receipt that
 * was answered exists, whole and once, and nothing is half-written.
 */
class KilledWhileSubmittingTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BEFORE_THE_KILL = 4;
    private static final String ANSWERS = """
            {"projectName": "生产线改造", "startedOn": "2024-01-15", "completedOn": "2024-06-30",
             "description": "更新两条生产线。",
             "equipment": [
               {"kind": "production", "name": "灌装机", "serialNumber": "GZ-1", "invoiceNumber": "24220001",
                "invoiceDate": "2024-03-01", "net": 3200000, "vat": 416000, "payment": 3390000},
               {"kind": "production", "name": "包装机", "serialNumber": "BZ-2", "invoiceNumber": "24220002",
                "invoiceDate": "2024-04-01", "net": 1000000, "vat": 130000, "payment": 1130000}],
             "otherFunding": false, "noMajorAccident": true, "notDishonest": true, "truthful": true}""";

    @TempDir
    Path data;

    /** What the client was told. */
    private record Answered(String application, String number, String sha256) {}

    /** What the client asked for and has not been answered. */
    private record Asked(String application, String key) {}

    @Test
    void every_answered_receipt_is_there_whole_and_once() throws Exception {
        List<Answered> answered = Collections.synchronizedList(new ArrayList<>());
        Asked pending;
        try (RunningProgram program = RunningProgram.start(data)) {
            Client client = new Client(program.address(), answered);
            Thread loop = new Thread(client::submitUntilCutOff, "client");
            loop.start();
            // Not between two requests: in the middle of one that has just been sent.
            assertThat(client.inTheMiddle.await(4, TimeUnit.MINUTES)).isTrue();
            assertThat(client.said).as("the loop got going").isEmpty();
            program.kill();
            loop.join();
            pending = client.pending;
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        assertThat(pending).isNotNull();

        try (RunningProgram program = RunningProgram.start(data)) {
            Client client = new Client(program.address(), new ArrayList<>());
            for (Answered receipt : answered) {
                client.assertWhole(receipt);
            }
            Answered again = client.submit(pending);
            assertThat(client.submit(pending))
                    .as("the same key again is the same receipt")
                    .isEqualTo(again);
            client.assertWhole(again);

            Set<String> numbers = new HashSet<>(client.receiptNumbers());
            assertThat(client.receiptNumbers()).as("none twice").hasSameSizeAs(numbers);
            assertThat(numbers)
                    .containsAll(answered.stream().map(Answered::number).toList())
                    .contains(again.number())
                    .as("nothing beside what was asked for")
                    .hasSize(new HashSet<>(answered).size() + (answered.contains(again) ? 0 : 1));
            assertThatNothingIsHalfWritten(database());
        }
    }

    /** Each submission has its review, its first move and its line in the audit trail, and none of them stands alone. */
    private static void assertThatNothingIsHalfWritten(JdbcClient jdbc) {
        int submissions = count(jdbc, "select count(*) from application_submission");
        assertThat(submissions).isPositive();
        assertThat(count(jdbc, """
                select count(*) from application_submission s join application a on a.id = s.application_id
                where a.status = 'DRAFT' or a.round < s.round""")).as("submissions of drafts").isZero();
        assertThat(count(jdbc, """
                select count(*) from application a where a.status = 'SUBMITTED'
                and not exists (select 1 from application_submission s where s.application_id = a.id)""")).as("submitted without a submission").isZero();
        assertThat(count(jdbc, "select count(*) from review where subject_kind = 'application'"))
                .isEqualTo(submissions);
        assertThat(count(jdbc, """
                select count(*) from review r where not exists (select 1 from review_move m where m.review_id = r.id)""")).as("reviews without a first move").isZero();
        assertThat(count(jdbc, "select count(*) from audit_entry where action = 'applications.submit'"))
                .isEqualTo(submissions);
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** The embedded database of the running program, looked at from outside. */
    private JdbcClient database() throws Exception {
        Path home = data.resolve("postgres");
        Path cluster = home.resolve(Files.readString(home.resolve("current")).strip());
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {
            Integer.parseInt(
                    Files.readAllLines(cluster.resolve("postmaster.pid")).get(3).strip())
        });
        source.setUser("postgres");
        source.setPassword(Files.readString(home.resolve("password")).strip());
        return JdbcClient.create(source);
    }

    /** A program of an enterprise that submits, takes back and submits anew. */
    private static final class Client {
        final CountDownLatch inTheMiddle = new CountDownLatch(1);
        volatile Asked pending;
        volatile String said = "";
        private final Visitor http;
        private final List<Answered> answered;
        private final String token;
        private final String programme;

        Client(String address, List<Answered> answered) {
            this.http = new Visitor(address);
            this.answered = answered;
            this.token = json(http.postJson("/api/v1/tokens", "", """
                                    {"username": "demo-enterprise-001", "password": "%s"}""".formatted(People.PASSWORD)), 200)
                    .path("token")
                    .asString();
            this.programme = json(http.get("/api/v1/programmes?state=OPEN"), 200)
                    .path("items")
                    .path(0)
                    .path("id")
                    .asString();
        }

        void submitUntilCutOff() {
            try {
                while (true) {
                    pending = null;
                    Asked asked =
                            new Asked(prepare(), java.util.UUID.randomUUID().toString());
                    pending = asked;
                    if (answered.size() >= BEFORE_THE_KILL) {
                        inTheMiddle.countDown();
                    }
                    answered.add(submit(asked));
                    json(http.postJson("/api/v1/applications/" + asked.application() + "/withdraw", token, "{}"), 200);
                }
            } catch (UncheckedIOException cutOff) {
                said = "cut off: " + cutOff.getMessage();
            } catch (RuntimeException | AssertionError e) {
                said = e.toString();
                inTheMiddle.countDown();
            }
        }

        private String prepare() {
            JsonNode draft = json(
                    http.postJson("/api/v1/applications", token, "{\"programme\": \"" + programme + "\"}"), 200, 201);
            String id = draft.path("id").asString();
            json(
                    http.patchJson(
                            "/api/v1/applications/" + id + "/draft",
                            token,
                            "{\"baseVersion\": " + draft.path("version").asLong() + ", \"changes\": " + ANSWERS + "}"),
                    200);
            for (String material : List.of("invoices", "payments")) {
                json(http.upload("/api/v1/applications/" + id + "/attachments", token, material, pdf(material)), 201);
            }
            return id;
        }

        Answered submit(Asked asked) {
            JsonNode receipt = json(
                    http.postJson(
                            "/api/v1/applications/" + asked.application() + "/submit",
                            token,
                            "{\"certified\": true}",
                            "Idempotency-Key",
                            asked.key()),
                    200);
            return new Answered(
                    asked.application(),
                    receipt.path("number").asString(),
                    receipt.path("sha256").asString());
        }

        /** The receipt reads as it was answered, and its file has the hash it says. */
        void assertWhole(Answered expected) throws NoSuchAlgorithmException {
            String path = "/api/v1/applications/" + expected.application() + "/receipt";
            JsonNode receipt = json(http.getJson(path, token), 200);
            assertThat(receipt.path("number").asString()).isEqualTo(expected.number());
            assertThat(receipt.path("sha256").asString()).isEqualTo(expected.sha256());
            byte[] file = http.getJson(path + "/file", token).body().getBytes(StandardCharsets.UTF_8);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .isEqualTo(expected.sha256());
            assertThat(receipt.path("attachments")).hasSize(2);
        }

        List<String> receiptNumbers() {
            List<String> numbers = new ArrayList<>();
            String after = "";
            do {
                JsonNode page = json(http.getJson("/api/v1/applications?limit=100" + after, token), 200);
                page.path("items").forEach(line -> {
                    if (!line.path("receiptNumber").isNull()) {
                        numbers.add(line.path("receiptNumber").asString());
                    }
                });
                after = page.path("next").isNull()
                        ? ""
                        : "&after=" + page.path("next").asString();
            } while (!after.isEmpty());
            return numbers;
        }

        private static byte[] pdf(String text) {
            return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                    .getBytes(StandardCharsets.US_ASCII);
        }

        private static JsonNode json(HttpResponse<String> response, Integer... expected) {
            assertThat(response.statusCode())
                    .as(() -> response.uri() + " " + response.body())
                    .isIn((Object[]) expected);
            return JSON.readTree(response.body());
        }
    }
}
