package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The bureau moves a project on the board, looks at what changed, and gives out the month's sheet; a county reads on a phone. */
@BrowserTest
class ProjectBoardStoryTest {
    @Test
    void a_project_is_moved_on_the_board_and_the_month_s_sheet_is_given_out() {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 8, 16, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page office = browser.desktop("zh");
            People.logIn(office, "prefecture-officer-1");
            office.navigate("/staff/project-board");
            browser.look(office, "project-board");
            itIsMoved(office);
            office.navigate("/staff/project-overview");
            browser.look(office, "project-overview");
            office.locator(".county-tile a.light-link").first().click();
            assertThat(office).hasURL(Pattern.compile(".*/staff/projects\\?.*light=.*"));
            office.navigate("/staff/project-changes");
            assertThat(office.locator("main")).containsText("容缺受理");
            browser.look(office, "project-changes");

            office.navigate("/staff/project-bulletins");
            browser.look(office, "project-bulletins");
            office.fill("#f-day", "2024-07-31");
            office.click("main form[action$='/draft'] button");
            browser.look(office, "project-bulletin-draft");
            office.check("#sure-bulletin");
            office.click("main form[method=post] button");
            assertThat(office.locator("h1")).hasText("全州重点项目月调度表（2024-07）");
            browser.look(office, "project-bulletin");
            Download paper = office.waitForDownload(() -> office.click("a[href*='format=docx']"));
            Assertions.assertThat(paper.suggestedFilename()).endsWith(".docx");

            Page phone = browser.phone("ko");
            People.logIn(phone, "yanji-officer-1");
            for (String page : new String[] {"board", "overview", "milestones", "changes", "bulletins"}) {
                phone.navigate("/staff/project-" + page);
                browser.look(phone, "project-" + page);
            }
            phone.navigate("/staff/projects");
            phone.locator("td a[href^='/staff/projects/']").first().click();
            assertThat(phone.locator("#milestone-chart, #curve").first()).isVisible();
            browser.look(phone, "project");
            browser.nothingSerious();
        }
    }

    /** Dragged where the law does not let it, then where it does: there its card asks, and says what is missing. */
    private static void itIsMoved(Page office) {
        Locator card = office.locator("#stage-PREPARATION .board-card").first();
        String id = card.getAttribute("id");
        card.dragTo(office.locator("#head-IDEA"));
        assertThat(office.locator("#board-said")).containsText("不能移到这一阶段");
        card.dragTo(office.locator("#head-STARTED"));
        assertThat(card.locator("button[type=submit]")).isFocused();
        card.locator("button[type=submit]").click();
        assertThat(office.locator("#problems")).containsText("前期手续未齐");
        Locator again = office.locator("#" + id);
        again.locator("input[name=why]").fill("容缺受理");
        again.locator("button[type=submit]").click();
        assertThat(office.locator("p[role=status].alert")).containsText("已进入下一阶段");
        assertThat(office.locator("#stage-STARTED #" + id)).hasCount(1);
    }
}
