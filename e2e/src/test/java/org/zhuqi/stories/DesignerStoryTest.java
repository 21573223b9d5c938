package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two calls built from nothing by somebody who has never seen a file of one: a workshop and booths, read in Korean. */
@BrowserTest
class DesignerStoryTest {
    /** What somebody chooses; that of the demonstration holds the platform's name. */
    private static final String OWN_PASSWORD = "Rainy-harbour-2024";

    private static Platform platform;
    private static Browser browser;
    private String call = "";

    @BeforeAll
    static void start() {
        platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
        browser = Browser.at(platform.address());
    }

    @AfterAll
    static void stop() {
        browser.close();
        platform.close();
    }

    @Test
    void from_an_empty_call_to_what_an_enterprise_reads() throws Exception {
        try {
            tell();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("target", "broken-story", "designer")));
            throw e;
        }
    }

    private void tell() {
        Page officer = browser.desktop("zh");
        Page phone = browser.phone("ko");
        People.logIn(officer, "prefecture-officer-1");
        People.logIn(phone, "demo-enterprise-001");

        workshop(officer);
        booths(officer);
        officer.navigate("/staff/programmes");
        browser.look(officer, "designs");
        assertThat(officer.locator("main tbody")).containsText("DW24");

        phone.navigate("/programmes");
        browser.look(phone, "programmes-designed");
        phone.locator("a:has-text('디지털직장보조')").first().click();
        assertThat(phone.locator("main")).containsText("규모이상 공업기업이여야 함");
        assertThat(phone.locator("main")).containsText("50만원");
        browser.look(phone, "programme-designed");
        phone.click("form[action$='/my/applications'] button");
        assertThat(phone.locator("#draft-form")).containsText("계약금액");
        assertThat(phone.locator(".amount-result")).containsText("부족한 자료: 류형");
        browser.look(phone, "draft-designed");

        mended(officer);
        phone.reload();
        assertThat(phone.locator("main .alert-info").first()).containsText("보조공식 수정");
        browser.look(phone, "draft-carried-over");
        Page clerk = browser.desktop("zh");
        colleague(phone, clerk);
        together(phone, clerk);
        confirmed(phone, clerk);
        verified(clerk);
    }

    /** Whoever answers for the enterprise adds a colleague, who chooses a password. */
    private void colleague(Page boss, Page clerk) {
        String draft = boss.url();
        boss.navigate("/my/colleagues");
        boss.fill("#f-username", "demo-clerk-001");
        boss.fill("#f-nameZh", "朴会计");
        boss.click("main form:has(#f-username) button[type=submit]");
        String first = boss.locator("#opened-password").textContent();
        People.logIn(clerk, "demo-clerk-001", first);
        clerk.fill("#f-current", first);
        clerk.fill("#f-wanted", OWN_PASSWORD);
        clerk.fill("#f-repeated", OWN_PASSWORD);
        clerk.click("main form:has(#f-wanted) button[type=submit]");
        assertThat(clerk).not().hasURL(Pattern.compile(".*/account/password.*"));
        boss.navigate(draft);
        clerk.navigate(draft);
    }

    /** Two at once: other fields merge, the same one asks; a session that ends midway loses nothing. */
    private void together(Page boss, Page clerk) {
        boss.selectOption("[name=kind]", "c1");
        type(boss, "contract", "6200000");
        saved(boss);
        clerk.selectOption("[name=kind]", "c1");
        type(clerk, "contract", "6100000");
        assertThat(clerk.locator("#conflicts")).containsText("6,100,000");
        assertThat(clerk.locator("#conflicts")).containsText("6,200,000");
        browser.look(clerk, "draft-conflict");
        clerk.check("input[name='choice.contract'][value=theirs]");
        assertThat(clerk.locator("#conflicts")).hasCount(0);
        assertThat(clerk.locator("[name=contract]")).hasValue("6200000");

        String draft = clerk.url();
        clerk.context().clearCookies();
        type(clerk, "number", "HT-2024-017");
        assertThat(clerk.locator("#save-status a")).isVisible();
        clerk.navigate("/?lang=zh");
        People.logIn(clerk, "demo-clerk-001", OWN_PASSWORD);
        clerk.navigate(draft);
        assertThat(clerk.locator("[name=number]")).hasValue("HT-2024-017");
        assertThat(clerk.locator("#save-status")).hasText("已恢复并保存上次未保存的内容。");
        assertThat(clerk.locator(".amount-result")).containsText("600,000");
    }

    private void confirmed(Page boss, Page clerk) {
        clerk.click("button[name=check]");
        assertThat(clerk.locator("main")).containsText("提交人不能自己确认");
        clerk.check("input[name=certified]");
        clerk.click("form[action$='/submit'] button");
        assertThat(clerk.locator("#problems")).containsText("须由企业负责人先确认");
        clerk.click("form[action$='/sign-off/ask'] button");
        assertThat(clerk.locator("main")).containsText("等待确认");
        browser.look(clerk, "check-to-confirm");

        boss.navigate("/my");
        boss.locator("a:has-text('동료가 제출하려는 신고 확인')").first().click();
        browser.look(boss, "check-to-confirm");
        boss.click("form[action$='/sign-off'] button");
        assertThat(boss.locator("section:has(#f-sign-off) .state-success")).hasText("확인되였음");
        browser.look(boss, "check-confirmed");

        clerk.navigate(clerk.url());
        clerk.check("input[name=certified]");
        clerk.click("form[action$='/submit'] button");
        assertThat(clerk).hasURL(Pattern.compile(".*/receipt.*"));
        browser.look(clerk, "receipt-designed");
        boss.navigate("/my/applications");
        assertThat(boss.locator("main tbody")).containsText("책임단위");
        browser.look(boss, "my-applications");
    }

    /** Anybody with the number and the digest, without login. */
    private void verified(Page clerk) {
        String number = clerk.locator(".receipt-number").textContent();
        String digest = clerk.locator(".receipt .hash").first().textContent();
        Page citizen = browser.phone("ko");
        citizen.navigate("/receipts");
        citizen.fill("#number", number);
        citizen.fill("#digest", digest);
        citizen.click("main form[action$='/receipts'] button");
        assertThat(citizen.locator("main .alert-success")).containsText(number);
        assertThat(citizen.locator("main")).not().containsText("HT-2024-017");
        browser.look(citizen, "receipt-verified");
    }

    private static void type(Page page, String field, String value) {
        page.fill("[name=" + field + "]", value);
        page.locator("[name=" + field + "]").blur();
    }

    private static void saved(Page page) {
        assertThat(page.locator("#save-status")).hasText(Pattern.compile(".*\\d{2}:\\d{2}:\\d{2}.*"));
    }

    /** The same by program: a file is read whole or not at all, and computes what the pages do. */
    @Test
    void a_program_reads_tries_and_publishes_a_call() throws Exception {
        Page window = browser.desktop("zh");
        String file = Files.readString(Path.of("..", "..", "..", "docs", "programmes", "booths.json"))
                .replace("ZW25", "ZW26");
        String token = window.request()
                .post(
                        "/api/v1/tokens",
                        RequestOptions.create()
                                .setData(Map.of("username", "prefecture-officer-2", "password", People.PASSWORD)))
                .text()
                .replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        APIResponse wrong = send(window, token, "POST", "/api/v1/programmes/imports", file.replace("maxRows", "rows"));
        Assertions.assertThat(wrong.status()).isEqualTo(422);
        Assertions.assertThat(wrong.text()).contains("sections[0].items[0].rows");
        APIResponse read = send(window, token, "POST", "/api/v1/programmes/imports", file);
        Assertions.assertThat(read.status()).isEqualTo(201);
        String id = read.text().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        String row = "{\"name\": \"A\", \"fee\": 24000, \"booths\": 3}";
        APIResponse trial = send(
                window,
                token,
                "POST",
                "/api/v1/programmes/" + id + "/formula-trials",
                "{\"answers\": {\"shows\": [" + row + ", " + row + "]}}");
        Assertions.assertThat(trial.text()).contains("\"amount\":\"15000\"");
        APIResponse stale = send(window, token, "PUT", "/api/v1/programmes/" + id + "/definition?seen=7", file);
        Assertions.assertThat(stale.status()).isEqualTo(409);
        APIResponse published = send(window, token, "POST", "/api/v1/programmes/" + id + "/versions", "{\"seen\": 1}");
        Assertions.assertThat(published.text()).isEqualTo("{\"version\":1}");
    }

    private static APIResponse send(Page window, String token, String method, String path, String body) {
        return window.request()
                .fetch(
                        path,
                        RequestOptions.create()
                                .setMethod(method)
                                .setHeader("Authorization", "Bearer " + token)
                                .setHeader("Content-Type", "application/json")
                                .setData(body));
    }

    // F6

    private void workshop(Page officer) {
        begin(officer, "DW24", "数字化车间补助", "디지털직장보조");
        browser.look(officer, "design-begun");
        assertThat(officer.locator("main")).containsText("申报表还没有字段");
        heading(officer, "按合同金额的10%补助，最高50万元、100万元、200万元。", "계약금액의 10%를 보조합니다.");
        section(officer, "项目情况", "대상 정황");
        open(officer, "/form");
        officer.click("text=添加字段或表格");
        officer.selectOption("#f-kind", "CHOICE");
        officer.click("form[method=get] button:has-text('选用')");
        browser.look(officer, "design-choice");
        officer.fill("#f-labelZh", "类别");
        officer.fill("#f-labelKo", "류형");
        officer.fill("#f-id", "kind");
        officer.fill("#f-choices-0-zh", "数字化车间");
        officer.fill("#f-choices-0-ko", "디지털직장");
        officer.fill("#f-choices-1-zh", "先进级智能工厂");
        officer.fill("#f-choices-2-zh", "卓越级智能工厂");
        officer.check("#f-required");
        officer.click("form[method=post] button:has-text('保存')");
        item(officer, "part", "MONEY", "contract", "合同金额（元）", "계약금액(원)");
        rule(officer);

        open(officer, "/eligibility");
        officer.selectOption("#f-fact", "enterprise.above-scale");
        officer.selectOption("#f-comparison", "EQUAL");
        officer.fill("#f-value", "是");
        officer.fill("#f-wordsZh", "规模以上工业企业");
        officer.fill("#f-wordsKo", "규모이상 공업기업이여야 함");
        officer.click("main section.section form:has(#f-fact) button:has-text('添加')");
        assertThat(officer.locator("main .rule-steps")).containsText("规模以上工业企业");
        browser.look(officer, "design-eligibility");

        open(officer, "/formula");
        officer.selectOption("#f-kind", "CHOICE");
        officer.click("button:has-text('选用')");
        officer.selectOption("#f-name", "kind");
        save(officer);
        for (int i = 0; i < 3; i++) {
            put(officer, "" + i, "RATE", "#f-number", "10");
            choose(officer, i + ".0", "FIELD", "#f-name", "contract");
            officer.navigate(call + "/formula?at=" + i + "&kind=CAP&step=wrap");
            officer.fill("#f-number", new String[] {"500000", "1000000", "2000000"}[i]);
            save(officer);
        }
        browser.look(officer, "design-formula");
        assertThat(officer.locator("main")).not().containsText("待选择");

        officer.navigate(call + "/formula/trial");
        officer.selectOption("#f-kind", "c1");
        officer.fill("#f-contract", "6200000");
        officer.click("button:has-text('计算')");
        assertThat(officer.locator(".amount-result")).containsText("50.00");
        browser.look(officer, "design-trial");
        terms(officer);
        officer.navigate(call + "/preview?speak=ko");
        assertThat(officer.locator("main")).containsText("디지털직장");
        browser.look(officer, "design-preview");
        confirmedByAnother(officer);
        twoCapsCompared(officer);
        publish(officer);
        browser.look(officer, "design-published");
    }

    private void confirmedByAnother(Page officer) {
        open(officer, "/terms");
        officer.check("#f-signOff");
        officer.fill("#f-excludes", "NOSUCH");
        officer.click("main form:has(#f-opens) button[type=submit]");
        assertThat(officer.locator("#f-excludes")).hasClass(Pattern.compile(".*is-invalid.*"));
        officer.fill("#f-excludes", "TTL");
        officer.fill("#f-indicators", "营业收入 / 영업수입 | 万元 | 5000 | 2025-12-31\n新增就业 | 人");
        browser.look(officer, "design-terms");
        officer.click("main form:has(#f-opens) button[type=submit]");
    }

    /** What is still being written is held against everybody on record. */
    private void twoCapsCompared(Page officer) {
        officer.navigate(call);
        officer.click("a[href*='/staff/dry-runs/new']");
        officer.selectOption("select[name='assumed[kind]']", "c1");
        officer.fill("input[name='assumed[contract]']", "6200000");
        Locator caps = officer.locator("input[name^='b[']");
        for (int i = 0; i < caps.count(); i++) {
            if (caps.nth(i).inputValue().equals("500000")) {
                caps.nth(i).fill("600000");
            }
        }
        browser.look(officer, "design-dry-run");
        officer.click("main form button[type=submit]");
        assertThat(officer.locator("#block-standing"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        // 319 above scale but for one that has money to pay back, each at its cap: 50万 and 60万.
        assertThat(officer.locator(".trial-budget").first()).containsText("15,900");
        assertThat(officer.locator(".trial-budget").last()).containsText("19,080");
        browser.look(officer, "design-dry-run-result");
    }

    /** Above a million, the contract's number must be given. */
    private void rule(Page officer) {
        item(officer, "part", "TEXT", "number", "合同编号", "계약번호");
        officer.navigate(call + "/form/condition?spot=item-required:number:");
        officer.selectOption("#f-field", "contract");
        officer.selectOption("#f-test", "MORE");
        officer.fill("#f-value", "1000000");
        officer.click("button:has-text('添加') >> nth=0");
        assertThat(officer.locator("main .fw-bold").first()).containsText("合同金额（元） ＞ 1,000,000");
        browser.look(officer, "design-condition");
    }

    private void mended(Page officer) {
        officer.navigate("/staff/programmes");
        officer.click("a:has-text('数字化车间补助')");
        call = officer.url();
        put(officer, "0", "CAP", "#f-number", "600000");
        officer.navigate(call);
        assertThat(officer.locator("#pending")).isVisible();
        officer.fill("#f-because", "上限调整为60万元");
        officer.check("#sure-publish");
        officer.click("form[action$='/publish'] button");
        assertThat(officer.locator("main")).containsText("第2版");
        officer.click("a:has-text('第2版')");
        assertThat(officer.locator("main")).containsText("上限调整为60万元");
        browser.look(officer, "design-version");
    }

    // F7

    private void booths(Page officer) {
        begin(officer, "ZW24", "展位费补助", "전시대비용보조");
        heading(officer, "参加展会的展位费补助。", "전시회 전시대비용을 보조합니다.");
        section(officer, "参加的展会", "참가한 전시회");
        officer.navigate(call + "/form/item?section=part&kind=TABLE");
        officer.fill("#f-labelZh", "展会清单");
        officer.fill("#f-labelKo", "전시회 목록");
        officer.fill("#f-id", "shows");
        officer.fill("#f-first", "展会名称");
        officer.click("form[method=post] button:has-text('保存')");
        column(officer, "MONEY", "fee", "展位费（元）", "전시대비용(원)");
        column(officer, "NUMBER", "booths", "展位数", "전시대수");
        open(officer, "/form");
        browser.look(officer, "design-form");

        put(officer, "", "CAP", "#f-number", "100000");
        officer.navigate(call + "/formula?at=0&kind=SUM");
        officer.selectOption("#f-table", "shows");
        officer.selectOption("#f-rowName", "name");
        officer.check("#f-once-name");
        save(officer);
        officer.navigate(call + "/formula?at=0.0&kind=LEAST");
        save(officer);
        put(officer, "0.0.0", "RATE", "#f-number", "80");
        choose(officer, "0.0.0.0", "COLUMN", "#f-name", "fee");
        officer.navigate(call + "/formula?at=0.0.1&kind=TIMES");
        save(officer);
        put(officer, "0.0.1.0", "FIXED", "#f-number", "5000");
        officer.navigate(call + "/formula?at=0.0.1.1&kind=LEAST");
        save(officer);
        choose(officer, "0.0.1.1.0", "COLUMN", "#f-name", "booths");
        put(officer, "0.0.1.1.1", "FIXED", "#f-number", "4");
        officer.navigate(call + "/formula?at=0.0");
        officer.click("button:has-text('再加一项')");
        put(officer, "0.0.2", "FIXED", "#f-number", "20000");
        browser.look(officer, "design-formula-booths");

        officer.navigate(call + "/formula/trial");
        officer.click("button[name=row][value='shows:add']");
        officer.fill("#f-shows-0-name", "某展会");
        officer.fill("#f-shows-0-fee", "24000");
        officer.fill("#f-shows-0-booths", "3");
        officer.click("button:has-text('计算')");
        assertThat(officer.locator(".amount-result")).containsText("15,000.00");
        terms(officer);
        publish(officer);
    }

    // what every call needs

    private void begin(Page officer, String code, String zh, String ko) {
        officer.navigate("/staff/programmes/new");
        officer.fill("#f-code", code);
        officer.fill("#f-titleZh", zh);
        officer.fill("#f-titleKo", ko);
        officer.click("form:has(#f-titleZh) button[type=submit]");
        assertThat(officer.locator("main h1")).containsText(zh);
        call = officer.url();
    }

    private void open(Page officer, String page) {
        officer.navigate(call + page);
    }

    private void heading(Page officer, String zh, String ko) {
        open(officer, "/heading");
        officer.fill("#f-summaryZh", zh);
        officer.fill("#f-summaryKo", ko);
        officer.fill("#f-contactZh", "州局产业科 0433-0000000");
        officer.click("main form:has(#f-summaryZh) button[type=submit]");
    }

    private void section(Page officer, String zh, String ko) {
        open(officer, "/form");
        officer.click("text=添加部分");
        officer.fill("#f-titleZh", zh);
        officer.fill("#f-titleKo", ko);
        officer.click("main form:has(#f-titleZh) button[type=submit]");
        assertThat(officer.locator("main h2").first()).containsText(zh);
    }

    private void item(Page officer, String section, String kind, String id, String zh, String ko) {
        officer.navigate(call + "/form/item?section=" + section + "&kind=" + kind);
        field(officer, id, zh, ko);
    }

    private void column(Page officer, String kind, String id, String zh, String ko) {
        officer.navigate(call + "/form/column?table=shows&kind=" + kind);
        field(officer, id, zh, ko);
    }

    private static void field(Page officer, String id, String zh, String ko) {
        officer.fill("#f-labelZh", zh);
        officer.fill("#f-labelKo", ko);
        officer.fill("#f-id", id);
        officer.click("form[method=post] button:has-text('保存')");
        assertThat(officer.locator("main")).containsText(zh);
    }

    private void put(Page officer, String at, String kind, String field, String value) {
        officer.navigate(call + "/formula?at=" + at + "&kind=" + kind);
        officer.fill(field, value);
        save(officer);
    }

    private void choose(Page officer, String at, String kind, String field, String value) {
        officer.navigate(call + "/formula?at=" + at + "&kind=" + kind);
        officer.selectOption(field, value);
        save(officer);
    }

    private static void save(Page officer) {
        officer.click("#part form[method=post] button.btn-primary");
        assertThat(officer.locator("main .problems")).hasCount(0);
    }

    private void terms(Page officer) {
        open(officer, "/terms");
        officer.fill("#f-opens", "2024-09-02T08:00");
        officer.fill("#f-closes", "2024-10-01T00:00");
        officer.fill("#f-budget", "500");
        officer.click("main form:has(#f-opens) button[type=submit]");
    }

    private void publish(Page officer) {
        officer.navigate(call);
        assertThat(officer.locator("main")).containsText("内容完整，可以发布");
        officer.check("#sure-publish");
        officer.click("form[action$='/publish'] button");
        assertThat(officer.locator("main .state-success").first()).hasText("已发布");
    }
}
