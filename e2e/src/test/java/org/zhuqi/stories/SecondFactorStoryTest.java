package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.TotpSecret;

/** An officer sets up a second factor at the office and logs in with it on a phone, in Korean. */
@BrowserTest
class SecondFactorStoryTest {
    @Test
    void a_second_factor_is_set_up_used_and_switched_off() {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page office = browser.desktop("zh");
            People.logIn(office, "yanji-officer-1");
            office.navigate("/account");
            browser.look(office);
            office.click("a[href$='/account/second-factor']");
            browser.look(office);
            office.fill("input[name=password]", People.PASSWORD);
            office.click("form[action$='/begin'] button");
            assertThat(office.locator("img.qr")).isVisible();
            browser.look(office);
            TotpSecret secret =
                    new TotpSecret(office.textContent("#totp-secret").replace(" ", ""));
            office.fill("input[name=code]", code(secret, platform));
            office.click("form[action$='/confirm'] button");
            assertThat(office.locator("#recovery-codes li")).hasCount(10);
            browser.look(office);
            String recovery = office.textContent("#recovery-codes li:first-child code");

            // The code that confirmed is used up: the next one serves.
            platform.clock()
                    .advanceTo(LocalDateTime.ofInstant(
                            platform.clock().instant().plusSeconds(30),
                            platform.clock().getZone()));
            Page phone = browser.phone("ko");
            phone.navigate("/login");
            phone.fill("input[name=username]", "yanji-officer-1");
            phone.fill("input[name=password]", People.PASSWORD);
            phone.click("main button[type=submit]");
            assertThat(phone).hasURL(Pattern.compile(".*/login/code"));
            browser.look(phone);
            phone.fill("input[name=code]", "000000");
            phone.click("form[action$='/login'] button");
            assertThat(phone.locator("[role=alert]")).isVisible();
            phone.fill("input[name=code]", recovery);
            phone.click("form[action$='/login'] button");
            assertThat(phone).not().hasURL(Pattern.compile(".*/login.*"));
            phone.navigate("/account/second-factor");
            assertThat(phone.locator("#recovery-left")).hasText("9");
            browser.look(phone);

            office.navigate("/account/second-factor");
            office.fill("input[name=password]", People.PASSWORD);
            office.fill("input[name=code]", code(secret, platform));
            office.onDialog(dialog -> dialog.accept());
            office.click("button[formaction$='/off']");
            assertThat(office.locator("#second-factor-state")).hasText("未启用");
            phone.navigate("/account");
            assertThat(phone).hasURL(Pattern.compile(".*/login.*"));
            browser.nothingSerious();
        }
    }

    private static String code(TotpSecret secret, Platform platform) {
        return secret.code(TotpSecret.step(platform.clock().instant()));
    }
}
