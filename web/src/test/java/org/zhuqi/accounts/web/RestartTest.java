package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.TestDatabase;

/** What a restart does to people: nothing; and what the very first start prints. */
class RestartTest {

    @Test
    void a_restart_logs_nobody_out() {
        TestDatabase database = TestDatabase.fresh();
        String session;
        try (ConfigurableApplicationContext first = start(database, true)) {
            Visitor visitor = new Visitor(port(first));
            visitor.logIn("yanji-officer-1", OpenDemonstrationAccount.PASSWORD);
            session = visitor.cookie("SESSION").orElseThrow();
        }
        try (ConfigurableApplicationContext second = start(database, true)) {
            Visitor visitor = new Visitor(port(second));
            HttpResponse<String> answer = visitor.send(visitor.request("/account")
                    .header("Cookie", "SESSION=" + session)
                    .GET());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("yanji-officer-1");
        }
    }

    @Test
    void without_demonstration_two_administrators_get_passwords_printed_once() {
        TestDatabase database = TestDatabase.fresh();
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            try (ConfigurableApplicationContext first = start(database, false)) {
                for (String name : new String[] {"system-admin", "security-admin"}) {
                    Matcher password =
                            Pattern.compile(name + "\\s+(\\S+)").matcher(printed.toString(StandardCharsets.UTF_8));
                    assertThat(password.find()).isTrue();
                    Visitor admin = new Visitor(port(first));
                    admin.logIn(name, password.group(1));
                    assertThat(admin.get("/staff")
                                    .headers()
                                    .firstValue("location")
                                    .orElseThrow())
                            .endsWith("/account/password");
                }
                Visitor nobody = new Visitor(port(first));
                nobody.logIn("yanji-officer-1", OpenDemonstrationAccount.PASSWORD);
                assertThat(nobody.loggedIn()).isFalse();
            }
            printed.reset();
            try (ConfigurableApplicationContext second = start(database, false)) {
                assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("security-admin");
            }
        } finally {
            System.setOut(console);
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database, boolean demonstration) {
        SpringApplication application = new SpringApplication(AccountsApplication.class);
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("server.port", "0");
        properties.put("zhuqi.demonstration", String.valueOf(demonstration));
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource("test", properties)));
        return application.run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }
}
