package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of an enterprise that submits, takes back and submits anew. */
final class Submitter {
    /** So many receipts before {@link #inTheMiddle} opens. */
    static final int BEFORE_THE_KILL = 4;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ANSWERS = """
            {"projectName": "生产线改造", "startedOn": "2024-01-15", "completedOn": "2024-06-30",
             "description": "更新两条生产线。",
             "equipment": [
               {"kind": "production", "name": "灌装机", "serialNumber": "GZ-1", "invoiceNumber": "24220001",
                "invoiceDate": "2024-03-01", "net": 3200000, "vat": 416000, "payment": 3390000},
               {"kind": "production", "name": "包装机", "serialNumber": "BZ-2", "invoiceNumber": "24220002",
                "invoiceDate": "2024-04-01", "net": 1000000, "vat": 130000, "payment": 1130000}],
             "otherFunding": false, "noMajorAccident": true, "notDishonest": true, "truthful": true}""";

    /** What the client was told. */
    record Answered(String application, String number, String sha256) {}

    /** What the client asked for last, answered or not. */
    record Asked(String application, String key) {}

    final CountDownLatch inTheMiddle = new CountDownLatch(1);
    volatile Asked pending;
    volatile String said = "";
    private volatile boolean stopped;
    private final Visitor http;
    private final List<Answered> answered;
    private final String token;
    private final String programme;

    Submitter(String address, String username, List<Answered> answered) {
        this(address, username, People.PASSWORD, answered);
    }

    Submitter(String address, String username, String password, List<Answered> answered) {
        this.http = new Visitor(address);
        this.answered = answered;
        this.token = json(http.postJson("/api/v1/tokens", "", """
                                {"username": "%s", "password": "%s"}""".formatted(username, password)), 200)
                .path("token")
                .asString();
        this.programme = json(http.get("/api/v1/programmes?state=OPEN"), 200)
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    String token() {
        return token;
    }

    /** Ends the loop after the submission under way. */
    void stop() {
        stopped = true;
    }

    void submitUntilCutOff() {
        try {
            while (!stopped) {
                Asked asked = new Asked(prepare(), java.util.UUID.randomUUID().toString());
                pending = asked;
                if (answered.size() >= BEFORE_THE_KILL) {
                    inTheMiddle.countDown();
                }
                answered.add(submit(asked));
                withdraw(asked.application());
            }
        } catch (UncheckedIOException cutOff) {
            said = "cut off: " + cutOff.getMessage();
        } catch (RuntimeException | AssertionError e) {
            said = e.toString();
            inTheMiddle.countDown();
        }
    }

    /** A draft with everything in it; one that an interruption has left is used. */
    String prepare() {
        JsonNode draft =
                json(http.postJson("/api/v1/applications", token, "{\"programme\": \"" + programme + "\"}"), 200, 201);
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

    /** Takes it back; whether this request or an earlier one whose answer was lost did it is all the same. */
    void withdraw(String application) {
        json(http.postJson("/api/v1/applications/" + application + "/withdraw", token, "{}"), 200, 409);
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

    /** As below, and with one file of each kind. */
    void assertWhole(Answered expected) throws NoSuchAlgorithmException {
        assertThat(assertThere(expected).path("attachments")).hasSize(2);
    }

    /** The receipt reads as it was answered, and its file has the hash it says. */
    JsonNode assertThere(Answered expected) throws NoSuchAlgorithmException {
        String path = "/api/v1/applications/" + expected.application() + "/receipt";
        JsonNode receipt = json(http.getJson(path, token), 200);
        assertThat(receipt.path("number").asString()).isEqualTo(expected.number());
        assertThat(receipt.path("sha256").asString()).isEqualTo(expected.sha256());
        byte[] file = http.getJson(path + "/file", token).body().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(expected.sha256());
        return receipt;
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

    static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n% " + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static JsonNode json(HttpResponse<String> response, Integer... expected) {
        if (!List.of(expected).contains(response.statusCode())) {
            throw new Unexpected(response.statusCode(), response.uri() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Another answer than the one that was waited for. */
    static final class Unexpected extends AssertionError {
        private final int status;

        Unexpected(int status, String said) {
            super(status + " " + said);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
