package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Two programs on one database: what one lets pass, the other knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedRateLimitsTest {
    private static final int LIMIT = 4;

    private ConfigurableApplicationContext one;
    private ConfigurableApplicationContext other;

    @BeforeAll
    void start() {
        TestDatabase database = TestDatabase.fresh();
        // The first trusts what a proxy elsewhere says, so this machine is a stranger to it; the second is as shipped.
        one = start(database, Map.of("server.tomcat.remoteip.internal-proxies", "10\\.9\\.9\\.9"));
        other = start(database, Map.of());
    }

    @AfterAll
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void two_programs_share_a_limit_and_a_forged_address_buys_nothing() {
        for (int i = 0; i < LIMIT / 2; i++) {
            assertThat(token(one, "203.0.113." + i)).isEqualTo(401);
            assertThat(token(other, null)).isEqualTo(401);
        }
        assertThat(token(one, null)).isEqualTo(429);
        assertThat(token(one, "203.0.113.99")).isEqualTo(429);
        assertThat(token(other, null)).isEqualTo(429);
    }

    @Test
    void of_what_a_trusted_proxy_says_only_the_address_it_saw_itself_counts() {
        for (int i = 0; i < LIMIT; i++) {
            assertThat(token(other, "203.0.113." + i + ", 198.51.100.7")).isEqualTo(401);
        }
        assertThat(token(other, "203.0.113.99, 198.51.100.7")).isEqualTo(429);
        assertThat(token(other, "198.51.100.8")).isEqualTo(401);
    }

    @Test
    void who_is_logged_in_is_counted_as_a_person_not_as_an_address() {
        Visitor admin = new Visitor(port(one));
        admin.logIn("system-admin", OpenDemonstrationAccount.PASSWORD);
        Visitor security = new Visitor(port(other));
        security.logIn("security-admin", OpenDemonstrationAccount.PASSWORD);
        for (int i = 0; i < 2; i++) {
            assertThat(admin.get("/staff/accounts?q=a").statusCode()).isEqualTo(200);
        }
        assertThat(admin.get("/staff/accounts?q=a").statusCode()).isEqualTo(429);
        assertThat(admin.get("/staff/accounts?q=").statusCode()).isEqualTo(200);
        assertThat(security.get("/staff/accounts?q=a").statusCode()).isEqualTo(200);
    }

    private static int token(ConfigurableApplicationContext program, String forwardedFor) {
        Visitor visitor = new Visitor(port(program));
        HttpRequest.Builder request = visitor.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"x\",\"password\":\"y\"}"));
        if (forwardedFor != null) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return visitor.send(request).statusCode();
    }

    private static ConfigurableApplicationContext start(TestDatabase database, Map<String, Object> more) {
        SpringApplication application = new SpringApplication(AccountsApplication.class);
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("zhuqi.demonstration", "true");
        properties.put("zhuqi.rate-limits.per-minute.tokens", String.valueOf(LIMIT));
        properties.put("zhuqi.rate-limits.per-minute.search", "2");
        properties.putAll(more);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties)));
        return application.run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
