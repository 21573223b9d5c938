package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A meeting with banks from its announcement to the first contract: invited by filter, registered from a Korean telephone,
 * full, moved up, checked in by the QR code's address. And the Brand Day of 2024, to which more than thirty came.
 */
@BrowserTest
class ActivityStoryTest {
    private static Platform platform;
    private static Browser browser;

    @BeforeAll
    static void start() {
        platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
        browser = Browser.at(platform.address());
    }

    @AfterAll
    static void stop() {
        browser.close();
        platform.close();
    }

    @Test
    void from_the_invitation_to_the_contract() throws Exception {
        try {
            tell();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("target", "broken-story", "activities")));
            throw e;
        }
    }

    /** On the same platform: to start one takes longer than to tell this. */
    @Test
    void a_policy_from_its_draft_to_the_enterprise_that_it_suits() throws Exception {
        try {
            new PolicyStory(browser).tell();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("target", "broken-story", "policies")));
            throw e;
        }
    }

    @Test
    void two_caps_compared_and_an_award_without_an_application() throws Exception {
        try {
            new CandidateStory(browser).tell();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("target", "broken-story", "candidates")));
            throw e;
        }
    }

    private void tell() {
        Page bureau = browser.desktop("zh");
        Page phone = browser.phone("ko");
        Page second = browser.phone("zh");
        People.logIn(bureau, "prefecture-officer-1");
        People.logIn(phone, "demo-enterprise-001");
        People.logIn(second, "demo-enterprise-003");

        String activity = announced(bureau);
        invited(bureau, activity);
        String id = activity.replaceFirst(".*/", "");

        // The first takes the only place, from a telephone in Korean.
        second.navigate("/my/activities/" + id);
        registered(second, "参会人员甲", "300");
        assertThat(second.locator("main .state-success").first()).isVisible();
        phone.navigate("/my");
        browser.look(phone, "my-desk-invited");
        assertThat(phone.locator("main")).containsText("초청");
        phone.navigate("/my/activities");
        browser.look(phone, "my-activities");
        phone.navigate("/my/activities/" + id);
        browser.look(phone, "my-activity");
        registered(phone, "참가자을", "500");
        assertThat(phone.locator("main")).containsText("대기 1번째");

        // The first withdraws; the second is told in Korean and has a badge.
        second.check("#sure-withdraw");
        second.click("form[action$='/withdraw'] button");
        assertThat(second.locator("main .state-secondary").first()).isVisible();
        phone.navigate("/my/activities/" + id);
        assertThat(phone.locator("main .state-success").first()).isVisible();
        phone.waitForCondition(() -> {
            phone.navigate("/account/notifications");
            return phone.locator("main").innerText().contains("대기에서 정식 신청으로 되였습니다");
        });
        phone.navigate("/my/activities/" + id + "/badge");
        browser.look(phone, "activity-badge");

        // At the door: what the camera reads is the address of the guest's page.
        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 20, 13, 30));
        String token = platform.bean(JdbcClient.class)
                .sql("select token from activity_participation where activity_id = ?::uuid and status = 'REGISTERED'")
                .param(id)
                .query(String.class)
                .single();
        Page door = browser.phone("zh");
        People.logIn(door, "prefecture-officer-1");
        door.navigate("/staff/activities/" + id + "/door");
        browser.look(door, "activity-door");
        door.navigate("/staff/check-in/" + token);
        browser.look(door, "activity-guest");
        door.click("main form button");
        assertThat(door.locator("main")).containsText("2024-09-20 13:3");
        assertThat(door.locator("main form[action*='check-in'] button")).hasCount(0);

        noted(bureau, activity);
        asked(bureau);
        brandDay(bureau, phone);
        publicPages(phone, id);
    }

    private static String announced(Page bureau) {
        bureau.navigate("/staff/activities/new");
        browser.look(bureau, "activity-form");
        bureau.fill("#f-titleZh", "秋季银企对接会");
        bureau.fill("#f-titleKo", "가을철 은행기업 련계회의");
        bureau.selectOption("#f-kind", "BANK_ENTERPRISE");
        bureau.fill("#f-from", "2024-09-20T14:00");
        bureau.fill("#f-to", "2024-09-20T17:00");
        bureau.fill("#f-placeZh", "州政务中心");
        bureau.fill("#f-opens", "2024-09-01T08:00");
        bureau.fill("#f-closes", "2024-09-19T18:00");
        bureau.fill("#f-places", "1");
        bureau.fill("#f-booths", "A-1 9\nA-2 9");
        bureau.click("main form button[type=submit]");
        assertThat(bureau.locator("h1")).hasText("秋季银企对接会");
        String activity = bureau.url();
        bureau.check("#sure-announce");
        bureau.click("form[action$='/announce'] button");
        assertThat(bureau.locator("main .state-info").first()).isVisible();
        browser.look(bureau, "activity-announced");
        return activity;
    }

    private static void invited(Page bureau, String activity) {
        bureau.navigate(activity + "/invitations");
        bureau.selectOption("#f-division", new SelectOption().setValue("C13"));
        bureau.selectOption("#f-aboveScale", "true");
        bureau.click("main form[method=get] button");
        assertThat(bureau.locator("[role=status] strong")).containsText("符合条件");
        browser.look(bureau, "activity-invitations");
        bureau.check("#sure-invite");
        bureau.click("form[method=post][action$='/invitations'] button");
        assertThat(bureau.locator(".alert-success")).isVisible();
        assertThat(bureau.locator("main")).containsText("规上");
    }

    private static void registered(Page page, String person, String amount) {
        page.fill("#f-persons", person);
        page.fill("#f-contact", person);
        page.fill("#f-phone", "0433-0000001");
        page.fill("#f-amount", amount);
        page.click("main form[method=post] button[type=submit]");
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private static void noted(Page bureau, String activity) {
        bureau.navigate(activity);
        bureau.click("form[action$='/hold'] button");
        assertThat(bureau.locator(".alert.alert-danger")).isVisible();
        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 20, 17, 30));
        bureau.navigate(activity);
        bureau.click("form[action$='/hold'] button");
        assertThat(bureau.locator("main .state-success").first()).isVisible();
        bureau.click("#results details summary");
        bureau.fill("#f-counterpart", "示范银行延边分行");
        bureau.fill("#f-intended", "500");
        bureau.fill("#f-contracted", "300");
        bureau.click("#results form button[type=submit]");
        Locator line = bureau.locator("#results tbody tr");
        assertThat(line).containsText("300.00");
        assertThat(line).containsText("2024-10-20");
        browser.look(bureau, "activity-results");
        line.locator("a").click();
        browser.look(bureau, "activity-result");
        bureau.navigate(activity);
        bureau.click("section:has(#parts) tbody a");
        browser.look(bureau, "activity-participation");
    }

    /** Of the meeting in June nobody asked: what is due is on the desk and in the list. */
    private static void asked(Page bureau) {
        bureau.navigate("/staff/activities/follow-ups");
        assertThat(bureau.locator("main tbody tr").first()).containsText("逾期");
        browser.look(bureau, "activity-follow-ups");
        bureau.navigate("/staff");
        assertThat(bureau.locator("main")).containsText("成果跟踪");
    }

    private static void brandDay(Page bureau, Page phone) {
        bureau.navigate("/staff/activities");
        browser.look(bureau, "activities");
        bureau.click("main tbody a:has-text('中国品牌日')");
        assertThat(bureau.locator("main .alert-success strong")).hasText("30多户");
        browser.look(bureau, "brand-day");
        bureau.click("main .alert-success a");
        assertThat(bureau.locator("main")).containsText("34户");
        assertThat(bureau.locator("main")).containsText("行文用语：30多户");
        browser.look(bureau, "brand-day-figure");
        phone.navigate("/activities?past=true");
        browser.look(phone, "public-activities");
        phone.click("main a:has-text('중국브랜드의 날')");
        assertThat(phone.locator("main .alert-success")).containsText("30여개");
        browser.look(phone, "public-brand-day");
    }

    private static void publicPages(Page phone, String id) {
        String feed = phone.request().get("/activities/calendar.ics?lang=ko").text();
        assertThat(feed.replace("\r\n ", ""))
                .contains("UID:" + id + "@yanbian.zhuqi")
                .contains("SUMMARY;LANGUAGE=ko:가을철 은행기업 련계회의")
                .contains("DTSTART:20240920T060000Z");
    }
}
