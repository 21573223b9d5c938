package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A county's officer records a park and lets in it, promotion finds what is free, and everybody reads about the cell park. */
@BrowserTest
class ParkStoryTest {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void a_park_is_recorded_let_searched_and_read_by_everybody() {
        try (Platform platform = Platform.startedOn(LocalDateTime.of(2024, 9, 2, 9, 0));
                Browser browser = Browser.at(platform.address())) {
            Page office = browser.desktop("zh");
            People.logIn(office, "yanji-officer-1");
            office.navigate("/staff/parks");
            browser.look(office, "parks");
            office.click("a[href$='/staff/parks/new']");
            office.fill("input[name=nameZh]", "帽儿山示范产业园");
            office.fill("input[name=nameKo]", "모아산 시범산업단지");
            office.selectOption("select[name=unit]", "222401");
            office.fill("input[name=land]", "2万");
            office.fill("input[name=floor]", "约7800");
            office.fill("textarea[name=directions]", "食品加工 | 식품가공");
            browser.look(office, "park-form");
            office.click("main form button[type=submit]");
            assertThat(office.locator("h1")).hasText("帽儿山示范产业园");
            assertThat(office.locator("#figures")).containsText("约7800㎡");
            String park = office.url().replaceFirst("^https?://[^/]+", "");

            office.click("summary:has-text('登记楼宇')");
            Locator building = office.locator("form[action$='/buildings']");
            building.locator("input[name=nameZh]").fill("一号厂房");
            building.locator("input[name=nameKo]").fill("1호 공장건물");
            building.locator("select[name=stage]").selectOption("IN_USE");
            building.locator("input[name=day]").fill("2024-01-01");
            building.locator("button[type=submit]").click();
            assertThat(office.locator("h1")).hasText("一号厂房");
            space(office, "101", "600", false);
            space(office, "102", "400", true);
            browser.look(office, "building");

            office.locator("tr:has-text('101') a[href*='/let']").click();
            office.fill("input[name=tenant]", "长白食品加工部");
            office.fill("input[name=from]", "2024-03-01");
            office.fill("input[name=to]", "2024-10-31");
            browser.look(office, "let");
            office.click("main form button[type=submit]");
            assertThat(office.locator("h1")).hasText("长白食品加工部");
            browser.look(office, "tenancy");
            String tenancy = office.url().replaceFirst("^https?://[^/]+", "");

            office.navigate(park);
            assertThat(office.locator("#figures")).containsText("60.0%");
            office.navigate(park + "?asOf=2024-02-28");
            assertThat(office.locator("#figures")).containsText("0.0%");

            office.navigate(tenancy);
            office.click("summary:has-text('退出')");
            office.fill("#f-end-to", "2024-09-15");
            office.fill("#f-end-why", "企业搬迁");
            office.check("#sure-end");
            office.click("form[action$='/end'] button");
            assertThat(office.locator("main")).containsText("企业搬迁");

            office.navigate("/staff/vacancies?leastArea=500");
            assertThat(office.locator("main table")).not().containsText("一号厂房 101");
            office.fill("input[name=by]", "2024-09-16");
            office.click("form.filters button[type=submit]");
            assertThat(office.locator("main table")).containsText("一号厂房 101");
            assertThat(office.locator("main table")).containsText("2024-09-16");
            browser.look(office, "vacancies");

            office.navigate(park + "/chain");
            office.fill("textarea[name=links]", "原料 | 원료\n加工 | 가공\n冷链 | 랭장물류 | | 冷链物流企业");
            office.fill("textarea[name=fillers]", "加工 | 长白食品加工部 | | 2024-03-01");
            browser.look(office, "chain-form");
            office.click("main form button[type=submit]");
            assertThat(office.locator("#chain")).containsText("规划3个环节，已有1个");
            assertThat(office.locator("#chain .chain-gap")).hasCount(2);
            assertThat(office.locator("#chain")).containsText("冷链物流企业");
            office.setInputFiles("#f-file", new FilePayload("plan.png", "image/png", PICTURE));
            office.click("form[action$='/documents'] button");
            assertThat(office.locator("img.park-plan")).isVisible();
            office.click("form[action$='/publication'] button");
            browser.look(office, "park");
            office.navigate("/staff/tenancies");
            browser.look(office, "tenancies");

            Page hunchun = browser.desktop("ko");
            People.logIn(hunchun, "hunchun-officer-1");
            hunchun.navigate("/staff/zones");
            browser.look(hunchun, "zones");
            hunchun.click("main table a");
            assertThat(hunchun.locator("main")).containsText("建设有序");
            browser.look(hunchun, "zone");

            Page phone = browser.phone("ko");
            phone.navigate("/");
            phone.click(".top-nav a[href$='/parks']");
            browser.look(phone, "public-parks");
            phone.click("text=모아산 시범산업단지");
            assertThat(phone.locator("img.park-plan")).isVisible();
            assertThat(phone.locator("main")).not().containsText("长白食品加工部");
            phone.navigate("/parks");
            phone.click("text=연길고신구 세포산업단지");
            Locator figures = phone.locator("#figures");
            assertThat(figures).containsText("9개");
            assertThat(figures).containsText("4.35만㎡");
            assertThat(figures).containsText("12.28만㎡");
            assertThat(figures).containsText("3동");
            assertThat(figures).containsText(Pattern.compile("5개 고리중 \\d개"));
            assertThat(phone.locator("main")).containsText("그외 6개 기업은 이름 미공개");
            browser.look(phone, "public-park");
            Page wide = browser.desktop("zh");
            wide.navigate(phone.url().replaceFirst("^https?://[^/]+", ""));
            browser.look(wide, "public-park");

            Page narrow = browser.phone("zh");
            People.logIn(narrow, "yanji-officer-1");
            narrow.navigate(park);
            browser.look(narrow, "park");
            Page korean = browser.desktop("ko");
            People.logIn(korean, "yanji-officer-1");
            korean.navigate(park);
            browser.look(korean, "park");
            browser.nothingSerious();
        }
    }

    private static void space(Page office, String code, String area, boolean unfolded) {
        if (unfolded) {
            office.click("summary:has-text('登记单元')");
        }
        Locator form = office.locator("form[action$='/spaces']");
        form.locator("input[name=code]").fill(code);
        form.locator("input[name=area]").fill(area);
        form.locator("input[name=height]").fill("6");
        form.locator("input[name=from]").fill("2024-01-01");
        form.locator("button[type=submit]").click();
        assertThat(office.locator("main table")).containsText(code);
    }
}
