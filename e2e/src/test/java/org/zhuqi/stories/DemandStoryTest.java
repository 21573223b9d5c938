package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhuqi.campaigns.demands.usecase.SweepDemands;

/**
 * A demand from a Korean telephone to its end: the unit objects and is bound, gets more time, answers badly, the next
 * level solves it. Another unit does nothing and gets its cards.
 */
@BrowserTest
class DemandStoryTest {
    private static final String EXTENDED = "처리기한이 연장되였습니다";
    private static Platform platform;
    private static Browser browser;

    @BeforeAll
    static void start() {
        platform = Platform.startedOn(LocalDateTime.of(2024, 10, 8, 9, 0));
        browser = Browser.at(platform.address());
    }

    @AfterAll
    static void stop() {
        browser.close();
        platform.close();
    }

    @Test
    void from_a_korean_telephone_to_a_good_rating() throws Exception {
        try {
            tell();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("..", "broken-story", "demands")));
            throw e;
        }
    }

    private void tell() {
        Page enterprise = browser.phone("ko");
        Page office = browser.desktop("zh");
        Page unit = browser.desktop("zh");
        Page other = browser.desktop("ko");
        People.logIn(enterprise, "demo-enterprise-001");
        People.logIn(office, "prefecture-officer-1");
        People.logIn(unit, "yanji-officer-1");
        People.logIn(other, "tumen-officer-1");

        String id = raised(enterprise, "류동자금대출 연장", "다음달에 만기되는 대출 500만원의 연장을 요청합니다.");
        String neglected = raised(enterprise, "전기료금 문의", "전기료금 우대정책에 대하여 알고 싶습니다.");

        office.navigate("/staff/demands?box=TO_ACCEPT");
        browser.look(office, "demands-inbox");
        dispatched(office, id, "222401", "ORDINARY");
        dispatched(office, neglected, "222402", "SIMPLE");

        clockTo(9, 9);
        unit.navigate("/staff/demands/" + id);
        make(unit, "object", "贷款由银行所在的州级部门协调。");
        office.navigate("/staff/demands/" + id);
        make(office, "overrule", "企业在延吉，由延吉市牵头。");
        unit.navigate("/staff/demands/" + id);
        assertThat(unit.locator("main")).containsText("分办异议只能提一次");
        make(unit, "contact", "已电话联系企业财务负责人。");
        make(unit, "ask", "请提供贷款合同。");
        browser.look(unit, "demand-standing");
        assertThat(unit.locator("main")).containsText("计时暂停");

        clockTo(10, 9);
        enterprise.navigate("/my/demands/" + id);
        browser.look(enterprise, "my-demand");
        make(enterprise, "inform", "계약서를 첨부하였습니다.");
        enterprise.setInputFiles("#message-file", pdf());
        enterprise.fill("#message-text", "대출계약서입니다.");
        enterprise.locator("#write button").click();
        assertThat(enterprise.locator("#write")).isVisible();
        assertThat(enterprise.locator("main")).containsText("contract.pdf");

        unit.navigate("/staff/demands/" + id);
        unit.fill("#note-text", "内部：先问两家银行。");
        unit.locator("#note button").click();
        assertThat(unit.locator("main")).containsText("内部：先问两家银行。");
        enterprise.navigate("/my/demands/" + id);
        assertThat(enterprise.locator("main")).not().containsText("内部");
        make(unit, "reply", "正在与两家银行对接。");
        make(unit, "ask-extension", "银行审批需要时间。");
        office.navigate("/staff/demands?box=EXTENSIONS");
        office.locator("main tbody a[href$='" + id + "']").click();
        make(office, "grant-extension", null);
        assertThat(office.locator("main")).containsText("同意延期");
        // The enterprise is told, in its own language.
        enterprise.waitForCondition(() -> {
            enterprise.navigate("/account/notifications");
            return enterprise.locator("main").innerText().contains(EXTENDED);
        });

        clockTo(15, 9);
        platform.bean(SweepDemands.class).sweep();
        office.navigate("/staff/supervision?unit=222402");
        assertThat(office.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("전기료금 문의")))
                .containsText("黄牌");

        clockTo(18, 9);
        unit.navigate("/staff/demands/" + id);
        opened(unit, "resolve");
        unit.selectOption("#move-resolve select[name=outcome]", "EXPLAINED");
        unit.fill("#move-resolve textarea", "银行认为条件不足，请企业自行联系。");
        unit.locator("#move-resolve button").click();
        assertThat(unit.locator(".alert-success")).isVisible();

        enterprise.navigate("/my");
        browser.look(enterprise, "my-desk-demands");
        rated(enterprise, id, "DISSATISFIED", "문제가 해결되지 않았습니다.");
        office.navigate("/staff/demands/" + id);
        browser.look(office, "demand-dissatisfied");
        make(office, "reopen", "企业不满意，由州局接办。");
        // One level higher: not the unit's any more.
        unit.navigate("/staff/demands/" + id);
        assertThat(unit.locator("#move-resolve")).hasCount(0);

        clockTo(22, 9);
        make(office, "contact", "州局到企业走访。");
        opened(office, "resolve");
        office.fill("#move-resolve textarea", "协调银行续贷一年，已签合同。");
        office.locator("#move-resolve button").click();
        assertThat(office.locator(".alert-success")).isVisible();
        rated(enterprise, id, "VERY_SATISFIED", "고맙습니다.");
        make(enterprise, "confirm", null);
        assertThat(enterprise.locator("main")).containsText("처리종결");
        browser.look(enterprise, "my-demand-closed");

        clockTo(23, 9);
        platform.bean(SweepDemands.class).sweep();
        other.navigate("/staff/demands/" + neglected);
        browser.look(other, "demand-cards");
        assertThat(other.locator("main")).containsText("홍패");
        other.locator("section:has(#cards-heading) details")
                .first()
                .locator("summary")
                .click();
        other.fill("#answer-1", "이미 기업과 련계하였습니다.");
        other.locator("section:has(#cards-heading) form button").first().click();
        assertThat(other.locator(".alert-success")).isVisible();
        office.navigate("/staff/supervision");
        browser.look(office, "supervision");
        assertThat(office.locator("main")).containsText("红牌");
        office.navigate("/staff/demands");
        browser.look(office, "demands");
        enterprise.navigate("/my/demands");
        browser.look(enterprise, "my-demands");
        enterprise.navigate("/demands");
        browser.look(enterprise, "demand-statistics");
    }

    private static void clockTo(int october, int hour) {
        platform.clock().advanceTo(LocalDateTime.of(2024, 10, october, hour, 0));
    }

    private static String raised(Page page, String title, String text) {
        page.navigate("/my/demands/new");
        browser.look(page, "demand-new");
        page.selectOption("select[name=category]", title.contains("전기") ? "energy" : "finance");
        page.fill("input[name=title]", title);
        page.fill("textarea[name=text]", text);
        // A window that is closed costs nothing.
        assertThat(page.locator("[data-keep-state]")).not().isEmpty();
        page.waitForCondition(() ->
                String.valueOf(page.evaluate("JSON.stringify(localStorage)")).contains(text));
        page.reload();
        assertThat(page.locator("input[name=title]")).hasValue(title);
        page.locator("main form button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*/my/demands/[0-9a-f-]{36}$"));
        assertThat(page.locator("main")).containsText(text);
        return page.url().replaceFirst(".*/", "");
    }

    private static void dispatched(Page office, String id, String unit, String complexity) {
        office.navigate("/staff/demands/" + id);
        browser.look(office, "demand-raised");
        opened(office, "accept");
        office.selectOption("#move-accept select[name=complexity]", complexity);
        office.locator("#move-accept button").click();
        assertThat(office.locator(".alert-success")).isVisible();
        browser.look(office, "demand-dispatch");
        opened(office, "dispatch");
        office.selectOption("#move-dispatch select[name=lead]", unit);
        office.locator("#move-dispatch button").click();
        assertThat(office.locator(".alert-success")).isVisible();
    }

    private static void rated(Page page, String id, String grade, String comment) {
        page.navigate("/my/demands/" + id);
        opened(page, "rate");
        page.locator("#move-rate input[value=" + grade + "]").check();
        page.fill("#move-rate textarea", comment);
        page.locator("#move-rate button").click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private static void make(Page page, String move, String words) {
        opened(page, move);
        if (words != null) {
            page.fill("#move-" + move + " textarea", words);
        }
        page.locator("#move-" + move + " button[type=submit]").click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private static void opened(Page page, String move) {
        if (!page.locator("#move-" + move).isVisible()) {
            page.locator("details:has(#move-" + move + ") > summary").click();
        }
    }

    private static FilePayload pdf() {
        return new FilePayload(
                "contract.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
