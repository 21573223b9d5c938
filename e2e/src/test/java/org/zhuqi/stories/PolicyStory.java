package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** A policy from its draft to the enterprise that it suits, which finds it by a part of a Korean word. */
final class PolicyStory {
    private final Browser browser;

    PolicyStory(Browser browser) {
        this.browser = browser;
    }

    void tell() {
        Page officer = browser.desktop("zh");
        Page phone = browser.phone("ko");
        People.logIn(officer, "yanji-officer-1");
        People.logIn(phone, "demo-enterprise-001");
        subscribed(phone);
        String policy = published(officer);
        String id = policy.replaceFirst(".*/", "");
        found(phone, id);
        suits(phone);
        corrected(officer, policy, id);
        publicPages(id);
    }

    /** With one press. */
    private void subscribed(Page phone) {
        phone.navigate("/my/policies");
        browser.look(phone, "my-policies");
        phone.click("form[action$='/subscription'] button:has-text('구독')");
        assertThat(phone.locator("#subscription .state-success")).isVisible();
    }

    private String published(Page officer) {
        officer.navigate("/staff/policies/new");
        browser.look(officer, "policy-form");
        officer.fill("#f-titleZh", "关于支持食品企业开拓市场的若干措施");
        officer.fill("#f-titleKo", "식품기업의 시장개척을 지지할데 관한 약간의 조치");
        officer.fill("#f-number", "延市工信发[2024]012号");
        officer.fill("#f-issuers", "延吉市工业和信息化局");
        officer.selectOption("#f-level", "COUNTY");
        officer.fill("#f-issued", "2024-09-02");
        officer.fill("#f-readingZh", "参加展会可以获得补助。");
        officer.fill("#f-readingKo", "전시회에 참가하면 보조를 받을수 있다.");
        officer.click("main form button[type=submit]");
        assertThat(officer.locator("#f-number")).hasClass(Pattern.compile(".*is-invalid.*"));
        browser.look(officer, "policy-form-wrong");
        officer.fill("#f-number", "延市工信发[2024]12号");
        officer.click("main form button[type=submit]");
        assertThat(officer.locator(".document-number")).hasText("延市工信发〔2024〕12号");
        String policy = officer.url();
        item(officer, policy);
        officer.check("#sure-publish");
        officer.click("form[action$='/publish'] button");
        assertThat(officer.locator("main .state-success").first()).hasText("现行有效");
        browser.look(officer, "policy-published");
        return policy;
    }

    private void item(Page officer, String policy) {
        officer.navigate(policy + "/items/new");
        browser.look(officer, "policy-item-form");
        officer.selectOption("#f-kind", "AWARD");
        officer.selectOption("#f-mode", "FAST");
        officer.fill("#f-nameZh", "展位费补助");
        officer.fill("#f-nameKo", "전시대비용보조");
        officer.fill("#f-benefitZh", "每个展位补助5000元");
        officer.fill("#f-most", "2");
        officer.selectOption("#f-conditions-0-fact", "enterprise.above-scale");
        officer.selectOption("#f-conditions-0-comparison", "EQUAL");
        officer.fill("#f-conditions-0-value", "是");
        officer.fill("#f-conditions-0-wordsZh", "规模以上工业企业");
        officer.fill("#f-conditions-0-wordsKo", "규모이상 공업기업이여야 함");
        officer.click("button[name=more]");
        assertThat(officer.locator("#f-conditions-4-fact")).isVisible();
        officer.click("main form button:not([name])");
        assertThat(officer.locator("article h3")).hasText("展位费补助");
    }

    private void found(Page phone, String id) {
        phone.navigate("/policies?text=비용보");
        browser.look(phone, "policies-found");
        assertThat(phone.locator("main article")).hasCount(1);
        assertThat(phone.locator("main article")).containsText("전시대비용보조");
        phone.locator("main article h2 a").click();
        assertThat(phone).hasURL(Pattern.compile(".*/policies/" + id));
        browser.look(phone, "policy-of-everybody");
        phone.waitForCondition(() -> {
            phone.navigate("/account/notifications");
            return phone.locator("main").innerText().contains("새 정책:");
        });
    }

    private void suits(Page phone) {
        phone.navigate("/my/policies");
        assertThat(phone.locator("main .programme-line").first()).containsText("조건에 맞음");
        assertThat(phone.locator("main .programme-line").last()).containsText("조건에 맞지 않음");
        phone.locator("main .programme-line:has-text('전시대비용보조') summary").click();
        assertThat(phone.locator("main .programme-line:has-text('전시대비용보조')")).containsText("규모이상 공업기업이여야 함");
        phone.locator("main .programme-line:has-text('은행기업련계 우선추천') summary").click();
        assertThat(phone.locator("main .programme-line:has-text('은행기업련계 우선추천')"))
                .containsText("부족한 자료는");
        browser.look(phone, "my-policies-why");
        phone.navigate("/my");
        browser.look(phone, "my-desk-policies");
    }

    private void corrected(Page officer, String policy, String id) {
        officer.navigate(policy + "/edit");
        officer.fill("#f-because", "补充有效期");
        officer.fill("#f-until", "2025-12-31");
        officer.click("main form button[type=submit]");
        assertThat(officer.locator("#editions")).isVisible();
        officer.navigate("/policies/" + id + "/editions/1");
        assertThat(officer.locator(".alert-warning")).containsText("第1版");
        browser.look(officer, "policy-edition");
        officer.navigate("/staff/policies");
        browser.look(officer, "policies-of-staff");
        Page bureau = browser.desktop("zh");
        People.logIn(bureau, "prefecture-officer-1");
        bureau.navigate("/staff");
        assertThat(bureau.locator("main")).containsText("已逾期，录入政策事项");
        browser.look(bureau, "staff-desk-policies");
    }

    private void publicPages(String id) {
        for (Page page : new Page[] {browser.desktop("zh"), browser.phone("ko"), browser.desktop("en")}) {
            page.navigate("/policies");
            browser.look(page, "policies");
            page.navigate("/policies/" + id);
            browser.look(page, "policy");
            page.navigate("/");
            browser.look(page, "home-policies");
        }
        Page page = browser.desktop("zh");
        page.navigate("/policies?force=EXPIRED");
        assertThat(page.locator("main article")).hasCount(1);
    }
}
