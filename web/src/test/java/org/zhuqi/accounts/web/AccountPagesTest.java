package org.zhuqi.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.Accounts;
import org.zhuqi.accounts.Post;
import org.zhuqi.accounts.Username;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** People at the pages of accounts. */
@SpringBootTest(
        classes = AccountsApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhuqi.demonstration=true", "zhuqi.rate-limits.enabled=false"})
@ContextConfiguration(initializers = FreshDatabase.class)
class AccountPagesTest {
    private static final String PASSWORD = OpenDemonstrationAccount.PASSWORD;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    OpenDemonstrationAccount openDemonstrationAccount;

    private Visitor systemAdmin;
    private Visitor securityAdmin;

    @BeforeEach
    void start() {
        systemAdmin = loggedIn("system-admin");
        securityAdmin = loggedIn("security-admin");
    }

    @Test
    void pages_speak_three_languages_and_miss_no_word() {
        String officer = id("yanji-officer-1");
        for (String language : new String[] {"zh", "ko", "en"}) {
            for (String path : new String[] {
                "/account",
                "/account/password",
                "/staff/accounts",
                "/staff/accounts/new",
                "/staff/accounts/" + officer,
                "/staff/accounts/" + officer + "/hand-over",
                "/staff/units",
                "/staff/units/YJGX"
            }) {
                HttpResponse<String> page = systemAdmin.get(path + "?lang=" + language);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body())
                        .as(path)
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??");
            }
            assertThat(new Visitor(port).get("/login?lang=" + language).body()).doesNotContain("??");
        }
        assertThat(securityAdmin.get("/staff/accounts/" + officer).body()).contains("/rights");
    }

    @Test
    void a_new_officer_gets_rights_from_another_administrator_and_must_change_the_password_first() {
        HttpResponse<String> opened = systemAdmin.post(
                "/staff/accounts", Map.of("username", "antu-officer-9", "nameZh", "新经办员", "nameKo", ""));
        String password = find("id=\"opened-password\">([^<]+)<", opened.body());
        String id = id("antu-officer-9");
        systemAdmin.get("/staff/accounts/" + id);
        assertThat(systemAdmin
                        .post("/staff/accounts/" + id + "/rights", Map.of("role", "UNIT_OFFICER", "unit", "222426"))
                        .statusCode())
                .isEqualTo(403);
        securityAdmin.get("/staff/accounts/" + id);
        assertThat(securityAdmin
                        .post("/staff/accounts/" + id + "/rights", Map.of("role", "UNIT_OFFICER", "unit", "222426"))
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith(id);

        Visitor officer = new Visitor(port);
        officer.logIn("antu-officer-9", password);
        assertThat(officer.get("/staff").headers().firstValue("location").orElseThrow())
                .endsWith("/account/password");
        officer.get("/account/password");
        HttpResponse<String> refused =
                officer.post("/account/password", Map.of("current", password, "wanted", "short", "repeated", "other"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body())
                .contains("id=\"problems\"")
                .contains("f-wanted")
                .contains("f-repeated");
        assertThat(officer.post(
                                "/account/password",
                                Map.of("current", password, "wanted", "Chosen-pass-1", "repeated", "Chosen-pass-1"))
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/staff");
        assertThat(officer.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void administrators_exclude_each_other_on_the_page_too() {
        String id = id("audit-admin");
        securityAdmin.get("/staff/accounts/" + id);
        HttpResponse<String> answer = securityAdmin.post(
                "/staff/accounts/" + id + "/rights", Map.of("role", "UNIT_OFFICER", "unit", "222401"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"problems\"").contains("互斥");
    }

    @Test
    void nobody_changes_ones_own_rights() {
        String id = id("security-admin");
        securityAdmin.get("/account");
        HttpResponse<String> answer = securityAdmin.post(
                "/staff/accounts/" + id + "/rights", Map.of("role", "SYSTEM_ADMIN", "unit", "222400"));
        assertThat(answer.body()).contains("id=\"problems\"");
        assertThat(accounts.findByUsername(new Username("security-admin"))
                        .orElseThrow()
                        .role())
                .isEqualTo(Role.SECURITY_ADMIN);
    }

    @Test
    void a_disabled_officer_is_logged_out_at_once_and_a_reset_password_ends_logins() {
        Visitor officer = loggedIn("wangqing-officer-1");
        String id = id("wangqing-officer-1");
        systemAdmin.get("/staff/accounts/" + id);
        systemAdmin.post("/staff/accounts/" + id + "/disable", Map.of());
        assertThat(officer.loggedIn()).isFalse();
        systemAdmin.get("/staff/accounts/" + id);
        systemAdmin.post("/staff/accounts/" + id + "/enable", Map.of());
        assertThat(loggedIn("wangqing-officer-1").loggedIn()).isTrue();
    }

    @Test
    void the_security_administrator_ends_all_logins_of_an_account() {
        Visitor officer = loggedIn("longjing-officer-1");
        String id = id("longjing-officer-1");
        assertThat(systemAdmin.get("/staff/accounts/" + id).body()).doesNotContain("/sessions/end");
        assertThat(securityAdmin.get("/staff/accounts/" + id).body()).contains("/sessions/end");
        assertThat(securityAdmin
                        .post("/staff/accounts/" + id + "/sessions/end", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.loggedIn()).isFalse();
        assertThat(loggedIn("longjing-officer-1").loggedIn()).isTrue();
    }

    @Test
    void the_sixth_login_ends_the_first() {
        jdbc.sql("update account set password_ages = true, password_changed_at = ? where username = 'helong-officer-1'")
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        List<Visitor> logins = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            logins.add(loggedIn("helong-officer-1"));
        }
        assertThat(logins.getFirst().loggedIn()).isFalse();
        assertThat(logins.subList(1, 6)).allMatch(Visitor::loggedIn);
        jdbc.sql("update account set password_ages = false where username = 'helong-officer-1'")
                .update();
    }

    @Test
    void a_common_password_and_the_places_name_are_refused_in_words() {
        Visitor officer = loggedIn("tumen-officer-1");
        officer.get("/account/password");
        String page = officer.post(
                        "/account/password",
                        Map.of("current", PASSWORD, "wanted", "Sunshine-2024", "repeated", "Sunshine-2024"))
                .body();
        assertThat(page).contains("这是很多人在用的密码");
        page = officer.post(
                        "/account/password",
                        Map.of("current", PASSWORD, "wanted", "My-Tumen-home-7", "repeated", "My-Tumen-home-7"))
                .body();
        assertThat(page).contains("密码不能包含“tumen”");
    }

    @Test
    void business_people_and_other_administrators_do_not_see_accounts() {
        assertThat(loggedIn("yanji-officer-1").get("/staff/accounts").statusCode())
                .isEqualTo(403);
        assertThat(loggedIn("audit-admin").get("/staff/accounts").statusCode()).isEqualTo(403);
        assertThat(loggedIn("audit-admin").get("/staff/units/YJGX").statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_list_is_searched_filtered_and_paged() {
        assertThat(systemAdmin.get("/staff/accounts?q=hunchun").body())
                .contains("hunchun-officer-1")
                .doesNotContain("tumen-officer-1");
        assertThat(systemAdmin.get("/staff/accounts?role=AUDIT_ADMIN").body())
                .contains("audit-admin")
                .doesNotContain("tumen-officer-1");
        assertThat(systemAdmin.get("/staff/accounts?q=%25").body()).doesNotContain("tumen-officer-1");
        String first = systemAdmin
                .send(systemAdmin.request("/api/v1/accounts?limit=3").GET())
                .body();
        String cursor = find("\"next\":\"([^\"]+)\"", first);
        String second = systemAdmin
                .send(systemAdmin
                        .request("/api/v1/accounts?limit=3&after=" + cursor)
                        .GET())
                .body();
        assertThat(second).contains("username").doesNotContain(find("\"username\":\"([^\"]+)\"", first));
    }

    @Test
    void a_zone_is_renamed_unless_somebody_was_faster() {
        String form = systemAdmin.get("/staff/units/YJGX").body();
        String seen = find("name=\"seen\" value=\"([^\"]+)\"", form);
        Map<String, String> change = Map.of(
                "nameZh", "延吉高新区", "nameKo", "연길고신구", "nameEn", "", "host", "222401", "active", "true", "seen", seen);
        assertThat(systemAdmin.post("/staff/units/YJGX", change).statusCode()).isEqualTo(302);
        assertThat(systemAdmin.get("/staff/units").body()).contains("연길고신구");
        systemAdmin.get("/staff/units/YJGX");
        assertThat(systemAdmin.post("/staff/units/YJGX", change).body()).contains("id=\"problems\"");
    }

    @Test
    void the_first_user_of_an_enterprise_adds_a_colleague_who_manages_nobody() {
        EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());
        openDemonstrationAccount.open(
                Actor.system(),
                new Username("some-enterprise"),
                LocalText.ofZh("企业管理员"),
                Post.enterprise(Role.ENTERPRISE_ADMIN, enterprise));
        Visitor first = loggedIn("some-enterprise");
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(first.get("/my/colleagues?lang=" + language).body()).doesNotContain("??");
        }
        HttpResponse<String> opened =
                first.post("/my/colleagues", Map.of("username", "some-colleague", "nameZh", "同事", "nameKo", ""));
        String password = find("id=\"opened-password\">([^<]+)<", opened.body());
        Visitor colleague = new Visitor(port);
        colleague.logIn("some-colleague", password);
        colleague.get("/account/password");
        colleague.post(
                "/account/password",
                Map.of("current", password, "wanted", "Chosen-pass-1", "repeated", "Chosen-pass-1"));
        assertThat(colleague.get("/account").statusCode()).isEqualTo(200);
        assertThat(colleague.get("/my/colleagues").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(id("some-colleague"))
                        .query(Integer.class)
                        .list())
                .contains(30 * 60);
        first.get("/my/colleagues");
        first.post("/my/colleagues/" + id("some-colleague") + "/disable", Map.of());
        assertThat(colleague.loggedIn()).isFalse();
    }

    @Test
    void the_language_is_kept_in_the_profile() {
        Visitor officer = loggedIn("helong-officer-1");
        officer.get("/account");
        officer.post("/account/language", Map.of("lang", "ko"));
        assertThat(loggedIn("helong-officer-1").get("/account").body()).contains("lang=\"ko\"");
    }

    @Test
    void a_language_chosen_by_its_link_is_kept_and_one_chosen_before_login_is_not_overridden() {
        loggedIn("dunhua-officer-1").get("/account?lang=ko");
        assertThat(loggedIn("dunhua-officer-1").get("/account").body()).contains("lang=\"ko\"");
        Visitor visitor = new Visitor(port);
        visitor.get("/login?lang=en");
        visitor.logIn("dunhua-officer-1", PASSWORD);
        assertThat(visitor.get("/account").body()).contains("<html lang=\"en\"");
    }

    @Test
    void own_tokens_are_made_and_revoked_on_the_page() {
        Visitor officer = loggedIn("longjing-officer-1");
        officer.get("/account");
        String token = find(
                "id=\"issued-token\">([^<]+)<",
                officer.post("/account/tokens", Map.of("label", "报表")).body());
        HttpResponse<String> own = new Visitor(port)
                .send(officer.request("/api/v1/account")
                        .header("Authorization", "Bearer " + token)
                        .GET());
        assertThat(own.body()).contains("longjing-officer-1");
        String revoke =
                find("/account/tokens/([^/\"]+)/revoke", officer.get("/account").body());
        officer.post("/account/tokens/" + revoke + "/revoke", Map.of());
        assertThat(new Visitor(port)
                        .send(officer.request("/api/v1/account")
                                .header("Authorization", "Bearer " + token)
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_password_change_ends_other_logins_and_tokens() {
        String name = "hcgj-officer-1";
        Visitor here = loggedIn(name);
        Visitor elsewhere = loggedIn(name);
        here.get("/account");
        String token = find(
                "id=\"issued-token\">([^<]+)<",
                here.post("/account/tokens", Map.of("label", "x")).body());
        here.get("/account/password");
        here.post(
                "/account/password",
                Map.of("current", PASSWORD, "wanted", "Other-pass-12", "repeated", "Other-pass-12"));
        assertThat(here.loggedIn()).isTrue();
        assertThat(elsewhere.loggedIn()).isFalse();
        assertThat(here.send(here.request("/api/v1/account")
                                .header("Authorization", "Bearer " + token)
                                .GET())
                        .statusCode())
                .isEqualTo(401);
        here.get("/account/password");
        assertThat(here.post(
                                "/account/password",
                                Map.of("current", "Other-pass-12", "wanted", PASSWORD, "repeated", PASSWORD))
                        .body())
                .contains("f-wanted");
    }

    @Test
    void work_is_handed_over_and_the_account_closed() {
        systemAdmin.get("/staff/accounts/" + id("prefecture-officer-1") + "/hand-over");
        HttpResponse<String> answer = systemAdmin.post(
                "/staff/accounts/" + id("prefecture-officer-1") + "/hand-over",
                Map.of("to", id("prefecture-officer-2"), "disable", "true"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(systemAdmin
                        .get("/staff/accounts/" + id("prefecture-officer-1"))
                        .body())
                .contains("已停用");
    }

    @Test
    void a_bad_token_request_is_answered_with_a_problem() {
        Visitor program = new Visitor(port);
        HttpResponse<String> answer = program.send(program.request("/api/v1/tokens")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{")));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).contains("problem+json");
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, PASSWORD);
        return visitor;
    }

    private String id(String username) {
        return accounts.findByUsername(new Username(username))
                .orElseThrow()
                .id()
                .toString();
    }

    private static String find(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
