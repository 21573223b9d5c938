package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** What the log says about requests, and above all what it does not. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhuqi.demonstration=true", "zhuqi.rate-limits.enabled=false", "zhuqi.data-directory=log-data"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(RequestLogTest.Broken.class)
class RequestLogTest {
    private static final String NAME = "欧阳示范";
    private static final String PHONE = "13904330123";
    private static final String CODE = "91222401MA0Y0XAG5T";
    private static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private Visitor visitor;

    /** Fails in the ways nobody foresees, with what was typed in its words. */
    @RestController
    static class Broken {
        @GetMapping("/api/v1/calendar/broken")
        String fail(@RequestParam String body) {
            throw new IllegalStateException("cannot store " + body, new IllegalArgumentException(body));
        }
    }

    @BeforeEach
    void listen() {
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.INFO);
        visitor = new Visitor(port);
    }

    @AfterEach
    void leave() {
        root.detachAppender(heard);
        root.setLevel(before);
    }

    @Test
    void names_telephones_codes_passwords_and_tokens_never_reach_the_log_even_when_a_request_fails() {
        visitor.logIn("prefecture-officer-1", PASSWORD);
        visitor.get("/staff/enterprises?q=" + CODE + "&phone=" + PHONE);
        visitor.get("/staff/enterprises?q=" + encoded(NAME));
        visitor.get("/" + CODE);
        visitor.get("/staff/enterprises/" + CODE);
        visitor.post("/register", Map.of("creditCode", CODE, "nameZh", NAME, "phone", PHONE, "password", PASSWORD));
        String body = "{\"contactName\":\"" + NAME + "\",\"phone\":\"" + PHONE + "\",\"code\":\"" + CODE + "\"}";
        assertThat(visitor.get("/api/v1/calendar/broken?body=" + encoded(body)).statusCode())
                .isEqualTo(500);
        json("/api/v1/credit-codes/check", body.replace('}', ' '));
        jdbc.sql("alter table enterprise rename to enterprise_away").update();
        try {
            assertThat(visitor.get("/staff/enterprises?q=" + CODE).statusCode()).isEqualTo(500);
        } finally {
            jdbc.sql("alter table enterprise_away rename to enterprise").update();
        }
        String session = visitor.cookie("SESSION").orElseThrow();

        String said = said();
        assertThat(said).contains("request failed: GET /api/v1/calendar/broken").contains("IllegalStateException");
        assertThat(said).contains("GET /staff/enterprises 500");
        assertThat(said)
                .doesNotContain(NAME)
                .doesNotContain(PHONE)
                .doesNotContain(CODE)
                .doesNotContain(PASSWORD)
                .doesNotContain("Bearer ")
                .doesNotContain(session);
    }

    @Test
    void a_request_has_one_line_with_the_pattern_of_its_address_its_outcome_and_who_asked() {
        visitor.logIn("prefecture-officer-1", PASSWORD);
        heard.list.clear();
        HttpResponse<String> answer = visitor.get("/staff/enterprises?q=abc");
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        List<ILoggingEvent> lines = ofRequest(id);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().getFormattedMessage()).matches("GET /staff/enterprises 200 \\d+ ms");
        assertThat(lines.getFirst().getMDCPropertyMap().get("userId")).matches("[0-9a-f-]{36}");
        heard.list.clear();
        HttpResponse<String> nobody = new Visitor(port).get("/calendar");
        assertThat(ofRequest(nobody.headers().firstValue("X-Request-Id").orElseThrow()))
                .singleElement()
                .satisfies(line -> assertThat(line.getMDCPropertyMap()).doesNotContainKey("userId"));
    }

    @Test
    void a_well_formed_number_of_the_proxy_is_kept_and_any_other_replaced() {
        assertThat(numbered("proxy-0123456789")).isEqualTo("proxy-0123456789");
        assertThat(numbered("short")).isNotEqualTo("short").hasSize(36);
        assertThat(numbered("a forged line 200 3 ms")).hasSize(36);
    }

    @Test
    void whoever_meets_an_error_can_quote_the_number_of_the_request() {
        HttpResponse<String> page = visitor.get("/notices/00000000-0000-0000-0000-000000000009");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains(page.headers().firstValue("X-Request-Id").orElseThrow());
        HttpResponse<String> failed = visitor.get("/api/v1/calendar/broken?body=x");
        assertThat(failed.body())
                .contains("\"requestId\":\""
                        + failed.headers().firstValue("X-Request-Id").orElseThrow() + "\"");
        HttpResponse<String> refused = visitor.get("/api/v1/tokens");
        assertThat(refused.body())
                .contains(refused.headers().firstValue("X-Request-Id").orElseThrow());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String numbered(String given) {
        return visitor.send(visitor.request("/calendar")
                        .header("X-Request-Id", given)
                        .GET())
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();
    }

    private HttpResponse<String> json(String path, String body) {
        return new Visitor(port)
                .send(new Visitor(port)
                        .request(path)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer zq_" + CODE)
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The line of a request is written after its answer has gone out. */
    private List<ILoggingEvent> ofRequest(String id) {
        List<ILoggingEvent> found = List.of();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (found.isEmpty() && System.nanoTime() < deadline) {
            found = List.copyOf(new ArrayList<>(heard.list)).stream()
                    .filter(line -> id.equals(line.getMDCPropertyMap().get("requestId")))
                    .toList();
            Thread.onSpinWait();
        }
        return found;
    }

    private String said() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent line : new ArrayList<>(heard.list)) {
            text.append(line.getFormattedMessage())
                    .append(line.getMDCPropertyMap())
                    .append('\n');
            IThrowableProxy thrown = line.getThrowableProxy();
            if (thrown != null) {
                text.append(ThrowableProxyUtil.asString(thrown)).append('\n');
            }
        }
        return text.toString();
    }
}
