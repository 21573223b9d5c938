package org.zhuqi.enterprises.registrations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** An enterprise registers itself and its unit decides, in the whole program. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=${java.io.tmpdir}/zhuqi-registration-test"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class RegistrationPagesTest {
    private static final byte[] LICENCE = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);
    private static final String CHOSEN = "Chosen-pass-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void an_enterprise_registers_its_unit_confirms_and_it_works_at_its_desk() {
        String code = code("MA0TE901");
        HttpResponse<String> sent = register(form(code, "new-enterprise-1"));
        assertThat(sent.headers().firstValue("location").orElseThrow()).endsWith("/register/done");

        Visitor registrant = loggedIn("new-enterprise-1", CHOSEN);
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(registrant.get("/register/status?lang=" + language).body())
                    .contains(code)
                    .doesNotContain("??");
            assertThat(registrant.get("/account?lang=" + language).body()).contains("/register/status");
        }
        assertThat(registrant.get("/my/colleagues").statusCode()).isEqualTo(403);

        Visitor officer = loggedIn("antu-officer-1", OpenDemonstrationAccount.PASSWORD);
        assertThat(officer.get("/staff").body()).contains("/staff/registrations/" + id(code));
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(officer.get("/staff/registrations/" + id(code) + "?lang=" + language)
                            .body())
                    .contains("13800001234")
                    .contains("licence.pdf")
                    .doesNotContain("??");
            assertThat(officer.get("/staff/registrations?lang=" + language).body())
                    .doesNotContain("??");
        }
        assertThat(officer.post("/staff/registrations/" + id(code) + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(registrant.get("/my").statusCode()).isEqualTo(200);
        assertThat(registrant.get("/my/colleagues").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select unit_id from enterprise where credit_code = ?")
                        .param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("222426");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
        Map<String, String> form = new HashMap<>(form("91222426MA0TE0085M", "antu-officer-1"));
        form.put("unit", "CBS");
        form.put("contactPhone", "x");
        form.put("password", "short");
        HttpResponse<String> answer =
                new Visitor(port).get("/register").statusCode() == 200 ? register(form, null) : null;
        assertThat(answer).isNotNull();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("#f-creditCode")
                .contains("#f-unit")
                .contains("#f-contactPhone")
                .contains("#f-username")
                .contains("#f-password")
                .contains("#f-repeated")
                .contains("#f-licence")
                .contains("value=\"示范新企业\"")
                .doesNotContain("??");
    }

    @Test
    void a_refused_registration_is_mended_and_submitted_again() {
        String code = code("MA0TE902");
        register(form(code, "new-enterprise-2"));
        Visitor officer = loggedIn("antu-officer-1", OpenDemonstrationAccount.PASSWORD);
        String page = "/staff/registrations/" + id(code);
        officer.get(page);
        assertThat(officer.post(page + "/reject", Map.of("reason", " ")).body()).contains("#f-reason");
        assertThat(officer.post(page + "/reject", Map.of("reason", "名称与执照不符")).statusCode())
                .isEqualTo(302);
        Visitor registrant = loggedIn("new-enterprise-2", CHOSEN);
        assertThat(registrant.get("/register/status").body()).contains("名称与执照不符");
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(registrant.get("/register/mend?lang=" + language).body()).doesNotContain("??");
        }
        Map<String, String> mended = new HashMap<>(form(code, ""));
        mended.put("nameZh", "示范新企业二");
        assertThat(registrant
                        .post("/register/mend", mended)
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/register/status");
        officer.get(page);
        assertThat(officer.post(page + "/confirm", Map.of()).statusCode()).isEqualTo(302);
        assertThat(officer.post(page + "/confirm", Map.of()).body()).contains("id=\"problems\"");
    }

    @Test
    void an_enterprise_with_users_and_one_that_waits_are_told_whom_to_ask() {
        HttpResponse<String> taken = register(form("91222401MA0TD00127", "new-enterprise-3"));
        assertThat(taken.body()).contains("延吉市").doesNotContain("demo-enterprise-001");
        String code = code("MA0TE903");
        register(form(code, "new-enterprise-4"));
        assertThat(register(form(code, "new-enterprise-5")).body())
                .contains("安图县")
                .doesNotContain("new-enterprise-4");
    }

    @Test
    void a_record_without_users_is_joined_under_its_own_unit_only() {
        String code = jdbc.sql("""
                        select credit_code from enterprise e where unit_id = '222426' and credit_code is not null
                            and not exists (select 1 from account a where a.enterprise_id = e.id) order by id limit 1
                        """).query(String.class).single();
        Map<String, String> elsewhere = new HashMap<>(form(code, "new-enterprise-6"));
        elsewhere.put("unit", "222402");
        assertThat(register(elsewhere).body()).contains("安图县").contains("#f-unit");
        register(form(code, "new-enterprise-6"));
        Visitor officer = loggedIn("antu-officer-1", OpenDemonstrationAccount.PASSWORD);
        officer.get("/staff/registrations/" + id(code));
        officer.post("/staff/registrations/" + id(code) + "/confirm", Map.of());
        assertThat(jdbc.sql("select count(*) from enterprise where credit_code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(loggedIn("new-enterprise-6", CHOSEN).get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_that_fails_its_check_needs_the_registrants_word_and_the_officers_reason() {
        String code = "91350100M0001TGQXM";
        assertThat(new Visitor(port).get("/register").body())
                .as("nobody else is asked for it")
                .doesNotContain("name=\"asOnLicence\"");
        assertThat(register(form(code, "new-enterprise-7")).body()).contains("#f-creditCode", "name=\"asOnLicence\"");
        Map<String, String> asOnLicence = new HashMap<>(form(code, "new-enterprise-7"));
        asOnLicence.put("asOnLicence", "true");
        assertThat(register(asOnLicence).statusCode()).isEqualTo(302);
        Visitor officer = loggedIn("antu-officer-1", OpenDemonstrationAccount.PASSWORD);
        String page = "/staff/registrations/" + id(code);
        officer.get(page);
        assertThat(officer.post(page + "/confirm", Map.of("vouching", "")).body())
                .contains("#f-vouching");
        assertThat(officer.post(page + "/confirm", Map.of("vouching", "执照原件已核对"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void another_unit_neither_sees_nor_decides() {
        String code = code("MA0TE904");
        register(form(code, "new-enterprise-8"));
        Visitor other = loggedIn("tumen-officer-1", OpenDemonstrationAccount.PASSWORD);
        assertThat(other.get("/staff/registrations").body()).doesNotContain(code);
        assertThat(other.get("/staff/registrations/" + id(code)).statusCode()).isEqualTo(404);
        Visitor prefecture = loggedIn("prefecture-officer-1", OpenDemonstrationAccount.PASSWORD);
        assertThat(prefecture.get("/staff/registrations/" + id(code)).body())
                .contains("138****1234")
                .doesNotContain("13800001234");
        prefecture.get("/account");
        assertThat(prefecture
                        .post("/staff/registrations/" + id(code) + "/confirm", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_file_that_is_no_licence_leaves_nothing_behind() {
        String code = code("MA0TE905");
        Visitor visitor = new Visitor(port);
        visitor.get("/register");
        HttpResponse<String> answer = visitor.post(
                "/register",
                form(code, "new-enterprise-9"),
                "licence",
                "licence.pdf",
                "MZ this is a program".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("id=\"problems\"");
        assertThat(jdbc.sql("select count(*) from account where username = 'new-enterprise-9'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_code_is_judged_while_it_is_typed() {
        Visitor visitor = new Visitor(port);
        visitor.get("/register");
        assertThat(visitor.post("/register/check-code", Map.of("creditCode", " 91222426ma0te0085n "))
                        .body())
                .contains("91222426MA0TE0085N");
        assertThat(visitor.post("/register/check-code", Map.of("creditCode", "912224"))
                        .body())
                .contains("18位");
    }

    @Test
    void programs_register_too() {
        String code = code("MA0TE906");
        HttpResponse<String> answer = new Visitor(port)
                .post("/api/v1/registrations", form(code, "new-enterprise-10"), "licence", "licence.pdf", LICENCE);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("PENDING");
    }

    private HttpResponse<String> register(Map<String, String> form) {
        return register(form, LICENCE);
    }

    private HttpResponse<String> register(Map<String, String> form, byte[] licence) {
        Visitor visitor = new Visitor(port);
        visitor.get("/register");
        return licence == null
                ? visitor.post("/register", form)
                : visitor.post("/register", form, "licence", "licence.pdf", licence);
    }

    private static Map<String, String> form(String code, String username) {
        return Map.of(
                "creditCode", code,
                "nameZh", "示范新企业",
                "nameKo", "시범새기업",
                "unit", "222426",
                "contactName", "联系人甲",
                "contactPhone", "13800001234",
                "contactEmail", "",
                "username", username,
                "password", CHOSEN,
                "repeated", CHOSEN);
    }

    private static String code(String body) {
        return CreditCode.complete("91222426", body).value();
    }

    private String id(String code) {
        return jdbc.sql("select id::text from registration where credit_code = ?")
                .param(code)
                .query(String.class)
                .single();
    }

    private Visitor loggedIn(String username, String password) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, password);
        return visitor;
    }
}
