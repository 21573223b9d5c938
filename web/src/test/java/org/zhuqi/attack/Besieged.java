package org.zhuqi.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.documents.imports.Workbooks;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running program with the demonstration data, for all who attack it over HTTP. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/attack-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, Besieged.Morning.class})
abstract class Besieged {
    static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;
    static final String MADE_UP = "00000000-0000-7000-8000-000000000099";

    /** What no answer may hold: where it happened in the program, or what was asked of the database. */
    static final Pattern INSIDES = Pattern.compile(
            "Exception|\\tat [a-z]+\\.|org\\.(?:postgresql|springframework|hibernate|apache)|java\\.lang|SQLSTATE"
                    + "|(?i:\\bselect\\b[^<>]{1,200}\\bfrom\\b[^<>]{1,80}\\bwhere\\b)|(?i:syntax error at)|Apache Tomcat");

    private static final Map<String, String> TOKENS = new HashMap<>();
    private static final String ANSWERS = """
            {"projectName": "自动包装线技术改造", "startedOn": "2023-03-01", "completedOn": "2024-05-31",
             "description": "购置自动包装线及检测设备。", "otherFunding": false, "noMajorAccident": true,
             "notDishonest": true, "truthful": true, "equipment": [
             {"kind": "production", "name": "包装线", "serialNumber": "A-1", "invoiceNumber": "10000001",
              "invoiceDate": "2024-03-15", "net": 3200000, "vat": 416000, "payment": 3390000},
             {"kind": "production", "name": "检测仪", "serialNumber": "A-2", "invoiceNumber": "10000002",
              "invoiceDate": "2024-03-15", "net": 1000000, "vat": 130000, "payment": 1130000}]}""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private final HttpClient client = HttpClient.newHttpClient();

    /** A working morning on which the shipped call is open. */
    static final class Morning implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory()
                    .registerSingleton(
                            "clock", Clock.fixed(Instant.parse("2024-08-26T02:00:00Z"), ZoneId.of("Asia/Shanghai")));
        }
    }

    @Autowired
    private Workbooks workbooks;

    /** What one attack did to accounts must not stop the next. */
    @BeforeEach
    void everybodyMayLogInAgain() {
        jdbc.sql("update account set failures = 0, locked_until = null, must_change = false, status = 'ACTIVE'")
                .update();
    }

    /** The bearer token of an account; empty for nobody. */
    String token(String user) {
        return user.isEmpty() ? "" : TOKENS.computeIfAbsent(user, this::newToken);
    }

    String newToken(String user) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, PASSWORD);
        return json(call("", "POST", "/api/v1/tokens", body)).path("token").asString();
    }

    Visitor loggedIn(String user) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(user, PASSWORD);
        assertThat(visitor.loggedIn()).as(user).isTrue();
        return visitor;
    }

    HttpResponse<String> get(String user, String path) {
        return call(user, "GET", path, null);
    }

    HttpResponse<String> call(String user, String method, String path, @org.jspecify.annotations.Nullable String body) {
        HttpRequest.Builder request =
                request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!user.isEmpty()) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends what no client library would. */
    String raw(String host, String request) {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> attach(String user, String application, String fileName, byte[] content) {
        String boundary = "----besieged";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String material = application.substring(application.indexOf(':') + 1);
        return send(request("/api/v1/applications/" + application.replaceFirst(":.*", "") + "/attachments?material="
                        + material)
                .header("Authorization", "Bearer " + token(user))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    static byte[] pdf(String about) {
        return ("%PDF-1.7\n% " + about + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    String programme() {
        return json(get("", "/api/v1/programmes"))
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    /** The open application of an enterprise for the shipped call. */
    String draft(String user) {
        HttpResponse<String> answer =
                call(user, "POST", "/api/v1/applications", "{\"programme\":\"" + programme() + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
        return json(answer).path("id").asString();
    }

    /** A draft to which nothing is missing. */
    String complete(String user) {
        String id = draft(user);
        long version =
                json(get(user, "/api/v1/applications/" + id)).path("version").asLong();
        HttpResponse<String> saved = call(
                user,
                "PATCH",
                "/api/v1/applications/" + id + "/draft",
                "{\"baseVersion\": " + version + ", \"changes\": " + ANSWERS + "}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        for (String material : List.of("invoices", "payments")) {
            HttpResponse<String> attached = attach(user, id + ":" + material, material + ".pdf", pdf(user + material));
            assertThat(attached.statusCode()).as(attached.body()).isEqualTo(201);
        }
        return id;
    }

    String submitted(String user) {
        String id = complete(user);
        HttpResponse<String> answer =
                call(user, "POST", "/api/v1/applications/" + id + "/submit", "{\"certified\": true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    /** A workbook as officers hand it in, with one row that is wrong. */
    byte[] listOfEnterprises() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workbooks.write(
                file, List.of(new Workbooks.NewSheet("1", List.of(List.of("统一社会信用代码", "名称"), List.of("9122", "甲")))));
        return file.toByteArray();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /** The description's operations, as "GET /api/v1/…", with what it says of each. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> found = new java.util.TreeMap<>();
        JsonNode paths = json(get("", "/v3/api-docs")).path("paths");
        paths.propertyNames()
                .forEach(path -> paths.path(path)
                        .propertyNames()
                        .forEach(method -> found.put(
                                method.toUpperCase(Locale.ROOT) + " " + path,
                                paths.path(path).path(method))));
        return found;
    }
}
