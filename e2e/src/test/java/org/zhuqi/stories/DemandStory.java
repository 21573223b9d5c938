package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.demands.usecase.SweepDemands;

/**
 * What was asked for on a visit, to its end: the unit objects and is bound, gets more time, answers badly, the next level
 * solves it. Another demand comes from the enterprise's telephone to a unit that does nothing and gets its cards.
 */
final class DemandStory {
    private static final String EXTENDED = "처리기한이 연장되였습니다";
    private final Platform platform;
    private final Browser browser;
    private final Page office;
    private final Page unit;
    private final Page enterprise;

    DemandStory(Platform platform, Browser browser, Page office) {
        this.platform = platform;
        this.browser = browser;
        this.office = office;
        unit = browser.desktop("zh");
        enterprise = browser.phone("ko");
        People.logIn(unit, "yanji-officer-1");
        People.logIn(enterprise, "demo-enterprise-001");
    }

    /** @param title of what was asked for on the visit */
    void tell(String title) {
        office.navigate("/staff/demands?box=TO_ACCEPT&q=" + title);
        assertThat(office.locator("main tbody tr")).hasCount(1);
        browser.look(office, "demands-inbox");
        String id = idOf(String.valueOf(
                office.locator("main tbody a[href*='/staff/demands/']").first().getAttribute("href")));
        String neglected = raised("전기료금 문의", "전기료금 우대정책에 대하여 알고 싶습니다.");
        dispatched(id, "222401", "ORDINARY");
        dispatched(neglected, "222402", "SIMPLE");
        bound(id);
        informed(id);
        extended(id);
        yellow();
        answeredBadly(id);
        solvedOneLevelHigher(id);
        red(neglected);
        lists();
    }

    private void bound(String id) {
        clockTo(9, 5);
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
    }

    /** The contract is a scan of some megabytes; the line breaks in the middle of it. */
    private void informed(String id) {
        clockTo(9, 6);
        enterprise.navigate("/my/demands/" + id);
        browser.look(enterprise, "my-demand");
        make(enterprise, "inform", "계약서를 첨부하였습니다.");
        var parts = Photos.breaking(enterprise, 3);
        enterprise.setInputFiles("#message-file", pdf("contract.pdf", 3_000_000));
        enterprise.fill("#message-text", "대출계약서입니다.");
        enterprise.locator("#write button").click();
        assertThat(enterprise.locator("main li a[download]:has-text('contract.pdf')"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
        assertThat(parts.get()).isGreaterThanOrEqualTo(6);
        enterprise.unroute("**/api/v1/uploads/*/content*");
        assertThat(enterprise.locator("#write")).isVisible();

        unit.navigate("/staff/demands/" + id);
        unit.fill("#note-text", "内部：先问两家银行。");
        unit.locator("#note button").click();
        assertThat(unit.locator("main")).containsText("内部：先问两家银行。");
        enterprise.navigate("/my/demands/" + id);
        assertThat(enterprise.locator("main")).not().containsText("内部");
        assertThat(platform.bean(JdbcClient.class)
                        .sql(
                                "select size from attachment where owner_kind = 'demand-message' and file_name = 'contract.pdf'")
                        .query(Long.class)
                        .list())
                .as("nothing twice")
                .containsExactly(3_000_000L);
    }

    private void extended(String id) {
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
    }

    private void yellow() {
        clockTo(9, 10);
        platform.bean(SweepDemands.class).sweep();
        office.navigate("/staff/supervision?unit=222402");
        assertThat(office.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText("전기료금 문의")))
                .containsText("黄牌");
    }

    private void answeredBadly(String id) {
        clockTo(9, 19);
        unit.navigate("/staff/demands/" + id);
        opened(unit, "resolve");
        unit.selectOption("#move-resolve select[name=outcome]", "EXPLAINED");
        unit.fill("#move-resolve textarea", "银行认为条件不足，请企业自行联系。");
        unit.locator("#move-resolve button").click();
        assertThat(unit.locator(".alert-success")).isVisible();
        enterprise.navigate("/my");
        browser.look(enterprise, "my-desk-demands");
        rated(enterprise, id, "DISSATISFIED", "문제가 해결되지 않았습니다.");
    }

    private void solvedOneLevelHigher(String id) {
        office.navigate("/staff/demands/" + id);
        browser.look(office, "demand-dissatisfied");
        make(office, "reopen", "企业不满意，由州局接办。");
        // One level higher: not the unit's any more.
        unit.navigate("/staff/demands/" + id);
        assertThat(unit.locator("#move-resolve")).hasCount(0);

        clockTo(9, 24);
        make(office, "contact", "州局到企业走访。");
        opened(office, "resolve");
        office.fill("#move-resolve textarea", "协调银行续贷一年，已签合同。");
        office.locator("#move-resolve button").click();
        assertThat(office.locator(".alert-success")).isVisible();
        rated(enterprise, id, "VERY_SATISFIED", "고맙습니다.");
        make(enterprise, "confirm", null);
        assertThat(enterprise.locator("main")).containsText("처리종결");
        browser.look(enterprise, "my-demand-closed");
    }

    private void red(String neglected) {
        platform.bean(SweepDemands.class).sweep();
        Page other = browser.desktop("ko");
        People.logIn(other, "tumen-officer-1");
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
    }

    private void lists() {
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

    private void clockTo(int month, int day) {
        platform.clock().advanceTo(LocalDateTime.of(2024, month, day, 9, 0));
    }

    private static String idOf(String address) {
        return address.replaceFirst(".*/", "");
    }

    /** By the enterprise itself, with two papers over a line that breaks; a window that is closed costs nothing. */
    private String raised(String title, String text) {
        Page page = enterprise;
        page.navigate("/my/demands/new");
        browser.look(page, "demand-new");
        page.selectOption("select[name=category]", "energy");
        page.fill("input[name=title]", title);
        page.fill("textarea[name=text]", text);
        assertThat(page.locator("[data-keep-state]")).not().isEmpty();
        page.waitForCondition(() ->
                String.valueOf(page.evaluate("JSON.stringify(localStorage)")).contains(text));
        page.reload();
        assertThat(page.locator("input[name=title]")).hasValue(title);
        page.setInputFiles("#f-files", new FilePayload[] {pdf("bill-1.pdf", 1_200_000), pdf("bill-2.pdf", 600_000)});
        Photos.breaking(page, 2);
        page.locator("main form button[type=submit]").click();
        assertThat(page)
                .hasURL(
                        Pattern.compile(".*/my/demands/[0-9a-f-]{36}$"),
                        new PageAssertions.HasURLOptions().setTimeout(30_000));
        page.unroute("**/api/v1/uploads/*/content*");
        assertThat(page.locator("main")).containsText(text);
        assertThat(page.locator("main li a[download]")).containsText(new String[] {"bill-1.pdf", "bill-2.pdf"});
        // The copy of what was typed went with it.
        page.navigate("/my/demands/new");
        assertThat(page.locator("input[name=title]")).hasValue("");
        page.goBack();
        return idOf(page.url());
    }

    private void dispatched(String id, String unit, String complexity) {
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

    private static FilePayload pdf(String name, int size) {
        byte[] head = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        return new FilePayload(name, "application/pdf", Arrays.copyOf(head, size));
    }
}
