package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program behind nginx as docs/operations.md sets it up: what the proxy says of the visitor arrives, and counts. */
class BehindProxyTest {
    private static final int LARGEST = 50 * 1024 * 1024;

    @TempDir
    Path data;

    @TempDir
    Path proxy;

    @Test
    void behind_nginx_cookies_are_secure_addresses_are_true_and_the_largest_file_passes() throws Exception {
        Map<String, String> environment = RunningProgram.demonstration();
        environment.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        try (RunningProgram program = RunningProgram.start(data, environment);
                Nginx nginx = Nginx.inFrontOf(program.address(), proxy)) {
            // Somebody who is not the proxy itself, and who claims to be somebody else besides.
            Visitor visitor = new Visitor(nginx.address(), browser("127.0.0.2"));

            Visitor plain = new Visitor(nginx.plainAddress());
            assertThat(plain.get("/login").statusCode()).as("people are led on").isEqualTo(301);
            assertThat(plain.postJson("/api/v1/tokens", "", "{}").statusCode())
                    .as("programs are not")
                    .isEqualTo(403);

            HttpResponse<String> page = visitor.get("/login");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            HttpResponse<String> in = visitor.logIn("prefecture-officer-1", People.PASSWORD);
            assertThat(in.uri().resolve(in.headers().firstValue("Location").orElseThrow()))
                    .asString()
                    .startsWith(nginx.address());
            assertThat(in.headers().allValues("Set-Cookie"))
                    .anySatisfy(cookie ->
                            assertThat(cookie).startsWith("__Host-SESSION=").contains("Path=/"))
                    .allSatisfy(cookie -> assertThat(cookie)
                            .startsWith("__Host-")
                            .contains("Secure")
                            .contains("HttpOnly")
                            .contains("SameSite=Lax"));
            HttpResponse<String> desk = visitor.get("/staff");
            assertThat(desk.statusCode()).isEqualTo(200);
            String request = desk.headers().firstValue("X-Request-Id").orElseThrow();
            assertThat(request).as("nginx's own number").matches("[0-9a-f]{32}");

            // A program has no session, which would make it prove where its requests come from.
            Visitor client = new Visitor(nginx.address(), browser("127.0.0.2"));
            // A refused login is on record with where it came from, whatever it says of itself.
            client.postJson("/api/v1/tokens", "", """
                    {"username": "prefecture-officer-1", "password": "wrong"}""", "X-Forwarded-For", "203.0.113.9");
            assertThat(addresses(client)).contains("127.0.0.2").doesNotContain("203.0.113.9");

            String token = token(client, "demo-enterprise-001");
            String draft = draft(client, token);
            uploadOf(client, token, draft, LARGEST, 201);
            uploadOf(client, token, draft, LARGEST + 1, 413);
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(404);
            assertThatTheLogIsJson(program, request);
        }
    }

    private static List<String> addresses(Visitor visitor) {
        String token = token(visitor, "audit-admin");
        JsonNode entries =
                json(visitor.getJson("/api/v1/audit?limit=100", token)).path("items");
        return entries.valueStream()
                .map(entry -> entry.path("address").asString())
                .toList();
    }

    private static String draft(Visitor visitor, String token) {
        String programme = json(visitor.get("/api/v1/programmes?state=OPEN"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        return json(visitor.postJson("/api/v1/applications", token, "{\"programme\": \"" + programme + "\"}"))
                .path("id")
                .asString();
    }

    private static void uploadOf(Visitor visitor, String token, String draft, int size, int expected) {
        byte[] pdf = new byte[size];
        Arrays.fill(pdf, (byte) '%');
        byte[] head = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        HttpResponse<String> answer =
                visitor.upload("/api/v1/applications/" + draft + "/attachments", token, "invoices", pdf);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(expected);
        assertThat(answer.body()).as("said by the program, not by nginx").doesNotContain("nginx");
    }

    private static void assertThatTheLogIsJson(RunningProgram program, String request) {
        List<JsonNode> lines = program.said()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(line -> (JsonNode) JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines)
                .anySatisfy(
                        line -> assertThat(line.path("requestId").asString()).isEqualTo(request));
        assertThat(lines).allSatisfy(line -> assertThat(line.has("@timestamp")).isTrue());
    }

    private static String token(Visitor visitor, String username) {
        return json(visitor.postJson("/api/v1/tokens", "", """
                        {"username": "%s", "password": "%s"}""".formatted(username, People.PASSWORD)))
                .path("token")
                .asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** One that takes any certificate and comes from the address of this machine that is named. */
    private static HttpClient.Builder browser(String from) throws Exception {
        SSLContext anybody = SSLContext.getInstance("TLS");
        anybody.init(null, new TrustManager[] {new TrustAnybody()}, null);
        return HttpClient.newBuilder().sslContext(anybody).localAddress(InetAddress.getByName(from));
    }

    private static final class TrustAnybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
