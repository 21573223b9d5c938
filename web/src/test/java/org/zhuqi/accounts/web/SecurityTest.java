package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** What the door does, over real HTTP on a real PostgreSQL. */
@SpringBootTest(
        classes = AccountsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhuqi.demonstration=true", "zhuqi.rate-limits.enabled=false"})
@ContextConfiguration(initializers = FreshDatabase.class)
class SecurityTest {
    private static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;
    private static final String OFFICER = "yanji-officer-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Visitor visitor;

    @BeforeEach
    void start() {
        jdbc.sql("update account set failures = 0, locked_until = null, must_change = false, status = 'ACTIVE'")
                .update();
        visitor = new Visitor(port);
    }

    @Test
    void a_page_behind_login_leads_to_it_and_back() {
        HttpResponse<String> refused = visitor.get("/account");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("location").orElseThrow()).endsWith("/login");
        HttpResponse<String> in = visitor.logIn(OFFICER, PASSWORD);
        assertThat(in.headers().firstValue("location").orElseThrow()).contains("/account");
        assertThat(visitor.loggedIn()).isTrue();
    }

    @Test
    void a_form_sent_after_the_login_had_ended_says_that_it_did_not_arrive_and_login_leads_back_to_its_page() {
        HttpResponse<String> refused = sentFrom("http://localhost:" + port + "/account/second-factor?part=2");
        assertThat(refused.headers().firstValue("location").orElseThrow()).endsWith("/login?unsent");
        assertThat(visitor.get("/login?unsent").body()).contains("刚才提交的内容没有送达", "data-where-held");
        assertThat(loggedInTo()).endsWith("/account/second-factor?part=2");
    }

    @Test
    void where_a_form_came_from_is_a_page_of_this_server_or_nothing() {
        for (String elsewhere : new String[] {
            "https://elsewhere.example/account",
            "http://localhost:" + port + "//elsewhere.example/",
            "http://localhost:" + port,
            "no address",
            ""
        }) {
            visitor = new Visitor(port);
            sentFrom(elsewhere);
            assertThat(loggedInTo()).as(elsewhere).endsWith("/staff");
        }
    }

    private HttpResponse<String> sentFrom(String page) {
        HttpResponse<String> login = visitor.get("/login");
        return visitor.send(form(
                visitor.request("/account/language")
                        .header("Accept", "text/html")
                        .header("Referer", page),
                "lang=ko",
                login));
    }

    private String loggedInTo() {
        return visitor.logIn(OFFICER, PASSWORD).headers().firstValue("location").orElseThrow();
    }

    @Test
    void a_page_opened_before_another_login_is_told_from_a_missing_right() {
        visitor.logIn(OFFICER, PASSWORD);
        HttpResponse<String> answer = visitor.post("/account/language", Map.of("_csrf", "old", "lang", "ko"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).containsAnyOf("页面已过期", "페지가 오래되여").doesNotContain("没有权限", "권한이 없습니다");
    }

    @Test
    void without_a_wish_login_leads_to_ones_own_desk() {
        HttpResponse<String> in = visitor.logIn(OFFICER, PASSWORD);
        assertThat(in.headers().firstValue("location").orElseThrow()).endsWith("/staff");
    }

    @Test
    void a_form_without_token_is_refused() {
        visitor.logIn(OFFICER, PASSWORD);
        HttpResponse<String> answer = visitor.post("/account/language", Map.of("_csrf", "", "lang", "ko"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void every_answer_tells_the_browser_to_be_strict() {
        for (String path : new String[] {"/login", "/account", "/nowhere", "/api/v1/tokens", "/assets/zhuqi.css"}) {
            var headers = visitor.get(path).headers();
            String policy = headers.firstValue("content-security-policy").orElse("none at " + path);
            assertThat(policy)
                    .contains("default-src 'none'")
                    .contains("script-src 'self'")
                    .contains("style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .contains("form-action 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("x-content-type-options")).contains("nosniff");
            assertThat(headers.firstValue("referrer-policy")).contains("same-origin");
            assertThat(headers.firstValue("permissions-policy")).isPresent();
        }
    }

    @Test
    void files_are_named_by_their_content_kept_for_a_year_and_ask_for_nobody() {
        visitor.logIn(OFFICER, PASSWORD);
        String page = visitor.get("/account").body();
        List<String> files = Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(files).hasSizeGreaterThan(3).allMatch(file -> file.matches(".+-[0-9a-f]{32}\\.[a-z]+"));
        jdbc.sql("update spring_session set last_access_time = 1").update();
        for (String file : files) {
            HttpResponse<String> answer = visitor.get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().allValues("cache-control"))
                    .as(file)
                    .containsExactly("public, max-age=31536000, immutable");
            assertThat(answer.headers().allValues("set-cookie")).as(file).isEmpty();
        }
        assertThat(visitor.get("/assets/zhuqi.css").headers().allValues("cache-control"))
                .containsExactly("no-cache");
        assertThat(jdbc.sql("select count(*) from spring_session where last_access_time > 1")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_needs_login_is_asked_for_it_before_anything_is_refused() {
        long before = denials();
        visitor.get("/login");
        assertThat(visitor.post("/documents", Map.of("ownerKind", "x"))
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?unsent"));
        HttpResponse<String> eligibility =
                visitor.get("/api/v1/programmes/00000000-0000-7000-8000-000000000001/eligibility");
        assertThat(eligibility.statusCode()).isEqualTo(401);
        assertThat(eligibility.body()).contains("accounts.login-needed");
        assertThat(visitor.get("/api/v1/accounts").statusCode()).isEqualTo(401);
        assertThat(denials()).isEqualTo(before);
    }

    private long denials() {
        return jdbc.sql("select count(*) from audit_entry where result = 'DENIED'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_password_that_is_due_can_be_changed_over_the_api() {
        String token = visitor.send(visitor.request("/api/v1/tokens")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(OFFICER, PASSWORD))))
                .body()
                .replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
        jdbc.sql("update account set must_change = true where username = ?")
                .param(OFFICER)
                .update();
        HttpRequest.Builder change = visitor.request("/api/v1/account/password")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertThat(visitor.send(change).statusCode()).isEqualTo(422);
        assertThat(visitor.send(visitor.request("/api/v1/account").header("Authorization", "Bearer " + token))
                        .body())
                .contains("password-change-due");
    }

    @Test
    void behind_https_the_browser_is_told_to_stay_there_and_cookies_are_secure() {
        HttpResponse<String> answer = visitor.send(
                visitor.request("/login").header("X-Forwarded-Proto", "https").GET());
        assertThat(answer.headers().firstValue("strict-transport-security")).isPresent();
        assertThat(answer.headers().allValues("set-cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Secure")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    /** A browser takes a cookie of such a name from this very host only; no neighbour can plant one. */
    @Test
    void behind_https_every_cookie_is_of_this_host_alone() {
        HttpResponse<String> page = visitor.send(overTls("/login?lang=ko", "").GET());
        List<String> set = new ArrayList<>(page.headers().allValues("set-cookie"));
        HttpResponse<String> wish = visitor.send(
                overTls("/account", "").header("Accept", "text/html").GET());
        set.addAll(wish.headers().allValues("set-cookie"));
        HttpResponse<String> in = visitor.send(form(
                overTls("/login", csrf(page) + "; __Host-REDIRECT_URI=" + value(wish, "__Host-REDIRECT_URI")),
                "username=" + OFFICER + "&password=" + PASSWORD,
                page));
        assertThat(in.headers().firstValue("location").orElse("")).endsWith("/account");
        set.addAll(in.headers().allValues("set-cookie"));
        assertThat(set)
                .extracting(cookie -> cookie.replaceFirst("=.*", ""))
                .contains("__Host-XSRF-TOKEN", "__Host-lang", "__Host-REDIRECT_URI", "__Host-SESSION");
        assertThat(set)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("Path=/")
                        .contains("Secure")
                        .doesNotContain("Domain"));

        String session = value(in, "__Host-SESSION");
        assertThat(visitor.send(overTls("/account", "__Host-SESSION=" + session).GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.send(overTls("/account", "SESSION=" + session).GET()).statusCode())
                .as("under a name that a neighbour could plant")
                .isEqualTo(302);
        assertThat(visitor.send(overTls("/login", "__Host-lang=ko").GET()).body())
                .contains("lang=\"ko\"");
    }

    @Test
    void logging_out_clears_what_the_browser_keeps_and_leaves_the_language() {
        HttpResponse<String> page = visitor.send(overTls("/login", "").GET());
        HttpResponse<String> out = visitor.send(form(overTls("/logout", csrf(page)), "x=1", page));
        assertThat(out.headers().firstValue("clear-site-data")).contains("\"cache\", \"storage\"");
        assertThat(out.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("lang="));
    }

    private HttpRequest.Builder overTls(String path, String cookies) {
        HttpRequest.Builder request = new Visitor(port).request(path).header("X-Forwarded-Proto", "https");
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String fields, HttpResponse<String> page) {
        String token = page.body().replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    private static String csrf(HttpResponse<String> page) {
        return "__Host-XSRF-TOKEN=" + value(page, "__Host-XSRF-TOKEN");
    }

    private static String value(HttpResponse<String> answer, String cookie) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(set -> set.startsWith(cookie + "=") && !set.startsWith(cookie + "=;"))
                .map(set -> set.substring(cookie.length() + 1).replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_session_id_has_more_random_bits_than_anybody_guesses() {
        visitor.logIn(OFFICER, PASSWORD);
        byte[] id = Base64.getDecoder().decode(visitor.cookie("SESSION").orElseThrow());
        assertThat(Base64.getUrlDecoder().decode(new String(id, StandardCharsets.US_ASCII)))
                .hasSize(27);
    }

    @Test
    void a_login_ends_after_half_a_day_however_busy_it_is_kept() {
        visitor.logIn(OFFICER, PASSWORD);
        begunEarlier(Duration.ofHours(12).minusMinutes(5));
        assertThat(visitor.loggedIn()).isTrue();
        begunEarlier(Duration.ofMinutes(5));
        assertThat(visitor.loggedIn()).isFalse();
        assertThat(visitor.get("/account").headers().firstValue("location").orElse(""))
                .endsWith("/login");
    }

    private void begunEarlier(Duration by) {
        jdbc.sql("""
                update spring_session set creation_time = creation_time - ? where principal_name =
                    (select id::text from account where username = ?)
                """).param(by.toMillis()).param(OFFICER).update();
    }

    @Test
    void cookies_are_out_of_reach_for_scripts() {
        visitor.get("/login");
        HttpResponse<String> in = visitor.post("/login", Map.of("username", OFFICER, "password", PASSWORD));
        assertThat(in.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("SESSION="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
    }

    @Test
    void visitors_who_do_not_log_in_have_no_session() {
        long before = sessions();
        visitor.get("/login");
        visitor.get("/account");
        assertThat(sessions()).isEqualTo(before);
        assertThat(visitor.cookie("SESSION")).isEmpty();
    }

    @Test
    void the_session_lies_in_PostgreSQL_under_the_account_and_with_the_idle_time_of_staff() {
        visitor.logIn(OFFICER, PASSWORD);
        assertThat(jdbc.sql("""
                        select max_inactive_interval from spring_session s join account a on a.id::text = s.principal_name
                        where a.username = ? order by s.creation_time desc limit 1
                        """).param(OFFICER).query(Integer.class).single()).isEqualTo(15 * 60);
    }

    @Test
    void logging_in_changes_the_session_so_that_a_planted_one_is_worthless() {
        visitor.logIn(OFFICER, PASSWORD);
        String first = visitor.cookie("SESSION").orElseThrow();
        visitor.get("/account");
        // A second login in the same browser must not go on with the same session either.
        visitor.post("/login", Map.of("username", "tumen-officer-1", "password", PASSWORD));
        assertThat(visitor.cookie("SESSION").orElseThrow()).isNotEqualTo(first);
        Visitor thief = new Visitor(port);
        HttpResponse<String> answer = thief.send(
                thief.request("/account").header("Cookie", "SESSION=" + first).GET());
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void logging_out_ends_the_session() {
        visitor.logIn(OFFICER, PASSWORD);
        visitor.get("/account");
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor.loggedIn()).isFalse();
    }

    @Test
    void unknown_wrong_and_locked_look_the_same() {
        HttpResponse<String> unknown = visitor.logIn("nobody-at-all", PASSWORD);
        HttpResponse<String> wrong = visitor.logIn(OFFICER, "Wrong-pass-1");
        assertThat(unknown.headers().firstValue("location"))
                .isEqualTo(wrong.headers().firstValue("location"));
        for (int i = 0; i < 4; i++) {
            visitor.logIn(OFFICER, "Wrong-pass-1");
        }
        HttpResponse<String> locked = visitor.logIn(OFFICER, PASSWORD);
        assertThat(locked.headers().firstValue("location"))
                .isEqualTo(wrong.headers().firstValue("location"));
        assertThat(visitor.get("/login?refused").body()).contains("role=\"alert\"");
    }

    @Test
    void five_failures_at_either_door_lock_both() {
        for (int i = 0; i < 3; i++) {
            visitor.logIn(OFFICER, "Wrong-pass-1");
        }
        assertThat(token(OFFICER, "Wrong-pass-1").statusCode()).isEqualTo(401);
        assertThat(token(OFFICER, "Wrong-pass-1").statusCode()).isEqualTo(401);
        HttpResponse<String> locked = token(OFFICER, PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(locked.body()).contains("accounts.login-refused");
        visitor.logIn(OFFICER, PASSWORD);
        assertThat(visitor.loggedIn()).isFalse();
        jdbc.sql("update account set locked_until = ? where username = ?")
                .param(clock.instant().minusSeconds(1).atOffset(java.time.ZoneOffset.UTC))
                .param(OFFICER)
                .update();
        assertThat(token(OFFICER, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_admits_its_owner_and_only_its_hash_is_kept() {
        String token = secret(token(OFFICER, PASSWORD));
        HttpResponse<String> list = bearer("/api/v1/tokens", token);
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body()).doesNotContain(token);
        assertThat(jdbc.sql("select count(*) from api_token where hash = ?")
                        .param(token)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from api_token where hash = ?")
                        .param(new org.zhuqi.accounts.TokenSecret(token).hash())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_bearer_call_needs_no_csrf_token_and_leaves_no_session() {
        String token = secret(token(OFFICER, PASSWORD));
        String id = bearer("/api/v1/tokens", token).body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        long before = sessions();
        HttpResponse<String> revoked = visitor.send(visitor.request("/api/v1/tokens/" + id)
                .header("Authorization", "Bearer " + token)
                .DELETE());
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_session_at_the_api_needs_the_csrf_token() {
        visitor.logIn(OFFICER, PASSWORD);
        assertThat(visitor.send(visitor.request("/api/v1/tokens").GET()).statusCode())
                .isEqualTo(200);
        HttpResponse<String> answer = visitor.send(
                visitor.request("/api/v1/tokens/" + java.util.UUID.randomUUID()).DELETE());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).contains("application/problem+json");
    }

    @Test
    void the_api_says_401_with_a_key_to_strangers() {
        HttpResponse<String> nobody =
                visitor.send(visitor.request("/api/v1/tokens").GET());
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(nobody.headers().firstValue("content-type").orElseThrow()).contains("application/problem+json");
        assertThat(nobody.body()).contains("\"key\":\"accounts.login-needed\"");
        HttpResponse<String> odd = bearer("/api/v1/tokens", "zq_made-up");
        assertThat(odd.statusCode()).isEqualTo(401);
        assertThat(odd.body()).contains("\"key\":\"accounts.token-refused\"");
    }

    @Test
    void a_disabled_account_is_out_at_once_with_session_and_token() {
        visitor.logIn(OFFICER, PASSWORD);
        String token = secret(token(OFFICER, PASSWORD));
        jdbc.sql("update account set status = 'DISABLED' where username = ?")
                .param(OFFICER)
                .update();
        assertThat(visitor.loggedIn()).isFalse();
        assertThat(bearer("/api/v1/tokens", token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_locked_accounts_token_is_refused() {
        String token = secret(token(OFFICER, PASSWORD));
        for (int i = 0; i < 5; i++) {
            token(OFFICER, "Wrong-pass-1");
        }
        assertThat(bearer("/api/v1/tokens", token).statusCode()).isEqualTo(401);
    }

    @Test
    void while_a_password_change_is_due_nothing_else_is_open() {
        String token = secret(token(OFFICER, PASSWORD));
        jdbc.sql("update account set must_change = true where username = ?")
                .param(OFFICER)
                .update();
        HttpResponse<String> refused = token(OFFICER, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("accounts.password-change-due");
        HttpResponse<String> bearer = bearer("/api/v1/tokens", token);
        assertThat(bearer.statusCode()).isEqualTo(403);
        assertThat(bearer.body()).contains("accounts.password-change-due");
        visitor.logIn(OFFICER, PASSWORD);
        HttpResponse<String> page = visitor.get("/staff");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("location").orElseThrow()).endsWith("/account/password");
    }

    private HttpResponse<String> token(String username, String password) {
        Visitor program = new Visitor(port);
        return program.send(program.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password))));
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

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }
}
