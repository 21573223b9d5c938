package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A service year from its draft to its report. The bureau sets up a campaign and publishes it, closes a county's gaps by a
 * proposal and hands an enterprise over; an officer records a visit where there is no net, with what the enterprise asked for
 * in Korean, which goes its whole way; more than thirty came to the Brand Day; the board goes on the wall; the month's report
 * is written by one, issued by another, printed and published.
 */
@BrowserTest
class CampaignStoryTest {
    private static final String RECORD = "form[data-upload] button[type=submit]";
    private static final String KEPT = "[data-upload-state]";
    private static final String ASKED = "류동자금대출 연장 요청";
    private static final int PHOTO = 20 * 1024 * 1024;

    @Test
    void a_campaign_runs_from_its_draft_to_the_wall() throws IOException {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            try {
                tell(platform, browser);
                browser.nothingSerious();
            } catch (AssertionError | RuntimeException e) {
                browser.photograph(Files.createDirectories(Path.of("target", "broken-story", "campaign")));
                throw e;
            }
        }
    }

    private static void tell(Platform platform, Browser browser) {
        Page bureau = browser.desktop("zh");
        People.logIn(bureau, "prefecture-officer-1");
        setUpAndPublish(browser, bureau);
        closeTheGapsOfYanji(browser, bureau);
        handOver(browser, bureau);
        visitWithoutNet(platform, browser);
        new DemandStory(platform, browser, bureau).tell(ASKED);
        brandDay(bureau);
        board(browser, bureau);
        platform.clock().advanceTo(LocalDateTime.of(2024, 10, 8, 9, 0));
        monthlyReport(browser, bureau);
    }

    private static void setUpAndPublish(Browser browser, Page bureau) {
        bureau.navigate("/staff/campaigns/new");
        browser.look(bureau, "campaign-form");
        bureau.fill("#f-nameZh", "秋季助企行动");
        bureau.fill("#f-sloganZh", "送服务、解难题");
        bureau.fill("#f-from", "2024-09-01");
        bureau.fill("#f-to", "2024-11-30");
        bureau.check("input[name=pillars][value=RELIEF]");
        bureau.fill("#f-leadingGroup", "州政府分管副州长\n州工信局局长");
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator("h1")).hasText("秋季助企行动");
        String campaign = bureau.url();

        bureau.click("a[href$='/goals/new']");
        bureau.fill("#f-code", "G1");
        bureau.selectOption("#f-pillar", "RELIEF");
        bureau.fill("#f-titleZh", "规上企业包保全覆盖");
        bureau.selectOption("#f-indicator", "campaigns.covered-enterprises");
        bureau.fill("#f-target", "319");
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator("main")).containsText("规上企业包保全覆盖");

        bureau.click("a[href$='/tasks/new']");
        bureau.fill("#f-titleZh", "走访规上企业");
        bureau.selectOption("#f-pillar", "RELIEF");
        bureau.selectOption("#f-lead", "222401");
        bureau.fill("#f-from", "2024-09-01");
        bureau.fill("#f-to", "2024-11-15");
        bureau.fill("#f-manual", "走访手册");
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator(".gantt tbody tr")).hasCount(1);

        bureau.check("#sure-publish");
        bureau.click("form[action$='/publish'] button");
        assertThat(bureau).hasURL(campaign);
        assertThat(bureau.locator("main .state-success").first()).isVisible();
        browser.look(bureau, "campaign-published");
    }

    private static void closeTheGapsOfYanji(Browser browser, Page bureau) {
        bureau.navigate("/staff/assignments");
        assertThat(bureau.locator("a[href='/staff/assignments/gaps?unit=222401']")
                        .first())
                .isVisible();
        browser.look(bureau, "assignments");
        bureau.navigate("/staff/assignments/gaps?unit=222401");
        browser.look(bureau, "assignment-gaps");
        int gaps = bureau.locator("main section").first().locator("tbody tr").count();
        assertThat(gaps).isPositive();
        bureau.navigate("/staff/assignments/proposal?unit=222401");
        assertThat(bureau.locator("input[name=line]:checked")).hasCount(gaps);
        browser.look(bureau, "assignment-proposal");
        bureau.click("form[action$='/proposal'] button");
        bureau.navigate("/staff/assignments/gaps?unit=222401");
        assertThat(bureau.locator("main section").first().locator("tbody tr")).hasCount(0);
    }

    private static void handOver(Browser browser, Page bureau) {
        bureau.navigate("/staff/enterprises?q=示范企业020");
        bureau.click("main tbody a");
        bureau.click("a[href*='/hand-over']");
        browser.look(bureau, "assignment-hand-over");
        bureau.selectOption("#f-successor", new SelectOption().setIndex(1));
        bureau.fill("#f-reason", "岗位调整");
        bureau.fill("#f-openMatters", "贷款续贷");
        bureau.check("#sure-hand-over");
        bureau.click("form[action*='/hand-over'] button[type=submit]");
        assertThat(bureau.locator("main .sections")).containsText("贷款续贷");
        browser.look(bureau, "enterprise-officer");
    }

    /** Sent once when there is a net again, with a photo of 20 MB over a line that breaks in the middle. */
    private static void visitWithoutNet(Platform platform, Browser browser) {
        Page phone = browser.phone("ko");
        People.logIn(phone, "yanji-officer-1");
        browser.look(phone, "visits-due-desk");
        phone.navigate("/staff/enterprises?q=示范企业001");
        phone.click("main tbody a");
        phone.click("a[href*='/staff/visits/new']");
        browser.look(phone, "visit-form");
        phone.check("input[name=topics][value=POLICY]");
        phone.fill("#f-words", "기업을 방문하였다.");
        phone.fill("#f-title", ASKED);
        phone.fill("#f-text", "다음달에 만기되는 대출의 연장을 요청합니다.");
        // What is not taken later, since it is half filled in, comes back into the form as it was typed.
        phone.context().setOffline(true);
        phone.click(RECORD);
        assertThat(phone.locator(KEPT)).containsText("이 기기에 보존");
        phone.context().setOffline(false);
        assertThat(phone.locator(KEPT)).containsText("접수되지 않았습니다");
        assertThat(phone.locator("#problems a[href='#f-category']")).isVisible();
        browser.look(phone, "visit-form-refused");
        phone.navigate("/staff/enterprises?q=示范企业001");
        phone.click("main tbody a");
        phone.click("a[href*='/staff/visits/new']");
        assertThat(phone.locator(KEPT)).containsText("바로잡아 다시 제출");
        assertThat(phone.locator("#f-words")).hasValue("기업을 방문하였다.");
        assertThat(phone.locator("input[name=topics][value=POLICY]")).isChecked();
        assertThat(phone.locator("#f-title")).hasValue(ASKED);
        phone.selectOption("#f-category", "finance");
        phone.setInputFiles("#f-photos", new Path[] {
            Photos.file("车间.jpg", Photos.ofCamera(PHOTO)), Photos.file("坏了.jpg", new byte[] {1, 2, 3})
        });
        browser.look(phone, "visit-form-asked");
        AtomicInteger parts = Photos.breaking(phone, 20);
        phone.context().setOffline(true);
        phone.click(RECORD);
        assertThat(phone.locator(KEPT)).containsText("이 기기에 보존");
        // Somebody who is not sure presses again.
        phone.click(RECORD);
        phone.context().setOffline(false);
        // The visit and the photo are there; what is no photo is named, and costs nothing else.
        assertThat(phone.locator(KEPT))
                .containsText("坏了.jpg", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(parts.get()).isGreaterThanOrEqualTo(41);
        phone.locator(KEPT + " a").click();
        assertThat(phone).hasURL(Pattern.compile(".*/staff/visits/[0-9a-f-]{36}"));
        assertThat(phone.locator("main")).containsText("기업을 방문하였다.");
        assertThat(phone.locator("main")).containsText("车间.jpg");
        attachedAfterwards(phone);
        assertThat(sizes(platform)).as("nothing twice").containsExactly((long) PHOTO, 700_000L);
        browser.look(phone, "visit");
        phone.navigate("/staff/visits?status=MADE");
        assertThat(phone.locator("main tbody a", new Page.LocatorOptions().setHasText("2024-09-02")))
                .hasCount(1);
    }

    /** What is attached on the visit's own page goes in parts too. */
    private static void attachedAfterwards(Page phone) {
        phone.setInputFiles("#f-file", new FilePayload("仓库.jpg", "image/jpeg", Photos.ofCamera(700_000)));
        phone.click("#attachments form:has(#f-file) button[type=submit]");
        assertThat(phone.locator("#attachments a:has-text('仓库.jpg')")).isVisible();
    }

    private static List<Long> sizes(Platform platform) {
        return platform.bean(JdbcClient.class)
                .sql("select size from attachment where owner_kind = 'visit' order by id")
                .query(Long.class)
                .list();
    }

    private static void brandDay(Page bureau) {
        bureau.navigate("/staff/activities");
        bureau.click("main tbody a:has-text('中国品牌日')");
        assertThat(bureau.locator("main .alert-success strong")).hasText("30多户");
        bureau.click("main .alert-success a");
        assertThat(bureau.locator("main")).containsText("34户");
    }

    private static void board(Browser browser, Page bureau) {
        bureau.navigate("/staff/campaigns");
        bureau.click("main tbody a:has-text('2024年全州工业企业服务年活动')");
        assertThat(bureau.locator(".gantt tbody tr")).hasCount(8);
        browser.look(bureau, "campaign-board");
        bureau.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(bureau.locator(".side")).isHidden();
        assertThat(bureau.locator(".gantt")).isVisible();
        byte[] wall = bureau.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(wall.length).isGreaterThan(10_000);
    }

    private static void monthlyReport(Browser browser, Page bureau) {
        bureau.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        bureau.navigate("/staff/campaign-figures?from=2024-09-01&asOf=2024-09-30");
        browser.look(bureau, "campaign-figures");
        bureau.navigate("/staff/campaign-reports");
        browser.look(bureau, "campaign-reports");
        bureau.selectOption("#draft-campaign", new SelectOption().setLabel("秋季助企行动"));
        bureau.fill("#f-month", "2024-09");
        bureau.click("form[data-once] button[type=submit]");
        assertThat(bureau.locator("h1")).containsText("2024年9月");
        bureau.locator("section:has(#section-NEXT) summary").click();
        bureau.fill("#zh-NEXT", "下月办结诉求不少于{raised}。");
        bureau.click("section:has(#section-NEXT) form:has(textarea) button[type=submit]");
        assertThat(bureau.locator("section:has(#section-NEXT) p.pre-line")).containsText("下月办结诉求不少于");
        browser.look(bureau, "campaign-report-draft");
        String report = bureau.url();

        Page other = browser.desktop("zh");
        People.logIn(other, "prefecture-officer-2");
        other.navigate(report);
        other.click("form[action$='/check'] button");
        other.check("#sure-issue");
        other.click("form[action$='/issue'] button");
        assertThat(other.locator("main .state-success").first()).isVisible();
        printed(browser, other, report);

        Page county = browser.phone("ko");
        People.logIn(county, "yanji-officer-1");
        county.navigate(report);
        browser.look(county, "campaign-report");
        assertThat(county.locator("main form")).hasCount(0);
        var document = county.waitForDownload(() -> county.click("a[href*='language=ko']"));
        assertThat(document.suggestedFilename()).isEqualTo("report-2024-09-ko.docx");
        bureau.navigate(report);
        bureau.locator("a:has(sup)").first().click();
        assertThat(bureau).hasURL(Pattern.compile(".*/measures/[a-z.-]+[?]asOf=2024-09-30.*"));
        assertThat(bureau.locator("main section tbody tr").first()).isVisible();
    }

    /** On paper there is the report and nothing of the page around it; published, everybody takes it away in Korean. */
    private static void printed(Browser browser, Page issuer, String report) {
        issuer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(issuer.locator(".side")).isHidden();
        assertThat(issuer.locator("main form").first()).isHidden();
        assertThat(issuer.locator("#units")).isVisible();
        assertThat(issuer.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)).length)
                .isGreaterThan(10_000);
        issuer.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        issuer.check("#sure-publish");
        issuer.click("form[action$='/publish'] button");
        Page anybody = browser.phone("ko");
        anybody.navigate(report.replace("/staff", ""));
        browser.look(anybody, "campaign-report-public");
        var paper = anybody.waitForDownload(() -> anybody.click("a[href*='language=ko']"));
        assertThat(paper.suggestedFilename()).isEqualTo("report-2024-09-ko.pdf");
    }
}
