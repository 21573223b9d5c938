package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** What every person of a story does. */
final class People {
    /** The password of every demonstration account. */
    static final String PASSWORD = "Zhuqi-demo-2024";

    private People() {}

    /** Logs in and lands on the own desk. */
    static void logIn(Page page, String username) {
        logIn(page, username, PASSWORD);
    }

    static void logIn(Page page, String username, String password) {
        page.navigate("/login");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", password);
        page.click("main button[type=submit]");
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    static void logOut(Page page) {
        page.click("form[action$='/logout'] button");
        page.waitForLoadState();
    }
}
