package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.projects.problems.usecase.SweepProblems;

/**
 * A county's officer imports its ledger; the project is signed, gets its permits, starts, is reported from a phone through a
 * winter without a false red, goes on late, stalls, and goes on again when its problem is solved; equipment arrives, trial
 * production begins in September, and its subsidy is applied for, awarded and claimed against its own machines. Everybody reads
 * of the cell park.
 */
@BrowserTest
class ProjectStoryTest {
    private static final String CODE = "2024-222401-04-02-000618";
    private static final String OWNER = "demo-enterprise-001";
    private static final String OFFICER = "yanji-officer-1";

    @Test
    void a_project_goes_all_the_way_from_an_import_to_its_subsidy() throws Exception {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page office = browser.desktop("zh");
            People.logIn(office, OFFICER);
            office.navigate("/staff/projects");
            browser.look(office, "projects");
            itsLedgerIsImported(platform, browser, office);
            office.click("main a[href$='/edit']");
            assertThat(office.locator("input[name=floor]")).hasValue("约7800");
            browser.look(office, "project-form");
            office.click("main form button[type=submit]");
            assertThat(office.locator("h1")).hasText("冷链仓储二期项目");
            String project = office.url().replaceFirst("^https?://[^/]+", "");
            String mine = project.replace("/staff/", "/my/");

            itIsSignedAndGetsItsPermits(office);
            itStarts(browser, office, project);
            itIsReported(browser, office, project, mine);
            aPhotoGetsThroughABadLine(platform, browser, project);
            itComesThroughTheWinter(platform, browser, project, mine);
            String problem = itStalls(platform, browser, project, mine);
            platform.clock().advanceTo(LocalDateTime.of(2025, 5, 12, 9, 0));
            itsProblemRisesAndIsSolved(platform, browser, problem);
            equipmentArrivesAndItTriesProduction(platform, browser, project);
            ProjectSubsidy subsidy = new ProjectSubsidy(platform, browser, OWNER, OFFICER);
            subsidy.isAppliedFor(project, CODE, "冷链仓储二期项目");
            subsidy.isAwardedAndSentDown();
            subsidy.isClaimedAgainstTheMachinesOfTheProject(project);
            everybodyReadsOfTheCellPark(browser);
            browser.nothingSerious();
        }
    }

    private static void itIsSignedAndGetsItsPermits(Page office) {
        advance(office, "SIGNED", "签约");
        advance(office, "PREPARATION", "前期");
        office.click("form[action$='/advance'] button");
        assertThat(office.locator("#problems")).containsText("前期手续未齐");
        for (String permit : List.of("FILING", "LAND", "PLANNING", "ENVIRONMENT", "ENERGY", "CONSTRUCTION")) {
            office.click("details:has(form[action$='/permits']) > summary");
            office.selectOption("form[action$='/permits'] select[name=kind]", permit);
            office.fill("form[action$='/permits'] input[name=applied]", "2024-08-01");
            office.fill("form[action$='/permits'] input[name=granted]", "2024-08-30");
            office.fill("form[action$='/permits'] input[name=number]", "延市" + permit + "〔2024〕1号");
            office.click("form[action$='/permits'] button");
            assertThat(office.locator(".alert-success")).isVisible();
        }
    }

    private static void itStarts(Browser browser, Page office, String project) {
        advance(office, "STARTED", "新开工");
        advance(office, "BUILDING", "在建");
        office.click("details:has(form[action$='/note']) > summary");
        office.fill("form[action$='/note'] input[name=entered]", "2024-09-02");
        office.click("form[action$='/note'] button");
        for (String year : new String[] {"2024", "2025"}) {
            office.navigate(project + "/plan");
            office.fill("input[name=year]", year);
            office.fill("input[name=amount]", "2000");
            office.selectOption("select[name=template]", "outdoor");
            browser.look(office);
            office.click("main form button[type=submit]");
            assertThat(office).hasURL(Pattern.compile(".*" + project));
        }
        office.click("details:has(form[action$='/charge']) > summary");
        office.selectOption("#f-official", new SelectOption().setIndex(1));
        office.fill("#f-charge-force", "县工信局局长\n开发区管委会副主任");
        office.click("form[action$='/charge'] button");
        assertThat(office.locator("main")).containsText("开发区管委会副主任");
        browser.look(office, "project");
    }

    private static void advance(Page office, String to, String name) {
        office.selectOption("#f-next", to);
        office.click("form[action$='/advance'] button");
        assertThat(office.locator("#lights")).containsText(name);
    }

    private static void itIsReported(Browser browser, Page office, String project, String mine) {
        Page phone = browser.phone("ko");
        People.logIn(phone, OWNER);
        phone.navigate("/my/projects");
        browser.look(phone, "my-projects");
        phone.navigate(mine + "/report");
        browser.look(phone, "project-report");
        tell(phone, mine, "2024-08", 1300, 60);
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
    }

    private static void tell(Page phone, String mine, String month, int wan, int percent) {
        phone.navigate(mine + "/report");
        phone.fill("input[name=month]", month);
        phone.fill("input[name=investment]", String.valueOf(wan));
        phone.fill("input[name=percent]", String.valueOf(percent));
        phone.fill("textarea[name=progress]", wan == 0 ? "겨울철 작업중지" : "주체공사 추진");
        phone.click("main form button[type=submit]");
        assertThat(phone).hasURL(Pattern.compile(".*" + mine));
    }

    /** Three taps: the site on the desk, the photo, send. The line breaks in the middle of a part, then it is gone. */
    private static void aPhotoGetsThroughABadLine(Platform platform, Browser browser, String project) {
        Page phone = browser.phone("zh");
        People.logIn(phone, OFFICER);
        AtomicInteger parts = Photos.breaking(phone, 2);
        phone.navigate("/staff");
        browser.look(phone, "desk-sites");
        phone.navigate(project + "/site-note");
        browser.look(phone, "site-note");
        phone.setInputFiles("#f-photos", new FilePayload("工地.jpg", "image/jpeg", Photos.ofCamera(1_500_000)));
        phone.fill("textarea[name=words]", "主体施工至二层。");
        phone.click("main form button[type=submit]");
        assertThat(phone)
                .hasURL(Pattern.compile(".*" + project), new PageAssertions.HasURLOptions().setTimeout(30_000));
        assertThat(phone.locator("main")).containsText("主体施工至二层。");
        assertThat(phone.locator("main")).containsText("工地.jpg");
        org.assertj.core.api.Assertions.assertThat(parts.get()).isGreaterThanOrEqualTo(4);

        phone.navigate(project + "/site-note");
        phone.context().setOffline(true);
        phone.setInputFiles("#f-photos", new FilePayload("二层.jpg", "image/jpeg", Photos.ofCamera(600_000)));
        phone.fill("textarea[name=words]", "山里没有信号。");
        phone.click("main form button[type=submit]");
        assertThat(phone.locator("[data-upload-state]")).containsText("已保存在本机");
        phone.context().setOffline(false);
        assertThat(phone)
                .hasURL(Pattern.compile(".*" + project + "$"), new PageAssertions.HasURLOptions().setTimeout(60_000));
        assertThat(phone.locator("main")).containsText("山里没有信号。");
        assertThat(phone.locator("main")).containsText("二层.jpg");
        org.assertj.core.api.Assertions.assertThat(platform.bean(JdbcClient.class)
                        .sql("select size from attachment where owner_kind = 'site-note' order by id")
                        .query(Long.class)
                        .list())
                .as("nothing twice")
                .containsExactly(1_500_000L, 600_000L);
    }

    private static void itComesThroughTheWinter(Platform platform, Browser browser, String project, String mine) {
        int[] wan = {300, 400, 0, 0, 0, 0, 0};
        for (int i = 0; i < wan.length; i++) {
            LocalDateTime day = LocalDateTime.of(2024, 9, 24, 9, 0).plusMonths(i);
            platform.clock().advanceTo(day);
            Page phone = browser.phone("ko");
            People.logIn(phone, OWNER);
            tell(phone, mine, day.toString().substring(0, "2024-09".length()), wan[i], 65 + i);
            phone.context().close();
            Page office = browser.desktop("zh");
            People.logIn(office, OFFICER);
            office.navigate(project);
            assertThat(office.locator("#lights .light .state-secondary, #lights .light .state-success"))
                    .hasCount(3);
            office.context().close();
        }
        platform.clock().advanceTo(LocalDateTime.of(2025, 3, 31, 9, 0));
        Page spring = browser.desktop("ko");
        People.logIn(spring, OFFICER);
        spring.navigate(project);
        assertThat(spring.locator("#lights details").first()).containsText("등 없음");
        browser.look(spring, "project");
        spring.click("details:has(form[action$='/resumptions']) > summary");
        spring.fill("#f-resumption-planned", "2025-04-05");
        spring.click("form[action$='/resumptions'] button");
        assertThat(spring.locator("#resumptions")).containsText("2025-04-05");
    }

    /** Late by two days; the county sees it on its desk until the owner says when work went on. */
    private static void itGoesOnAfterTheWinter(Browser browser, Page office, Page phone, String mine) {
        office.navigate("/staff");
        assertThat(office.locator("main")).containsText("“冷链仓储二期项目”逾期未复工");
        office.navigate("/staff/project-resumptions?state=OVERDUE");
        assertThat(office.locator("main tbody")).containsText("冷链仓储二期项目");
        browser.look(office, "project-resumptions");
        phone.navigate(mine);
        phone.fill("#f-resumption-resumed", "2025-04-07");
        browser.look(phone, "my-project-resumption");
        phone.click("form[action$='/resumptions'] button");
        assertThat(phone.locator("#resumptions")).containsText("2025-04-07 재착공");
        office.navigate("/staff/project-resumptions?state=RESUMED");
        assertThat(office.locator("main tbody")).containsText("2025-04-07");
        office.navigate("/staff/project-board?unit=222401");
        office.click("#board-resumption a:has-text('复工率')");
        assertThat(office.locator("main")).containsText("冷链仓储二期项目");
        browser.look(office, "resumption-rate");
    }

    /** Where staff find its problem. */
    private static String itStalls(Platform platform, Browser browser, String project, String mine) {
        platform.clock().advanceTo(LocalDateTime.of(2025, 4, 8, 9, 0));
        Page office = browser.desktop("zh");
        People.logIn(office, OFFICER);
        Page phone = browser.phone("ko");
        People.logIn(phone, OWNER);
        itGoesOnAfterTheWinter(browser, office, phone, mine);
        office.navigate(project);
        office.selectOption("#f-halt", "STOPPED");
        office.fill("#f-halt-why", "供热管网未接入");
        office.check("#sure-halt");
        office.click("form[action$='/halt'] button");
        assertThat(office.locator("#lights")).containsText("停工");
        return itsProblemIsNamed(browser, phone, mine);
    }

    private static void equipmentArrivesAndItTriesProduction(Platform platform, Browser browser, String project) {
        Page office = browser.desktop("zh");
        People.logIn(office, OFFICER);
        office.navigate(project);
        office.fill("#f-resume-why", "供热管网已接入");
        office.click("form[action$='/resume'] button");
        assertThat(office.locator("#lights")).containsText("在建");

        platform.clock().advanceTo(LocalDateTime.of(2025, 7, 21, 9, 0));
        Page summer = browser.desktop("zh");
        People.logIn(summer, OFFICER);
        summer.navigate(project);
        summer.click("details:has(form[action$='/milestones']) > summary");
        summer.selectOption("#f-milestone", "EQUIPMENT_ARRIVED");
        summer.fill("form[action$='/milestones'] input[name=actual]", "2025-07-20");
        summer.click("form[action$='/milestones'] button");
        assertThat(summer.locator("section[aria-labelledby=milestones]")).containsText("设备进场");
        summer.navigate(project + "/edit");
        summer.fill("textarea[name=machines]", "速冻隧道 | 1 | 320 | SD-2025-001\n自动码垛机 | 1 | 100 | MD-7");
        summer.click("main form button[type=submit]");
        assertThat(summer.locator("main")).containsText("SD-2025-001");

        platform.clock().advanceTo(LocalDateTime.of(2025, 9, 10, 9, 0));
        Page autumn = browser.desktop("zh");
        People.logIn(autumn, OFFICER);
        autumn.navigate(project);
        advance(autumn, "COMPLETED", "竣工");
        advance(autumn, "TRIAL", "试生产");
        browser.look(autumn, "project");
    }

    /** As the article of summer 2024 has it, and still in autumn 2025. */
    private static void everybodyReadsOfTheCellPark(Browser browser) {
        Page citizen = browser.desktop("zh");
        citizen.navigate("/parks");
        citizen.click("main a:has-text('细胞产业园')");
        Locator figures = citizen.locator("#figures");
        assertThat(figures).containsText("4.35万㎡");
        assertThat(figures).containsText("12.28万㎡");
        assertThat(figures).containsText("9家");
        assertThat(citizen.locator("main")).containsText("收尾");
        assertThat(figures).containsText(Pattern.compile("5个环节.*\\d个"));
        browser.look(citizen, "public-park");
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
                                        "储备",
                                        "投资项目统一代码",
                                        CODE,
                                        "责任单位",
                                        "延吉市",
                                        "业主单位",
                                        "示范企业001｜" + enterpriseOf(platform, OWNER),
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
        office.fill("#f-act", "已与供热公司商定5月底前接入。");
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
