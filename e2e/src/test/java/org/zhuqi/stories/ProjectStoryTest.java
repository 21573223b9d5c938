package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.problems.usecase.SweepProblems;

/** A county's officer imports its ledger and starts a project, its owner reports from a phone, and winter shows no false red. */
@BrowserTest
class ProjectStoryTest {
    @Test
    void a_project_is_imported_started_reported_and_comes_through_the_winter() {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page office = browser.desktop("zh");
            People.logIn(office, "yanji-officer-1");
            office.navigate("/staff/projects");
            browser.look(office, "projects");
            itsLedgerIsImported(platform, browser, office);
            office.click("main a[href$='/edit']");
            assertThat(office.locator("input[name=floor]")).hasValue("约7800");
            browser.look(office, "project-form");
            office.click("main form button[type=submit]");
            assertThat(office.locator("h1")).hasText("冷链仓储二期项目");
            String project = office.url().replaceFirst("^https?://[^/]+", "");

            office.click("form[action$='/advance'] button");
            assertThat(office.locator("#problems")).containsText("前期手续未齐");
            office.fill("#f-next-why", "容缺受理，边办边建");
            office.click("form[action$='/advance'] button");
            assertThat(office.locator("#lights")).containsText("新开工");
            for (String year : new String[] {"2024", "2025"}) {
                office.navigate(project + "/plan");
                office.fill("input[name=year]", year);
                office.fill("input[name=amount]", "2000");
                office.selectOption("select[name=template]", "outdoor");
                browser.look(office);
                office.click("main form button[type=submit]");
                assertThat(office).hasURL(Pattern.compile(".*" + project));
            }
            browser.look(office, "project");

            Page phone = browser.phone("ko");
            People.logIn(phone, "demo-enterprise-001");
            phone.navigate("/my/projects");
            browser.look(phone, "my-projects");
            String mine = project.replace("/staff/", "/my/");
            phone.navigate(mine + "/report");
            phone.fill("input[name=month]", "2024-08");
            phone.fill("input[name=investment]", "1300");
            phone.fill("input[name=percent]", "60");
            phone.fill("textarea[name=progress]", "주체공사를 마침");
            browser.look(phone, "project-report");
            phone.click("main form button[type=submit]");
            assertThat(phone.locator("#reports")).isVisible();
            browser.look(phone, "my-project");

            office.navigate("/staff/project-reports?state=REPORTED");
            browser.look(office, "project-reports");
            office.navigate(project);
            office.click("form[action$='/reports/check'] button");
            assertThat(office.locator("main")).containsText("县（市）已审");
            office.navigate("/staff/light-rules?rules=yinchuan-2025&plan=10000&completed=6500&date=2024-09-30");
            assertThat(office.locator("[role=status]")).containsText("10.00");
            browser.look(office, "light-rules");

            String problem = itsProblemIsNamed(browser, phone, mine);
            platform.clock().advanceTo(LocalDateTime.of(2024, 9, 30, 9, 0));
            itsProblemRisesAndIsSolved(platform, browser, problem);

            platform.clock().advanceTo(LocalDateTime.of(2025, 3, 31, 9, 0));
            Page spring = browser.desktop("ko");
            People.logIn(spring, "yanji-officer-1");
            spring.navigate(project);
            assertThat(spring.locator("#lights details").first()).containsText("등 없음");
            browser.look(spring, "project");
            browser.nothingSerious();
        }
    }

    /** The county keeps its projects in a spreadsheet of its own; then the project is open. */
    private static void itsLedgerIsImported(Platform platform, Browser browser, Page office) {
        office.click("a[href*='/staff/imports/new']");
        List<String> head = Sheets.rows(
                        office.waitForDownload(() -> office.click("a[href$='/staff/imports/templates/projects']")))
                .getFirst();
        office.setInputFiles(
                "#f-file",
                Sheets.file(
                        "项目台账.xlsx",
                        Sheets.filled(
                                head,
                                Map.of(
                                        "项目名称（中文）",
                                        "冷链仓储二期项目",
                                        "项目名称（朝鲜文）",
                                        "랭장물류 2기 대상",
                                        "项目类别",
                                        "基础设施类",
                                        "阶段",
                                        "前期",
                                        "责任单位",
                                        "延吉市",
                                        "业主单位",
                                        "示范企业001｜" + enterpriseOf(platform, "demo-enterprise-001"),
                                        "建筑面积（㎡）",
                                        "约7800",
                                        "总投资（万元）",
                                        "5,000"))));
        office.click("form[action$='/staff/imports'] button");
        browser.look(office, "project-import-columns");
        office.click("form[action$='/columns'] button");
        assertThat(office.locator("#import-state form[action$='/run']")).isVisible();
        browser.look(office, "project-import-preview");
        office.click("#import-state form[action$='/run'] button");
        assertThat(office.locator("#import-state a[href*='/staff/imports/new']"))
                .isVisible();
        office.navigate("/staff/projects?q=冷链仓储二期");
        office.click("main tbody a:has-text('冷链仓储二期项目')");
        assertThat(office.locator("h1")).hasText("冷链仓储二期项目");
    }

    /** Where staff find it. */
    private static String itsProblemIsNamed(Browser browser, Page phone, String mine) {
        phone.navigate(mine);
        phone.click("a[href$='/problems/new']");
        phone.selectOption("select[name=kind]", "UTILITIES");
        phone.fill("input[name=title]", "열공급망 미접속");
        phone.fill("textarea[name=words]", "공장구역까지 300메터가 남아있습니다.");
        browser.look(phone, "project-problem-form");
        phone.click("main form button[type=submit]");
        assertThat(phone.locator("h1")).hasText("열공급망 미접속");
        browser.look(phone, "my-project-problem");
        return phone.url().replaceFirst("^https?://[^/]+", "").replace("/my/", "/staff/");
    }

    /** The program lets it rise; the campaign would have it next, but the county finds a way itself. */
    private static void itsProblemRisesAndIsSolved(Platform platform, Browser browser, String problem) {
        platform.bean(SweepProblems.class).sweep();
        Page office = browser.desktop("zh");
        People.logIn(office, "yanji-officer-1");
        office.navigate("/staff/project-problems?overdue=true");
        assertThat(office.locator("main table")).containsText("열공급망 미접속");
        browser.look(office, "project-problems");
        office.navigate(problem);
        assertThat(office.locator("#problem")).containsText("州级");
        assertThat(office.locator("#problem-log")).containsText("逾期，提级");
        office.click("summary:has-text('记录办理情况')");
        office.fill("#f-act", "已与供热公司商定9月底前接入。");
        office.click("form[action$='/act'] button");
        assertThat(office.locator("#problem-log")).containsText("商定");
        office.click("summary:has-text('标记为已解决')");
        office.fill("#f-solve", "供热管网已接入。");
        office.click("form[action$='/solve'] button");
        assertThat(office.locator("#problem")).containsText("已解决");
        browser.look(office, "project-problem");
    }

    private static String enterpriseOf(Platform platform, String username) {
        return platform.bean(JdbcClient.class)
                .sql("select enterprise_id::text from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }
}
