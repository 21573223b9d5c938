package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.TotpSecret;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Login in two steps, tokens with a code, the pages of the second factor: over real HTTP on a real PostgreSQL. */
@SpringBootTest(
        classes = AccountsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.accounts.second-factor.required-for=SECURITY_ADMIN",
            "zhuqi.data-directory=target/second-factor-${random.uuid}"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, SecondFactorTest.PhoneTime.class})
class SecondFactorTest {
    private static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;
    private static final String OFFICER = "yanji-officer-1";
    private static final Pattern SECRET = Pattern.compile("id=\"totp-secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODE = Pattern.compile("((?:[A-Z2-9]{4}-){6}[A-Z2-9]{4})");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PhoneTime clock;

    private Visitor visitor;

    /** The time of server and phone, which goes on only when a test says so. */
    static final class PhoneTime extends Clock
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private volatile Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getBeanFactory().registerSingleton("clock", this);
        }

        void nextStep() {
            now = now.plusSeconds(30);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void start() {
        jdbc.sql("update account set failures = 0, locked_until = null, must_change = false, status = 'ACTIVE'")
                .update();
        jdbc.sql("delete from second_factor").update();
        clock.nextStep();
        visitor = new Visitor(port);
    }

    @Test
    void a_login_takes_two_steps_and_between_them_nothing_is_open() {
        TotpSecret secret = setUp(OFFICER);
        visitor = new Visitor(port);
        HttpResponse<String> first = visitor.logIn(OFFICER, PASSWORD);
        assertThat(location(first)).endsWith("/login/code");
        String half = visitor.cookie("SESSION").orElseThrow();
        for (String path : List.of("/account", "/staff", "/account/second-factor", "/account/password")) {
            assertThat(location(visitor.get(path))).as(path).endsWith("/login");
        }
        assertThat(visitor.send(visitor.request("/api/v1/account").GET()).statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/").body()).doesNotContain("action=\"/logout\"");
        assertThat(visitor.get("/login/code").body()).contains("name=\"code\"");
        assertThat(location(code("000000"))).endsWith("/login/code?refused");
        assertThat(visitor.get("/login/code?refused").body()).contains("role=\"alert\"");
        HttpResponse<String> second = code(secret.code(step()));
        assertThat(location(second)).as("where one wanted to go").endsWith("/account/password");
        assertThat(visitor.loggedIn()).isTrue();
        assertThat(visitor.cookie("SESSION").orElseThrow()).isNotEqualTo(half);
    }

    @Test
    void the_half_login_is_over_when_it_is_cancelled_or_the_account_locks() {
        TotpSecret secret = setUp(OFFICER);
        visitor = new Visitor(port);
        visitor.logIn(OFFICER, PASSWORD);
        visitor.get("/login/code");
        visitor.post("/logout", Map.of());
        visitor.get("/login");
        assertThat(location(code(secret.code(step())))).endsWith("/login?refused");
        visitor.logIn(OFFICER, PASSWORD);
        visitor.get("/login/code");
        for (int i = 0; i < 4; i++) {
            assertThat(location(code("000000"))).endsWith("/login/code?refused");
        }
        assertThat(location(code("000000"))).endsWith("/login?refused");
        visitor.get("/login");
        assertThat(location(code(secret.code(step())))).endsWith("/login?refused");
        assertThat(location(visitor.logIn(OFFICER, PASSWORD))).endsWith("/login?refused");
    }

    @Test
    void a_code_without_a_password_before_it_is_nothing() {
        TotpSecret secret = setUp(OFFICER);
        visitor = new Visitor(port);
        assertThat(location(visitor.get("/login/code"))).endsWith("/login");
        visitor.get("/login");
        HttpResponse<String> answer = visitor.post("/login", Map.of("username", OFFICER, "code", secret.code(step())));
        assertThat(location(answer)).endsWith("/login?refused");
    }

    @Test
    void a_failure_is_counted_once() {
        visitor.logIn(OFFICER, "Wrong-pass-1");
        assertThat(failures()).isOne();
    }

    @Test
    void a_recovery_code_lets_in_once_and_is_counted_down() {
        visitor.logIn(OFFICER, PASSWORD);
        TotpSecret secret = begin();
        List<String> codes = codes(confirm(secret));
        assertThat(codes).hasSize(10);
        visitor = new Visitor(port);
        visitor.logIn(OFFICER, PASSWORD);
        visitor.get("/login/code");
        code(codes.getFirst());
        assertThat(visitor.get("/account/second-factor").body()).contains("id=\"recovery-left\">9<");
        visitor = new Visitor(port);
        visitor.logIn(OFFICER, PASSWORD);
        visitor.get("/login/code");
        assertThat(location(code(codes.getFirst()))).endsWith("/login/code?refused");
    }

    @Test
    void the_secret_is_shown_until_it_is_confirmed_and_its_picture_is_kept_nowhere() {
        visitor.logIn(OFFICER, PASSWORD);
        assertThat(visitor.get("/account/second-factor/qr.svg").statusCode()).isEqualTo(404);
        TotpSecret secret = begin();
        HttpResponse<String> picture = visitor.get("/account/second-factor/qr.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("content-type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(picture.headers().firstValue("cache-control").orElseThrow()).contains("no-store");
        assertThat(picture.body()).startsWith("<svg").doesNotContain("style");
        assertThat(new Visitor(port).get("/account/second-factor/qr.svg").statusCode())
                .isEqualTo(302);
        confirm(secret);
        assertThat(visitor.get("/account/second-factor/qr.svg").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/account/second-factor").body()).doesNotContain("totp-secret");
        assertThat(jdbc.sql("select encode(secret, 'escape') from second_factor")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.base32());
    }

    @Test
    void who_must_have_a_factor_is_led_to_it_before_anything_else() {
        visitor.logIn("security-admin", PASSWORD);
        assertThat(location(visitor.get("/staff/accounts"))).endsWith("/account/second-factor");
        assertThat(location(visitor.get("/account"))).endsWith("/account/second-factor");
        HttpResponse<String> api =
                visitor.send(visitor.request("/api/v1/account").GET());
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("accounts.second-factor-due");
        HttpResponse<String> token = token("security-admin", PASSWORD, null);
        assertThat(token.statusCode()).isEqualTo(401);
        assertThat(token.body()).contains("accounts.second-factor-due");
        confirm(begin());
        assertThat(visitor.get("/staff/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_made_before_the_factor_was_required_opens_nothing() {
        String old = secret(token(OFFICER, PASSWORD, null));
        jdbc.sql("update account set role = 'SECURITY_ADMIN' where username = ?")
                .param(OFFICER)
                .update();
        try {
            HttpResponse<String> answer = bearer("/api/v1/account", old);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("accounts.second-factor-due");
        } finally {
            jdbc.sql("update account set role = 'UNIT_OFFICER' where username = ?")
                    .param(OFFICER)
                    .update();
        }
    }

    @Test
    void tokens_ask_for_a_code_after_the_right_password_only() {
        String old = secret(token(OFFICER, PASSWORD, null));
        TotpSecret secret = setUp(OFFICER);
        assertThat(bearer("/api/v1/account", old).statusCode()).isEqualTo(401);
        HttpResponse<String> wrong = token(OFFICER, "Wrong-pass-1", secret.code(step()));
        HttpResponse<String> unknown = token("nobody-at-all", PASSWORD, secret.code(step()));
        assertThat(wrong.body()).contains("accounts.login-refused");
        assertThat(withoutNumber(wrong)).isEqualTo(withoutNumber(unknown));
        HttpResponse<String> needed = token(OFFICER, PASSWORD, null);
        assertThat(needed.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
        assertThat(needed.body()).contains("\"key\":\"accounts.otp-needed\"");
        assertThat(fields(needed)).isEqualTo(fields(wrong));
        HttpResponse<String> refused = token(OFFICER, PASSWORD, "000000");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"key\":\"accounts.otp-refused\"");
        String fresh = secret(token(OFFICER, PASSWORD, secret.code(step())));
        assertThat(bearer("/api/v1/account", fresh).body()).contains("\"secondFactor\":true");
    }

    @Test
    void setting_up_ends_logins_elsewhere() {
        Visitor elsewhere = new Visitor(port);
        elsewhere.logIn(OFFICER, PASSWORD);
        setUp(OFFICER);
        assertThat(elsewhere.loggedIn()).isFalse();
        assertThat(visitor.loggedIn()).isTrue();
    }

    @Test
    void switching_off_takes_password_and_code() {
        TotpSecret secret = setUp(OFFICER);
        visitor.get("/account/second-factor");
        HttpResponse<String> refused =
                visitor.post("/account/second-factor/off", Map.of("password", PASSWORD, "code", "000000"));
        assertThat(refused.body()).contains("密码或验证码不正确");
        HttpResponse<String> done =
                visitor.post("/account/second-factor/off", Map.of("password", PASSWORD, "code", secret.code(step())));
        assertThat(location(done)).endsWith("/account");
        assertThat(location(new Visitor(port).logIn(OFFICER, PASSWORD))).endsWith("/staff");
    }

    @Test
    void an_administrator_resets_it_and_the_person_is_told() {
        setUp(OFFICER);
        Visitor admin = new Visitor(port);
        admin.logIn("system-admin", PASSWORD);
        String id = jdbc.sql("select id::text from account where username = ?")
                .param(OFFICER)
                .query(String.class)
                .single();
        assertThat(admin.get("/staff/accounts/" + id).body())
                .contains("second-factor/reset")
                .doesNotContain("totp-secret");
        admin.post("/staff/accounts/" + id + "/second-factor/reset", Map.of());
        assertThat(visitor.loggedIn()).isFalse();
        assertThat(location(visitor.logIn(OFFICER, PASSWORD))).doesNotContain("code");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> visitor.get("/account/notifications").body().contains("管理员重置了您的两步验证"));
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'accounts.reset-second-factor'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_list_of_logins_says_where_each_is_and_ends_it() {
        Visitor firefox = new Visitor(port, "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        firefox.logIn(OFFICER, PASSWORD);
        visitor.logIn(OFFICER, PASSWORD);
        String page = visitor.get("/account").body();
        assertThat(page).contains("Firefox · Linux").contains("127.0.0.1");
        Matcher end =
                Pattern.compile("action=\"(/account/sessions/[^\"/]+/end)\"").matcher(page);
        boolean guessed = false;
        while (end.find()) {
            if (!guessed) {
                assertThat(visitor.post(end.group(1), Map.of("password", "Wrong-pass-1"))
                                .body())
                        .contains("当前密码不正确");
                assertThat(firefox.loggedIn()).isTrue();
                guessed = true;
            }
            visitor.post(end.group(1), Map.of("password", PASSWORD));
        }
        assertThat(firefox.loggedIn()).isFalse();
        assertThat(visitor.loggedIn()).isTrue();
        assertThat(visitor.get("/account").body()).doesNotContain("Firefox · Linux");
    }

    @Test
    void a_password_that_runs_out_within_a_week_is_announced() {
        visitor.logIn(OFFICER, PASSWORD);
        assertThat(visitor.get("/account").body()).doesNotContain("您的密码将于");
        jdbc.sql("update account set password_ages = true, password_changed_at = ? where username = ?")
                .param(clock.instant().minus(Duration.ofDays(84)).atOffset(java.time.ZoneOffset.UTC))
                .param(OFFICER)
                .update();
        try {
            assertThat(visitor.get("/account").body()).contains("您的密码将于").contains("84天前");
            assertThat(visitor.get("/staff").body()).contains("密码即将到期");
        } finally {
            jdbc.sql("update account set password_ages = false where username = ?")
                    .param(OFFICER)
                    .update();
        }
    }

    /** Every answer carries the number of its own request. */
    private static String withoutNumber(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private TotpSecret setUp(String username) {
        visitor.logIn(username, PASSWORD);
        TotpSecret secret = begin();
        confirm(secret);
        return secret;
    }

    private TotpSecret begin() {
        visitor.get("/account/second-factor");
        visitor.post("/account/second-factor/begin", Map.of("password", PASSWORD));
        Matcher found = SECRET.matcher(visitor.get("/account/second-factor").body());
        assertThat(found.find()).isTrue();
        return new TotpSecret(found.group(1).replace(" ", ""));
    }

    private HttpResponse<String> confirm(TotpSecret secret) {
        HttpResponse<String> done = visitor.post("/account/second-factor/confirm", Map.of("code", secret.code(step())));
        assertThat(done.statusCode()).isEqualTo(200);
        clock.nextStep();
        return done;
    }

    private static List<String> codes(HttpResponse<String> page) {
        return CODE.matcher(page.body()).results().map(found -> found.group(1)).toList();
    }

    private HttpResponse<String> code(String code) {
        return visitor.post("/login", Map.of("code", code));
    }

    private long step() {
        return TotpSecret.step(clock.instant());
    }

    private int failures() {
        return jdbc.sql("select failures from account where username = ?")
                .param(OFFICER)
                .query(Integer.class)
                .single();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("no redirect: " + answer.statusCode());
    }

    private static List<String> fields(HttpResponse<String> problem) {
        return Pattern.compile("\"(\\w+)\":")
                .matcher(problem.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private HttpResponse<String> token(String username, String password, String otp) {
        Visitor program = new Visitor(port);
        String code = otp == null ? "" : ",\"otp\":\"" + otp + "\"";
        return program.send(program.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"%s}".formatted(username, password, code))));
    }

    private HttpResponse<String> bearer(String path, String token) {
        Visitor program = new Visitor(port);
        return program.send(
                program.request(path).header("Authorization", "Bearer " + token).GET());
    }

    private static String secret(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().replaceFirst("(?s).*\"token\":\"([^\"]+)\".*", "$1");
    }
}
