package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.jdbc.DebianPostgres;

/** The database goes while people type, and comes back: nothing typed is lost, and everybody is told. */
@BrowserTest
class DatabaseGoneTest {
    private static final int PATIENCE = 90_000;
    private static final Pattern SAVED = Pattern.compile(".*\\d{2}:\\d{2}:\\d{2}.*");

    @Test
    void nothing_typed_is_lost_while_the_database_is_away() {
        try (DebianPostgres server = DebianPostgres.startOrSkip();
                Platform platform = Platform.startedOn(LocalDateTime.of(2024, 8, 26, 9, 0), server.properties());
                Browser browser = Browser.at(platform.address())) {
            Page typing = browser.desktop("zh");
            People.logIn(typing, "demo-enterprise-001");
            typing.navigate("/programmes");
            typing.locator("main a[href*='/programmes/']").first().click();
            typing.locator("form[action$='/my/applications'] button").click();
            assertThat(typing).hasURL(Pattern.compile(".*/my/applications/[0-9a-f-]+$"));
            String draft = typing.url();
            Page sending = typing.context().newPage();
            Page attaching = typing.context().newPage();
            attaching.navigate(draft);
            sending.navigate(draft);

            server.stop();

            Locator description = typing.locator("[name=description]");
            description.fill("断电前后都要在的一句话。");
            description.blur();
            assertThat(typing.locator("#save-status"))
                    .containsText("未保存：正在重试", new ContainsTextOptions().setTimeout(PATIENCE));

            // A browser without the script sends the form as it is, and gets what was typed back with the apology.
            sending.locator("[name=projectName]").fill("断电时提交的项目名称");
            sendAsItIs(sending, "#draft-form");
            assertThat(sending.locator("body")).containsText("数据库");
            assertThat(sending.locator("input[type=hidden][name=projectName]")).hasValue("断电时提交的项目名称");

            // A file cannot stand in a page: it is asked for again.
            attaching.setInputFiles("#file-invoices", pdf());
            sendAsItIs(attaching, ".material-form:has(#file-invoices)");
            assertThat(attaching.locator("body")).containsText("重新选择");
            assertThat(attaching.locator("input[type=hidden][name=material]")).hasValue("invoices");

            server.start();

            assertThat(typing.locator("#save-status")).hasText(SAVED, new HasTextOptions().setTimeout(PATIENCE));
            sending.locator("form button").click();
            sending.waitForLoadState();
            attaching.setInputFiles("input[type=file][name=file]", pdf());
            attaching.locator("form button").click();
            assertThat(attaching.locator("#f-materials-invoices")).containsText("invoices.pdf");

            typing.navigate(draft);
            assertThat(typing.locator("[name=description]")).hasValue("断电前后都要在的一句话。");
            assertThat(typing.locator("[name=projectName]")).hasValue("断电时提交的项目名称");
        }
    }

    private static void sendAsItIs(Page page, String form) {
        page.waitForNavigation(
                () -> page.evaluate("s => HTMLFormElement.prototype.submit.call(document.querySelector(s))", form));
    }

    private static FilePayload pdf() {
        return new FilePayload(
                "invoices.pdf",
                "application/pdf",
                "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    }
}
