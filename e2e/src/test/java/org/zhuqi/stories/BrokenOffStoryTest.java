package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What breaks off on a phone, in Korean: the login ends while somebody types, the line breaks while a photo goes. */
@BrowserTest
class BrokenOffStoryTest {
    private static final String BANK = "연변농촌상업은행 연길지점";
    private static final String LINE = "[data-upload-state]";

    @Test
    void what_was_typed_comes_back_and_what_was_photographed_waits_for_the_line() {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page phone = browser.phone("ko");
            People.logIn(phone, "demo-enterprise-001");
            loginEndsWhileAnAccountIsTyped(browser, phone);
            lineBreaksWhileAPhotoGoes(browser, phone);
            somebodyElseSeesNothingOfIt(phone);
            browser.nothingSerious();
        }
    }

    private static void loginEndsWhileAnAccountIsTyped(Browser browser, Page phone) {
        phone.navigate("/my/money");
        phone.fill("#f-accountHolder", "示范企业001");
        phone.fill("#f-accountBank", BANK);
        phone.fill("#f-accountNumber", "6222020800012345678");

        loginEnds(phone);
        phone.click("#account-form button");
        assertThat(phone).hasURL(Pattern.compile(".*/login\\?unsent$"));
        assertThat(phone.locator("#problems")).containsText("전달되지 않았습니다");
        assertThat(phone.locator("[data-where-held]")).isVisible();
        browser.look(phone);
        phone.fill("input[name=username]", "demo-enterprise-001");
        phone.fill("input[name=password]", People.PASSWORD);
        phone.click("main button[type=submit]");

        assertThat(phone).hasURL(Pattern.compile(".*/my/money$"));
        assertThat(phone.locator("p[data-put-back]")).isFocused();
        assertThat(phone.locator("#f-accountBank")).hasValue(BANK);
        browser.look(phone);
        phone.click("#account-form button");
        assertThat(phone.locator(".alert-success")).isVisible();
        // What arrived is not kept.
        phone.navigate("/my/money");
        assertThat(phone.locator("#f-accountBank")).hasValue("");
    }

    private static void lineBreaksWhileAPhotoGoes(Browser browser, Page phone) {
        phone.navigate("/programmes");
        phone.locator("main a[href*='/programmes/']").first().click();
        phone.locator("form[action$='/my/applications'] button").click();
        assertThat(phone).hasURL(Pattern.compile(".*/my/applications/[0-9a-f-]+$"));

        phone.setInputFiles("#file-invoices", new Path[] {Photos.file("령수증.jpg", Photos.ofCamera(20_000))});
        attach(phone, "invoices").click();
        assertThat(phone.locator(LINE)).containsText("접수되지 않았습니다");
        assertThat(phone.locator(LINE)).containsText("ofd, pdf");
        assertThat(attach(phone, "invoices")).isEnabled();

        phone.setInputFiles("#file-photos", new Path[] {Photos.file("명판.jpg", Photos.ofCamera(1_500_000))});
        phone.context().setOffline(true);
        attach(phone, "photos").click();
        assertThat(phone.locator(LINE)).containsText("이 기기에 보존");
        browser.look(phone);
        phone.context().setOffline(false);
        assertThat(phone.locator("#f-materials-photos")).containsText("명판.jpg");
        assertThat(phone.locator("#f-materials-invoices")).not().containsText("령수증.jpg");
    }

    private static void somebodyElseSeesNothingOfIt(Page phone) {
        phone.navigate("/my/money");
        phone.fill("#f-accountBank", BANK);
        phone.locator("#account-form").evaluate("form => { form.noValidate = true; }");
        loginEnds(phone);
        phone.click("#account-form button");
        People.logIn(phone, "demo-enterprise-002");
        phone.navigate("/my/money");
        assertThat(phone.locator("#f-accountBank")).hasValue("");
    }

    private static Locator attach(Page page, String material) {
        return page.locator(".material-form:has(#file-" + material + ") button[type=submit]");
    }

    private static void loginEnds(Page page) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    }
}
