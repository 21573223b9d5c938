package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.CreditCode;

/** An officer fills in the template and imports it, leaves while it is checked, and gets the bad row back as a file. */
@BrowserTest
class ImportStoryTest {
    @Test
    void a_list_of_enterprises_goes_from_the_template_to_the_record() {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page office = browser.desktop("zh");
            People.logIn(office, "yanji-officer-1");
            office.navigate("/staff/enterprises");
            office.click("a[href*='/staff/imports/new']");
            browser.look(office, "import-upload");
            List<String> head = Sheets.rows(office.waitForDownload(
                            () -> office.click("a[href$='/staff/imports/templates/enterprises']")))
                    .getFirst();
            assertThat(head).contains("统一社会信用代码");

            office.setInputFiles(
                    "#f-file",
                    Sheets.file(
                            "企业名单.xlsx",
                            Sheets.filled(
                                    head,
                                    Map.of("统一社会信用代码", "91222401MA0TE9001A", "企业名称（中文）", "导入故事坏行", "责任单位", "延吉市"),
                                    Map.of(
                                            "统一社会信用代码",
                                            CreditCode.complete("91222401", "MB990001")
                                                    .value(),
                                            "企业名称（中文）",
                                            "导入故事企业",
                                            "责任单位",
                                            "延吉市"))));
            office.click("form[action$='/staff/imports'] button");
            assertThat(office.locator("select[name='column[0]']")).hasValue("creditCode");
            browser.look(office, "import-columns");
            office.click("form[action$='/columns'] button");

            // Left and come back to, by a plain list of what there is.
            office.navigate("/staff/imports");
            browser.look(office, "import-list");
            office.click("main table a");
            assertThat(office.locator("#import-state form[action$='/run']")).isVisible();
            assertThat(office.locator("#import-state")).containsText("导入故事企业");
            browser.look(office, "import-preview");
            office.click("#import-state form[action$='/run'] button");
            assertThat(office.locator("#import-state .alert-danger")).isVisible();
            browser.look(office, "import-refused");
            List<List<String>> errors = Sheets.rows(office.waitForDownload(() -> office.click("a[href$='/errors']")));
            assertThat(errors).hasSize(2);
            assertThat(errors.getLast()).startsWith("2", "统一社会信用代码").contains("导入故事坏行");

            office.check("#f-skip");
            office.click("#import-state form[action$='/run'] button");
            assertThat(office.locator("#import-state a[href*='/staff/imports/new']"))
                    .isVisible();
            office.navigate("/staff/enterprises?q=导入故事");
            assertThat(office.locator("main tbody tr")).hasCount(1);

            await().atMost(Duration.ofSeconds(20)).until(() -> {
                office.navigate("/account/notifications");
                return office.textContent("main").contains("企业名单.xlsx已导入：新增1行");
            });
            assertThat(office.locator("main")).containsText("企业名单.xlsx未导入：有1行有错误");
            browser.look(office, "import-told");

            Page phone = browser.phone("ko");
            People.logIn(phone, "yanji-officer-1");
            phone.navigate("/account/notifications");
            assertThat(phone.locator("main")).containsText("새로 추가 1행");
            browser.look(phone, "import-told");
            phone.navigate("/staff/imports");
            browser.look(phone, "import-list");
            phone.click("main table a");
            browser.look(phone, "import-done");
            phone.navigate("/staff/imports/new?kind=facts");
            assertThat(phone).hasURL(Pattern.compile(".*kind=facts"));
            browser.look(phone, "import-upload");
            browser.nothingSerious();
        }
    }
}
