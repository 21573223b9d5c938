package org.zhuqi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API is there for everybody, holds what the documents promise, and describes what is there. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/over-the-wire-data"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class ApiDescriptionTest {
    private static final Set<String> PROMISED = Set.of(
            "POST /api/v1/tokens",
            "POST /api/v1/credit-codes/check",
            "GET /api/v1/calendar/due",
            "GET /api/v1/enterprises",
            "GET /api/v1/enterprises/{id}",
            "GET /api/v1/measures",
            "GET /api/v1/measures/{id}",
            "GET /api/v1/measures/{id}/records",
            // Files over lines that break.
            "POST /api/v1/uploads",
            "GET /api/v1/uploads/{id}",
            "PUT /api/v1/uploads/{id}/content",
            "POST /api/v1/uploads/{id}/finish",
            "POST /api/v1/projects/{id}/site-notes",
            // From registration to award.
            "POST /api/v1/registrations",
            "POST /api/v1/registrations/{id}/confirm",
            "GET /api/v1/programmes",
            "GET /api/v1/programmes/{id}/eligibility",
            "GET /api/v1/enterprises/{id}/eligibility",
            "POST /api/v1/programmes",
            "POST /api/v1/programmes/imports",
            "POST /api/v1/programmes/{id}/copies",
            "GET /api/v1/programmes/{id}/design",
            "GET /api/v1/programmes/{id}/definition",
            "PUT /api/v1/programmes/{id}/definition",
            "POST /api/v1/programmes/{id}/formula-trials",
            "POST /api/v1/programmes/{id}/versions",
            "POST /api/v1/programmes/{id}/withdrawal",
            "POST /api/v1/programmes/{id}/dry-runs",
            "GET /api/v1/dry-runs/{id}",
            "GET /api/v1/dry-runs/{id}/enterprises",
            "POST /api/v1/programmes/{id}/candidate-runs",
            "GET /api/v1/candidates",
            "POST /api/v1/candidates/confirmations",
            "POST /api/v1/offers/{id}/acceptance",
            "POST /api/v1/applications",
            "PATCH /api/v1/applications/{id}/draft",
            "POST /api/v1/applications/{id}/attachments",
            "POST /api/v1/applications/{id}/submit",
            "GET /api/v1/applications/{id}/receipt",
            "GET /api/v1/applications/{id}/receipt/file",
            "POST /api/v1/applications/{id}/withdraw",
            "GET /api/v1/reviews",
            "POST /api/v1/reviews/{id}/claim",
            "POST /api/v1/reviews/{id}/return",
            "POST /api/v1/reviews/{id}/recommend",
            "POST /api/v1/reviews/{id}/reject",
            "GET /api/v1/applications/{id}/decision/prepared",
            "POST /api/v1/applications/{id}/decision",
            "POST /api/v1/notices",
            "GET /api/v1/notices/{id}",
            "POST /api/v1/notices/{id}/objections",
            "POST /api/v1/objections/{id}/answer",
            "POST /api/v1/applications/{id}/award",
            "GET /api/v1/applications/{id}/award",
            // From the award to what came of it.
            "GET /api/v1/claims",
            "GET /api/v1/claims/{id}",
            "POST /api/v1/applications/{id}/claims",
            "POST /api/v1/claims/{id}/files",
            "POST /api/v1/claims/{id}/lines",
            "DELETE /api/v1/claims/{id}/lines/{number}",
            "POST /api/v1/claims/{id}/filing",
            "POST /api/v1/claims/{id}/withdrawal",
            "POST /api/v1/claims/{id}/ruling",
            "GET /api/v1/applications/{id}/award/versions",
            "POST /api/v1/applications/{id}/award/files",
            "POST /api/v1/applications/{id}/award-changes",
            "GET /api/v1/award-changes",
            "GET /api/v1/award-changes/{id}",
            "POST /api/v1/award-changes/{id}/opinion",
            "POST /api/v1/award-changes/{id}/ruling",
            "POST /api/v1/award-changes/{id}/withdrawal",
            "GET /api/v1/performances",
            "GET /api/v1/applications/{id}/performance",
            "PUT /api/v1/applications/{id}/performance",
            "POST /api/v1/applications/{id}/performance/report",
            "POST /api/v1/applications/{id}/performance/judgement",
            // From a request to its rating.
            "POST /api/v1/demands",
            "GET /api/v1/demands",
            "GET /api/v1/demands/{id}",
            "POST /api/v1/demands/{id}/accept",
            "POST /api/v1/demands/{id}/dispatch",
            "POST /api/v1/demands/{id}/object",
            "POST /api/v1/demands/{id}/contact",
            "POST /api/v1/demands/{id}/reply",
            "POST /api/v1/demands/{id}/extend",
            "POST /api/v1/demands/{id}/resolve",
            "POST /api/v1/demands/{id}/rate",
            "POST /api/v1/demands/{id}/reopen",
            "POST /api/v1/demands/{id}/close",
            // From an activity to what came of it.
            "GET /api/v1/activities",
            "POST /api/v1/activities",
            "GET /api/v1/activities/{id}",
            "POST /api/v1/activities/{id}/announce",
            "POST /api/v1/activities/{id}/hold",
            "POST /api/v1/activities/{id}/close",
            "POST /api/v1/activities/{id}/cancel",
            "POST /api/v1/activities/{id}/invitations",
            "POST /api/v1/activities/{id}/participations",
            "POST /api/v1/activities/{id}/results",
            "GET /api/v1/participations",
            "GET /api/v1/participations/{id}",
            "POST /api/v1/participations/{id}/withdraw",
            "POST /api/v1/participations/{id}/check-in",
            "POST /api/v1/participations/{id}/booth",
            "GET /api/v1/activity-results",
            "POST /api/v1/activity-results/{id}/follow-up",
            // Policies, and whom they suit.
            "GET /api/v1/policies",
            "POST /api/v1/policies",
            "GET /api/v1/policies/{id}",
            "PUT /api/v1/policies/{id}",
            "POST /api/v1/policies/{id}/publish",
            "POST /api/v1/policies/{id}/corrections",
            "POST /api/v1/policies/{id}/repeal",
            "GET /api/v1/policies/{id}/items",
            "POST /api/v1/policies/{id}/items",
            "PUT /api/v1/policy-items/{id}",
            "DELETE /api/v1/policy-items/{id}",
            "GET /api/v1/enterprises/{id}/policies");

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void it_holds_every_path_that_was_promised() throws Exception {
        assertThat(documented()).containsAll(PROMISED);
    }

    /** Whoever asks without a token or with nothing in hand is told so; nothing that is described breaks over it. */
    @Test
    void what_it_describes_answers_everybody() throws Exception {
        Map<String, Integer> answers = new TreeMap<>();
        for (String operation : documented()) {
            String method = operation.substring(0, operation.indexOf(' '));
            String path = operation
                    .substring(operation.indexOf(' ') + 1)
                    .replaceAll("\\{[^}]+}", "00000000-0000-0007-0000-000000000007");
            answers.put(operation, ask(method, path).statusCode());
        }
        assertThat(answers).hasSizeGreaterThan(PROMISED.size());
        assertThat(answers)
                .allSatisfy((operation, status) ->
                        assertThat(status).as(operation).isBetween(200, 499).isNotEqualTo(405));
    }

    private Set<String> documented() throws Exception {
        HttpResponse<String> answer = ask("GET", "/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode paths = JsonMapper.shared().readTree(answer.body()).path("paths");
        Set<String> operations = new TreeSet<>();
        paths.propertyNames()
                .forEach(path -> paths.path(path)
                        .propertyNames()
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        boolean sends = Set.of("POST", "PUT", "PATCH").contains(method);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        sends ? HttpRequest.BodyPublishers.ofString("{}") : HttpRequest.BodyPublishers.noBody());
        if (sends) {
            request.header("Content-Type", "application/json");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
