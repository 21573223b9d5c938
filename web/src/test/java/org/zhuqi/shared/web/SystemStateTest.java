package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.SystemFact;
import org.zhuqi.shared.SystemFactContract;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** What an operator sees of the running program: the page, and the numbers for monitoring. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=system-data",
            "management.defaults.metrics.export.enabled=true"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class SystemStateTest {
    private static final int MONITORING = freePort();

    @LocalServerPort
    int port;

    @Autowired
    List<SystemFact> facts;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("zhuqi.metrics.port", () -> MONITORING);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    List<DynamicTest> every_fact_keeps_the_contract() {
        List<DynamicTest> tests = new ArrayList<>();
        for (SystemFact fact : facts) {
            Kept kept = new Kept(fact);
            tests.add(dynamicTest(fact.id() + " names itself", kept::its_id_names_a_room_and_a_thing));
            tests.add(
                    dynamicTest(fact.id() + " carries its numbers", kept::it_carries_exactly_the_numbers_it_declares));
            tests.add(dynamicTest(fact.id() + " only reads", kept::reading_changes_nothing));
        }
        return tests;
    }

    private static final class Kept extends SystemFactContract {
        private final SystemFact fact;

        Kept(SystemFact fact) {
            this.fact = fact;
        }

        @Override
        protected SystemFact fact() {
            return fact;
        }
    }

    @Test
    void the_system_administrator_sees_how_everything_stands_in_every_language() {
        Visitor operator = new Visitor(port);
        operator.logIn("system-admin", OpenDemonstrationAccount.PASSWORD);
        String zh = operator.get("/staff/system?lang=zh").body();
        assertThat(zh)
                .contains("系统状态", "数据库", "PostgreSQL", "数据盘", "审计链", "待送达的消息", "时钟", "全国日历", "版本")
                .doesNotContain("shared.system.")
                .doesNotContain("{0}");
        assertThat(operator.get("/staff/system?lang=ko").body())
                .contains("체계상태")
                .doesNotContain("shared.system.");
        assertThat(operator.get("/staff/system?lang=en").body()).contains("System state");
        Visitor officer = new Visitor(port);
        officer.logIn("prefecture-officer-1", OpenDemonstrationAccount.PASSWORD);
        HttpResponse<String> refused = officer.get("/staff/system");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).doesNotContain("PostgreSQL");
    }

    @Test
    void what_is_wrong_says_what_to_do() {
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status)
                values (gen_random_uuid(), 'nobody', 'java.lang.String', '""', now() - interval '2 days', 'FAILED')""").update();
        jdbc.sql("delete from calendar_day").update();
        int years = jdbc.sql("delete from calendar_year").update();
        assertThat(years).isPositive();
        Visitor operator = new Visitor(port);
        operator.logIn("system-admin", OpenDemonstrationAccount.PASSWORD);
        String page = operator.get("/staff/system?lang=zh").body();
        assertThat(page).contains("异常", "有消息迟迟未送达", "年的放假安排尚未载入", "2项需要处理");
    }

    @Test
    void monitoring_reads_its_numbers_at_a_door_of_its_own_and_nobody_at_any_other() {
        Visitor monitor = new Visitor(MONITORING);
        new Visitor(port).logIn("prefecture-officer-1", "wrong-password");
        String numbers = plain(monitor, "/actuator/prometheus");
        assertThat(numbers)
                .contains(
                        "zhuqi_system_state{fact=\"audit.sealing\"",
                        "zhuqi_events_outstanding",
                        "zhuqi_events_oldest_seconds",
                        "zhuqi_audit_unsealed",
                        "zhuqi_documents_free_bytes",
                        "zhuqi_database_connections",
                        "zhuqi_applications_submitted_total",
                        "tasks_scheduled_execution_seconds_count",
                        "hikaricp_connections");
        assertThat(number(numbers, "zhuqi_logins_refused_total")).isGreaterThanOrEqualTo(1);
        assertThat(plain(monitor, "/actuator/health")).contains("UP");
        for (String closed : List.of("/", "/login", "/staff", "/api/v1/units", "/actuator/env")) {
            assertThat(monitor.get(closed).statusCode()).as(closed).isEqualTo(404);
        }

        Visitor visitor = new Visitor(port);
        assertThat(plain(visitor, "/actuator/health")).contains("UP");
        assertThat(plain(visitor, "/actuator/prometheus")).doesNotContain("zhuqi_");
        assertThat(visitor.send(visitor.request("/actuator/prometheus")
                                .header("X-Forwarded-For", "127.0.0.1")
                                .header("X-Forwarded-Port", String.valueOf(MONITORING))
                                .GET())
                        .body())
                .as("with forged headers")
                .doesNotContain("zhuqi_");
        visitor.logIn("system-admin", OpenDemonstrationAccount.PASSWORD);
        assertThat(plain(visitor, "/actuator/prometheus")).doesNotContain("zhuqi_");
    }

    /** As a monitor asks, which does not want a page. */
    private static String plain(Visitor visitor, String path) {
        return visitor.send(visitor.request(path).GET()).body();
    }

    private static double number(String numbers, String name) {
        return numbers.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .mapToDouble(Double::parseDouble)
                .sum();
    }
}
