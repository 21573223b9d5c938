package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

@SpringBootTest(
        classes = AccountsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=false",
            "zhuqi.rate-limits.per-minute.tokens=3",
            "zhuqi.rate-limits.per-minute.login=3"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class RateLimitsTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_fourth_question_within_a_minute_is_refused_as_a_problem_and_put_on_record() {
        for (int i = 0; i < 3; i++) {
            assertThat(token().statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = token();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"key\":\"shared.too-many-requests\"");
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(refused.headers().firstValue("content-security-policy")).isPresent();
        for (int i = 0; i < 10; i++) {
            token();
        }
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'access.limited' and address = '127.0.0.1'")
                        .query(Integer.class)
                        .single())
                .as("on record, and cannot fill it")
                .isBetween(1, 2);
    }

    @Test
    void the_fourth_login_is_refused_on_a_page() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.post("/login", Map.of("username", "x", "password", "y"))
                            .statusCode())
                    .isEqualTo(302);
        }
        HttpResponse<String> refused = visitor.post("/login", Map.of("username", "x", "password", "y"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("<html").contains("请求过于频繁");
    }

    private HttpResponse<String> token() {
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"x\",\"password\":\"y\"}")));
    }
}
