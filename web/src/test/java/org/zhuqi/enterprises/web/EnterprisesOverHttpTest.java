package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** The room's pages and API as people and programs meet them, on a real PostgreSQL with the demonstration data. */
@SpringBootTest(
        classes = EnterprisesApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhuqi.demonstration=true", "zhuqi.rate-limits.enabled=false"})
@ContextConfiguration(initializers = FreshDatabase.class)
class EnterprisesOverHttpTest {
    /** The beginning of a picture, which is all that is looked at. */
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    private static final String PILOT = "91350100M0001TGQXM";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "91222400243805786K | true | null",
                " 91222400243805786k | true | null",
                "91222400243805786L | false | CHECK",
                "000000000000000000 | false | STRUCTURE",
                "'' | false | EMPTY",
                "9122 | false | LENGTH",
            })
    void anybodyMayHaveACodeChecked(String code, boolean valid, String reason) {
        HttpResponse<String> answer =
                new Visitor(port).postJson("/api/v1/credit-codes/check", "", "{\"code\":\"" + code + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"valid\":" + valid)
                .contains("\"reason\":" + (reason.equals("null") ? "null" : "\"" + reason + "\""))
                .contains("\"normalized\":\"" + code.strip().toUpperCase(java.util.Locale.ROOT) + "\"");
    }

    @Test
    void theListKeepsItsFilterInTheAddressAndSaysWhenNothingMatches() {
        Visitor officer = loggedIn("prefecture-officer-1");
        String found = officer.get("/staff/enterprises?q=" + encoded("卡森(吉林)")).body();
        assertThat(found).contains("卡森（吉林）细胞资源库管理有限公司").contains("未公布").contains("value=\"卡森(吉林)\"");
        assertThat(officer.get("/staff/enterprises?q=" + encoded("没有这家")).body())
                .contains("没有符合条件的企业");
        assertThat(officer.get("/staff/enterprises?size=HUGE").statusCode()).isEqualTo(422);
        for (String nothing : List.of("title=no-such-title", "division=C99", "size=HUGE")) {
            assertThat(officer.get("/staff/enterprises?" + nothing).statusCode())
                    .as(nothing)
                    .isEqualTo(422);
        }
        String sorted = officer.get("/staff/enterprises?aboveScale=true&title=srdi-provincial&sort=-name&unit=222403")
                .body();
        assertThat(sorted).contains("敦化市").doesNotContain("未公布");
    }

    @Test
    void pagesOrdersAndLanguagesKeepWhatWasSearchedFor() {
        Visitor officer = loggedIn("prefecture-officer-1");
        String first = officer.get("/staff/enterprises?q=" + encoded("示范企业") + "&limit=20")
                .body();
        assertThat(link(first, "rel=\"next\"")).contains("q=" + encoded("示范企业"));
        String second = officer.get(link(first, "rel=\"next\"")).body();
        assertThat(second).contains("value=\"示范企业\"").contains("示范企业0");
        assertThat(officer.get(link(second, "hreflang=\"zh\"")).body()).contains("value=\"示范企业\"");
        HttpResponse<String> sorted = officer.get(link(second, "class=\"sort\""));
        assertThat(sorted.statusCode()).isEqualTo(200);
        assertThat(sorted.body()).contains("value=\"示范企业\"").contains("示范企业0");
    }

    /** Where the first link with that attribute leads. */
    private static String link(String page, String attribute) {
        Matcher found = Pattern.compile("<a[^>]*" + attribute + "[^>]*>").matcher(page);
        assertThat(found.find()).as(attribute).isTrue();
        Matcher href = Pattern.compile("href=\"([^\"]+)\"").matcher(found.group());
        assertThat(href.find()).isTrue();
        return href.group(1).replace("&amp;", "&");
    }

    @Test
    void aPlaceOfAnotherOrderOrMadeUpByHandIsRefusedKindly() {
        Visitor officer = loggedIn("prefecture-officer-1");
        String byName = officer.get("/api/v1/enterprises?limit=2&sort=name")
                .body()
                .replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(officer.get("/api/v1/enterprises?limit=2&sort=name&after=" + byName)
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/api/v1/enterprises?limit=2&sort=recorded&after=" + byName)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anOfficerSeesTheOwnUnitAndItsZonesAndNothingElse() {
        Visitor officer = loggedIn("yjgx-officer-1");
        String own = id("示范企业002");
        String others = id("示范企业001");
        assertThat(officer.get("/staff/enterprises/" + own).body()).contains("示范企业002");
        assertThat(officer.get("/staff/enterprises/" + others).statusCode()).isEqualTo(404);
        assertThat(loggedIn("yanji-officer-1").get("/staff/enterprises/" + own).statusCode())
                .as("the host county reads")
                .isEqualTo(200);
        assertThat(loggedIn("yanji-officer-1")
                        .get("/staff/enterprises/" + own + "/edit")
                        .statusCode())
                .as("and does not edit")
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko", "en"})
    void everyPageSpeaksEveryLanguage(String language) {
        // The language is kept in the profile: nobody else of this class is this officer.
        Visitor officer = loggedIn("prefecture-officer-2");
        String base = "/staff/enterprises/" + id("示范企业003");
        for (String path : java.util.List.of(
                "/staff",
                "/staff/enterprises",
                "/staff/enterprises/new",
                base,
                base + "/edit",
                base + "/contacts",
                base + "/facts/new",
                base + "/titles/new",
                base + "/directory/enter",
                base + "/directory/leave")) {
            HttpResponse<String> page = officer.get(path + "?lang=" + language);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("lang=\"" + language + "\"")
                    .doesNotContain("??")
                    .doesNotContainPattern(">enterprises\\.[a-z]");
        }
    }

    @Test
    void phonesAreMaskedUntilSomebodySaysWhy() {
        Visitor officer = loggedIn("hunchun-officer-1");
        String base = "/staff/enterprises/" + id("示范企业003");
        assertThat(officer.get(base).body()).contains("043****0003").doesNotContain("0433-0000003");
        officer.get(base + "/contacts");
        assertThat(officer.post(base + "/contacts/reveal", Map.of("reason", " "))
                        .body())
                .contains("请说明理由")
                .doesNotContain("0433-0000003");
        HttpResponse<String> revealed = officer.post(base + "/contacts/reveal", Map.of("reason", "通知补正材料"));
        assertThat(revealed.body()).contains("0433-0000003");
        assertThat(revealed.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'enterprises.reveal-contacts'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anEnterpriseReadsItsRecordAndKeepsItsOwnContacts() {
        Visitor clerk = loggedIn("demo-enterprise-005");
        assertThat(clerk.get("/my/enterprise?lang=ko").body())
                .contains("示范企业005")
                .contains("시범기업005")
                .doesNotContain("??")
                .doesNotContain("0433-0000005");
        HttpResponse<String> own = clerk.get("/my/enterprise/contacts");
        assertThat(own.body()).as("one's own need no reason").contains("0433-0000005");
        done(clerk.post(
                "/my/enterprise/contacts",
                Map.of("version", "0", "contacts[0].name", "朴某", "contacts[0].phone", "0433-2512345")));
        assertThat(clerk.get("/my/enterprise/contacts").body())
                .contains("0433-2512345")
                .doesNotContain("0433-0000005");
        assertThat(clerk.get("/staff/enterprises").statusCode()).isEqualTo(403);
        assertThat(clerk.get("/staff/enterprises/" + id("示范企业001")).statusCode())
                .isIn(403, 404);
    }

    @Test
    void theSecondEditorKeepsWhatWasTypedAndIsToldWhatChanged() {
        String base = "/staff/enterprises/" + id("示范企业004");
        Visitor county = loggedIn("dunhua-officer-1");
        Visitor prefecture = loggedIn("prefecture-officer-1");
        Map<String, String> record = new HashMap<>(Map.of(
                "version", "0",
                "creditCode", code("示范企业004"),
                "names.zh", "示范企业004",
                "names.ko", "첫째가 고침",
                "unit", "222403",
                "industry", "C2030"));
        county.get(base + "/edit");
        assertThat(county.post(base, record).statusCode()).isIn(302, 303);
        prefecture.get(base + "/edit");
        record.put("names.ko", "둘째가 고침");
        HttpResponse<String> told = prefecture.post(base, record);
        assertThat(told.body())
                .contains("敦化市经办员1")
                .contains("시범기업004")
                .contains("첫째가 고침")
                .contains("value=\"둘째가 고침\"")
                .contains("name=\"version\" value=\"1\"");
        record.put("version", "1");
        assertThat(prefecture.post(base, record).statusCode()).isIn(302, 303);
        assertThat(prefecture.get(base).body()).contains("둘째가 고침").contains("첫째가 고침");
    }

    @Test
    void aCodeThatFailsItsCheckAsksForTheLicenceAndIsThenAccepted() {
        Visitor officer = loggedIn("helong-officer-1");
        officer.get("/staff/enterprises/new");
        Map<String, String> form = Map.of(
                "creditCode", PILOT,
                "names.zh", "早期试点企业",
                "unit", "222406",
                "override.reason", "执照原件如此");
        HttpResponse<String> asked = officer.post("/staff/enterprises", form);
        assertThat(asked.body())
                .contains("校验位不符")
                .contains("name=\"override.licence\"")
                .contains("早期试点企业");
        HttpResponse<String> accepted =
                officer.post("/staff/enterprises", form, "override.licence", "licence.png", PNG);
        assertThat(accepted.statusCode()).as(accepted.body()).isIn(302, 303);
        assertThat(officer.get("/staff/enterprises?q=" + PILOT).body()).contains("早期试点企业");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'enterprises.override-code'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wrongFieldsAreNamedBesideThem() {
        Visitor officer = loggedIn("helong-officer-1");
        officer.get("/staff/enterprises/new");
        String page = officer.post(
                        "/staff/enterprises",
                        Map.of("creditCode", "123", "names.zh", "", "unit", "222406", "contacts[0].phone", "x"))
                .body();
        assertThat(page)
                .contains("代码应为18位")
                .contains("请填写名称")
                .contains("href=\"#f-creditCode\"")
                .contains("id=\"f-creditCode\"");
    }

    @Test
    void historyIsAddedThroughItsSmallForms() {
        Visitor officer = loggedIn("prefecture-officer-1");
        String base = "/staff/enterprises/" + id("示范企业400");
        assertThat(officer.get(base + "/facts/new").body())
                .contains("name=\"code\"")
                .doesNotContain("name=\"value\"");
        assertThat(officer.get(base + "/facts/new?code=employees").body())
                .contains("type=\"text\" id=\"f-value\"", "name=\"period\"");
        assertThat(officer.get(base + "/facts/new?code=serious-dishonesty").body())
                .contains("type=\"radio\" name=\"value\" value=\"true\"")
                .doesNotContain("name=\"period\"");
        assertThat(officer.post(
                                base + "/facts",
                                Map.of(
                                        "code", "employees",
                                        "period", "2023",
                                        "value", "x",
                                        "source", "statistics",
                                        "asOf", "2024-03-31"))
                        .body())
                .contains("数值与该指标的类型不符");
        done(officer.post(
                base + "/facts",
                Map.of(
                        "code",
                        "employees",
                        "period",
                        "2023",
                        "value",
                        "77",
                        "source",
                        "statistics",
                        "asOf",
                        "2024-03-31")));
        done(officer.post(
                base + "/titles",
                Map.of("kind", "high-tech", "batch", "第一批", "from", "2024-01-01", "to", "2026-12-31")));
        done(officer.post(base + "/directory/enter", Map.of("entered", "2024-07")));
        done(officer.post(base + "/directory/leave", Map.of("exited", "2024-08", "reason", "停产")));
        assertThat(officer.get(base).body())
                .contains("77")
                .contains("高新技术企业")
                .contains("2024-07")
                .contains("停产");
        String asked = loggedIn("prefecture-officer-1")
                .get("/api/v1/enterprises/" + id("示范企业400"))
                .body();
        assertThat(asked).contains("\"code\":\"employees\",\"period\":\"2023\",\"value\":77");
    }

    @Test
    void theApiPagesThroughWhatIsWithinReach() {
        Visitor officer = loggedIn("antu-officer-1");
        String first = officer.get("/api/v1/enterprises?limit=2&sort=code").body();
        assertThat(first).contains("\"unit\":\"222426\"").doesNotContain("\"unit\":\"222401\"");
        Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(officer.get("/api/v1/enterprises?limit=2&sort=code&after=" + next.group(1))
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/api/v1/enterprises?after=nonsense").statusCode())
                .isEqualTo(422);
        assertThat(officer.get("/api/v1/enterprises?unit=%20x").body()).contains("shared.filter-value");
        assertThat(new Visitor(port).get("/api/v1/enterprises").statusCode()).isEqualTo(401);
        assertThat(officer.get("/api/v1/enterprises/" + id("示范企业001")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePrefecturesTotalsAreReadableWithoutLogin() {
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/api/v1/measures/enterprises.above-scale?asOf=2024-06-30")
                        .body())
                .contains("\"value\":319");
        assertThat(anybody.get("/api/v1/measures/enterprises.title-holders?title=srdi-provincial&asOf=2024-06-30")
                        .body())
                .contains("\"value\":84");
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    }

    private String id(String name) {
        return jdbc.sql("select id::text from enterprise where name_zh = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private String code(String name) {
        return jdbc.sql("select credit_code from enterprise where name_zh = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        done(visitor.logIn(username, OpenDemonstrationAccount.PASSWORD));
        return visitor;
    }
}
