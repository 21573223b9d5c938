package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;

/**
 * Two caps compared on everybody on record, and the award for a title without an application: searched for, confirmed by the
 * county, taken by the enterprise on a telephone in Korean.
 */
final class CandidateStory {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    private static final String ENTERPRISE = "示范企业001";
    private final Browser browser;

    CandidateStory(Browser browser) {
        this.browser = browser;
    }

    void tell() {
        Page bureau = browser.desktop("zh");
        People.logIn(bureau, "prefecture-officer-1");
        twoCapsCompared(bureau);
        searchedFor(bureau);

        Page county = browser.desktop("zh");
        People.logIn(county, "yanji-officer-1");
        String candidate = confirmed(county);

        Page phone = browser.phone("ko");
        People.logIn(phone, "demo-enterprise-001");
        taken(phone);

        county.navigate(candidate);
        assertThat(county.locator("main .state-success").first()).hasText("企业已确认");
        browser.look(county, "candidate-taken");
        publicEye(bureau);
    }

    private void twoCapsCompared(Page bureau) {
        bureau.navigate("/staff/dry-runs");
        bureau.selectOption("#f-programme", value(bureau, "#f-programme", "EQI"));
        bureau.click("main form button[type=submit]");
        browser.look(bureau, "dry-run-form");
        bureau.fill("input[name='b[amount]']", "三百万");
        bureau.fill("input[name='assumed[equipment.net]']", "60000000");
        bureau.fill("input[name='assumed[equipment.vat]']", "7800000");
        bureau.fill("input[name='assumed[equipment.payment]']", "67800000");
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator("input[name='b[amount]']")).hasClass(Pattern.compile(".*is-invalid.*"));
        browser.look(bureau, "dry-run-form-wrong");
        bureau.fill("input[name='b[amount]']", "3000000");
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator("#block-standing")).isVisible(PATIENTLY);
        // 319 above scale but for one that has money to pay back, each at its cap: 500万 and 300万.
        assertThat(bureau.locator(".trial-budget").first()).containsText("159,000");
        assertThat(bureau.locator(".trial-budget").last()).containsText("95,400");
        browser.look(bureau, "dry-run-result");
        bureau.locator("section[aria-labelledby=block-standing] tbody tr")
                .first()
                .locator("a")
                .first()
                .click();
        assertThat(bureau.locator("main tbody tr")).hasCount(30);
        assertThat(bureau.locator("a[href*='/exports/dry-run-enterprises']").first())
                .isVisible();
        browser.look(bureau, "dry-run-enterprises");
        bureau.navigate("/staff/dry-runs");
        assertThat(bureau.locator("main tbody tr").first()).containsText("已完成");
        browser.look(bureau, "dry-runs");
    }

    private void searchedFor(Page bureau) {
        bureau.navigate("/staff/candidates/new");
        browser.look(bureau, "candidate-search");
        bureau.selectOption("#f-programme", value(bureau, "#f-programme", "TTL"));
        bureau.selectOption("#f-item", value(bureau, "#f-item", "称号奖励"));
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator("#block-standing")).isVisible(PATIENTLY);
        bureau.waitForCondition(() -> {
            bureau.navigate("/staff/candidates");
            return !bureau.locator("section[aria-labelledby=searches] tbody tr")
                    .first()
                    .innerText()
                    .contains("—");
        });
        browser.look(bureau, "candidates");
    }

    private String confirmed(Page county) {
        county.navigate("/staff");
        Locator todo = county.locator("a:has-text('确认免申即享候选企业')").first();
        browser.look(county, "county-desk-candidates");
        todo.click();
        county.check("input[aria-label='" + ENTERPRISE + "']");
        county.click("form[action$='/confirm'] button");
        assertThat(county.locator("main .alert-success")).containsText("已确认1户");
        browser.look(county, "candidates-confirmed");
        county.locator("main table a:has-text('" + ENTERPRISE + "')").first().click();
        assertThat(county.locator("main .state-warning").first()).hasText("待企业确认");
        browser.look(county, "candidate-offered");
        return county.url();
    }

    private void taken(Page phone) {
        phone.navigate("/my");
        browser.look(phone, "my-desk-offer");
        phone.navigate("/my/offers");
        browser.look(phone, "offers");
        phone.locator("main table a").first().click();
        browser.look(phone, "offer");
        phone.fill("#f-accountBank", "길림은행 연길지점");
        phone.fill("#f-accountNumber", "0710 12");
        phone.click("form[action$='/take'] button");
        assertThat(phone.locator("#f-accountNumber")).hasClass(Pattern.compile(".*is-invalid.*"));
        assertThat(phone.locator("#f-accountBank")).hasValue("길림은행 연길지점");
        browser.look(phone, "offer-wrong");
        phone.fill("#f-accountNumber", "0710 1234 5678 9012");
        phone.check("#f-certified");
        phone.click("form[action$='/take'] button");
        assertThat(phone).hasURL(Pattern.compile(".*/my/applications/.*"));
        assertThat(phone.locator("main")).containsText("YB-2024-TTL-");
        browser.look(phone, "offer-became-application");
    }

    /** The dry run is nothing for the public. */
    private void publicEye(Page bureau) {
        Page citizen = browser.phone("zh");
        citizen.navigate("/staff/dry-runs");
        assertThat(citizen).hasURL(Pattern.compile(".*/login.*"));
        bureau.navigate("/staff/candidates?status=TAKEN");
        assertThat(bureau.locator("main form table tbody tr")).hasCount(1);
    }

    private static String value(Page page, String select, String words) {
        return page.locator(select + " option:has-text('" + words + "')")
                .first()
                .getAttribute("value");
    }
}
