package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.programmes.Programmes;

/**
 * The main job, once through: an enterprise registers, applies, mends and is awarded exactly what facts F1 says; its half
 * of the story is told in Chinese and once more in Korean.
 */
@BrowserTest
class MainStoryTest {
    private static final String PASSWORD = "Qi-ye-2024-xin";
    private static Browser browser;
    private Platform platform;
    private String language = "zh";

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ko"})
    void from_registration_to_award(String language) throws Exception {
        try (Platform started = Platform.startedOn(LocalDateTime.of(2024, 8, 26, 9, 0))) {
            platform = started;
            browser = Browser.at(platform.address());
            this.language = language;
            tell();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("..", "broken-story", language)));
            throw e;
        } finally {
            browser.close();
            browser = null;
        }
    }

    private void tell() throws Exception {
        Page enterprise = browser.desktop(language);
        Page unit = browser.desktop("zh");
        Page prefecture = browser.desktop("zh");
        Page citizen = browser.phone(language);

        registers(enterprise);
        People.logIn(unit, "yanji-officer-1");
        unitConfirms(unit);

        clockTo(26, 14);
        People.logIn(enterprise, "new-enterprise", PASSWORD);
        String draft = startsAfterCheckingEligibility(enterprise);
        fillsInAndIsLoggedOutMidway(enterprise, draft);
        attachesAndSubmits(enterprise, draft, 1);
        receiptHolds(enterprise);

        clockTo(28, 9);
        String review = unitReturns(unit);

        clockTo(28, 15);
        mendsAndSubmitsAgain(enterprise, draft);

        clockTo(29, 10);
        unitRecommends(unit, review);

        clockTo(30, 9);
        People.logIn(prefecture, "prefecture-officer-1");
        prefectureComparesVariants(prefecture);
        prefectureDecides(prefecture, review);
        String notice = prefecturePublishes(prefecture);

        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 5, 10, 0));
        citizenObjects(citizen, notice);
        awardIsBlocked(prefecture, LocalDateTime.of(2024, 9, 9, 9, 0), "有1件异议尚未答复");
        objectionIsAnswered(prefecture);
        awardIsBlocked(prefecture, LocalDateTime.of(2024, 9, 11, 23, 59), "公示期至2024-09-11");

        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 12, 9, 0));
        prefectureAwards(prefecture);
        enterprisePageTellsAll(prefecture);
        enterpriseSeesTheAward(enterprise, draft);
        enterpriseStatesAnAccount(enterprise);
        moneyIsSentDown(prefecture);
        enterpriseClaimsWhatItSpent(enterprise);
        theClaimIsRuledOn(prefecture);
        moneyIsPaid(prefecture);
        enterpriseSeesTheMoney(enterprise);
        theAwardIsTakenBack(prefecture);
        theBarredSeeThatEveryCallIsClosedToThem(enterprise);
    }

    private void clockTo(int august, int hour) {
        platform.clock().advanceTo(LocalDateTime.of(2024, 8, august, hour, 0));
    }

    private void registers(Page page) {
        page.navigate("/register");
        look(page, "registration");
        page.fill("input[name=creditCode]", "91222401MA0TE0018H");
        page.fill("input[name=nameZh]", "延吉新星机械制造有限公司");
        page.fill("input[name=nameKo]", "연길신성기계제조유한회사");
        page.selectOption("select[name=unit]", "222401");
        page.fill("input[name=contactName]", "企业联系人");
        page.fill("input[name=contactPhone]", "13900000000");
        page.fill("input[name=username]", "new-enterprise");
        page.fill("input[name=password]", PASSWORD);
        fillIfThere(page, "input[name=repeated]", PASSWORD);
        page.setInputFiles("input[name=licence]", pdf("licence"));
        page.click("main button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("new-enterprise");
        look(page);
    }

    private void unitConfirms(Page page) {
        page.navigate("/staff/registrations");
        browser.look(page);
        page.getByText("延吉新星机械制造有限公司").first().click();
        browser.look(page);
        page.check("#sure-confirm");
        page.click("form[action$='/confirm'] button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private String startsAfterCheckingEligibility(Page page) {
        page.navigate("/programmes");
        browser.look(page);
        page.locator("main a[href*='/programmes/']").first().click();
        assertThat(page.locator("main")).containsText("EQI");
        browser.look(page, "call");
        page.locator("form[action$='/my/applications'] button").click();
        assertThat(page).hasURL(Pattern.compile(".*/my/applications/[0-9a-f-]+$"));
        browser.look(page);
        return page.url().substring(platform.address().length());
    }

    private void fillsInAndIsLoggedOutMidway(Page page, String draft) {
        type(page, "projectName", "自动包装线技术改造");
        type(page, "startedOn", "2023-03-01");
        type(page, "completedOn", "2024-05-31");
        saved(page);
        // The session is gone; what is typed now must not be.
        page.context().clearCookies();
        type(page, "description", "购置自动包装线及检测设备，建成后年产能提高三成。");
        assertThat(page.locator("#save-status a")).isVisible();
        page.navigate("/?lang=" + page.locator("html").getAttribute("lang"));
        People.logIn(page, "new-enterprise", PASSWORD);
        page.navigate(draft);
        assertThat(page.locator("[name=description]")).hasValue("购置自动包装线及检测设备，建成后年产能提高三成。");
        assertThat(page.locator("[name=projectName]")).hasValue("自动包装线技术改造");
        row(page, 0, "production", "包装线", "A-1", "10000001", "3200000", "416000", "3390000");
        row(page, 1, "production", "检测仪", "A-2", "10000002", "1000000", "130000", "1130000");
        row(page, 2, "secondHand", "旧空压机", "A-3", "10000003", "500000", "65000", "565000");
        choose(page, "otherFunding", "no");
        choose(page, "noMajorAccident", "yes");
        choose(page, "notDishonest", "yes");
        choose(page, "truthful", "yes");
        page.click("button[name=save]");
        page.waitForLoadState();
        assertThat(page.locator("#draft-state")).containsText("400,000");
        look(page, "draft");
    }

    private void attachesAndSubmits(Page page, String draft, int round) {
        if (round == 1) {
            attach(page, draft, "invoices");
            attach(page, draft, "payments");
        }
        page.navigate(draft);
        page.click("button[name=check]");
        assertThat(page).hasURL(Pattern.compile(".*/check$"));
        look(page, "check");
        assertThat(page.locator("main")).containsText("自动包装线技术改造");
        page.check("input[name=certified]");
        // A double click is one submission.
        page.locator("form[action$='/submit'] button").dblclick();
        assertThat(page).hasURL(Pattern.compile(".*/receipt.*"));
        assertThat(page.locator(".receipt-number")).hasText(Pattern.compile("YB-2024-EQI-\\d{6}"));
        assertThat(page.locator(".receipt")).containsText(words("已收到您的申报", "귀하의 신고를 접수하였습니다."));
        look(page, "receipt");
    }

    private void attach(Page page, String draft, String material) {
        page.navigate(draft);
        page.setInputFiles("#file-" + material, pdf(material));
        page.locator(".material", new Page.LocatorOptions().setHas(page.locator("#file-" + material)))
                .locator(".material-form button[type=submit]")
                .click();
        assertThat(page.locator("#f-materials-" + material)).containsText(material + ".pdf");
    }

    private void receiptHolds(Page page) throws IOException, NoSuchAlgorithmException {
        String hash = page.locator(".receipt .hash").first().textContent();
        Download file = page.waitForDownload(
                () -> page.locator("a[download][href*='/receipt/file']").first().click());
        byte[] content = Files.readAllBytes(file.path());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(hash);
        assertThat(new String(content, StandardCharsets.UTF_8)).contains("自动包装线技术改造");
    }

    private String unitReturns(Page page) {
        page.navigate("/staff");
        browser.look(page, "staff-desk");
        page.navigate("/staff/reviews");
        browser.look(page, "queue");
        page.locator("main a[href*='/staff/reviews/']").first().click();
        page.click("#claim");
        browser.look(page, "review");
        page.locator("details:has(#return) > summary").click();
        page.fill("#f-mends", "请补充说明项目新增产能的计算依据");
        page.check("#sure-return");
        page.locator("#return button[type=submit]").click();
        assertThat(page.locator(".alert-success")).isVisible();
        return page.url().substring(platform.address().length());
    }

    private void mendsAndSubmitsAgain(Page page, String draft) {
        page.navigate("/my");
        look(page);
        page.navigate(draft);
        assertThat(page.locator("main")).containsText("请补充说明项目新增产能的计算依据");
        type(page, "description", "购置自动包装线及检测设备；按每小时包装量计算，年产能提高三成。");
        saved(page);
        attachesAndSubmits(page, draft, 2);
        assertThat(page.locator("main")).containsText("按每小时包装量计算");
    }

    private void unitRecommends(Page page, String review) {
        page.navigate(review);
        if (page.locator("#claim").count() > 0) {
            page.click("#claim");
        }
        page.fill("#recommend-opinion", "材料齐全，设备已现场查看，同意推荐。");
        page.check("#sure-recommend");
        page.locator("#recommend button[type=submit]").click();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private void prefectureDecides(Page page, String review) {
        page.navigate("/staff/reviews");
        page.locator("main a[href='" + review + "']").first().click();
        browser.look(page, "decision");
        assertThat(page.locator("#formula-amount")).containsText("400,000.00");
        stepsOf(page.locator("#formula-steps"));
        page.check("#sure-approve");
        page.click("#approve button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
        page.locator("#decision summary").click();
        stepsOf(page.locator("#decision"));
    }

    /** Facts F1: the second-hand machine does not count, 4,000,000 is over the floor, a tenth of it under the cap. */
    private static void stepsOf(Locator steps) {
        for (String step : new String[] {"二手设备", "合格设备投入", "4,000,000", "3,000,000", "400,000"}) {
            assertThat(steps.locator(".rule-steps")).containsText(step);
        }
    }

    private String prefecturePublishes(Page page) {
        page.navigate("/staff/subsidies");
        browser.look(page, "subsidies");
        page.locator("main tbody tr", new Page.LocatorOptions().setHasText("延吉新星机械制造有限公司"))
                .locator("input[name=applications]")
                .check();
        page.fill("#f-titleZh", "设备投资补助拟支持项目公示");
        page.fill("#f-titleKo", "설비투자보조 지원예정대상 공시");
        page.fill("#f-contactZh", "州工业和信息化局 0433-0000000");
        page.check("#sure-notice");
        page.locator("button[form=notice-form]").click();
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
        page.navigate("/notices");
        browser.look(page);
        page.locator("main a[href*='/notices/']").first().click();
        assertThat(page.locator("main")).containsText("2024-09-11");
        assertThat(page.locator("main")).containsText("40.00");
        browser.look(page, "notice");
        return page.url().substring(platform.address().length());
    }

    private void citizenObjects(Page page, String notice) {
        page.navigate(notice);
        assertThat(page.locator("main")).containsText(words("现将以下拟支持事项予以公示", "다음의 지원 예정 사항을 공시합니다."));
        look(page, "notice");
        page.fill("#object input[name=name]", "金某某");
        page.fill("#object input[name=contact]", "13811111234");
        page.fill("#object textarea[name=statement]", "认为其中一台设备购置于申报期之前。");
        page.locator("#object button[type=submit]").click();
        assertThat(page.locator(".alert-success")).isVisible();
        assertThat(page.locator("body")).not().containsText("13811111234");
    }

    /** There is no button, and who sends the form all the same is refused and told why. */
    private void awardIsBlocked(Page page, LocalDateTime moment, String why) {
        platform.clock().advanceTo(moment);
        page.navigate("/staff/subsidies?view=ready");
        assertThat(page.locator("main")).not().containsText("延吉新星机械制造有限公司");
        page.navigate("/staff/subsidies?view=on-notice");
        assertThat(page.locator("main")).containsText("延吉新星机械制造有限公司");
        assertThat(page.locator("form[action$='/staff/subsidies/awards'] button"))
                .hasCount(0);
        String application = page.locator("main tbody a[href*='/staff/applications/']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/", "");
        APIResponse answer = page.request()
                .post(
                        "/staff/subsidies/awards",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("application", application)
                                        .set("_csrf", token(page))));
        assertThat(answer.text()).contains(why);
        page.navigate("/staff/subsidies?view=awarded");
        assertThat(page.locator("main")).not().containsText("延吉新星机械制造有限公司");
    }

    private static String token(Page page) {
        return page.locator("input[name=_csrf]").first().getAttribute("value");
    }

    private void objectionIsAnswered(Page page) {
        page.navigate("/staff/objections");
        browser.look(page);
        page.locator("main a[href*='/staff/objections/']").first().click();
        assertThat(page.locator("#objector-contact")).hasText("138****1234");
        browser.look(page, "objection");
        Locator answer = page.locator("form:has(textarea[name=reasons])");
        answer.locator("#outcome-DISMISSED").check();
        answer.locator("textarea[name=reasons]").fill("经核查发票与付款凭证，设备购置于2024年3月，符合规定，异议不成立。");
        page.check("#sure-answer");
        answer.locator("button[type=submit]").first().click();
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private void prefectureAwards(Page page) {
        page.navigate("/staff/subsidies?view=ready");
        browser.look(page);
        Locator award = page.locator("main tbody tr", new Page.LocatorOptions().setHasText("延吉新星机械制造有限公司"))
                .locator("form[action$='/staff/subsidies/awards']");
        award.locator("input[name=sure]").check();
        award.locator("button").click();
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    /** One file waits: whatever way the budget is shared out, it gets what the formula gives. */
    private void prefectureComparesVariants(Page page) {
        String programme = platform.bean(Programmes.class)
                .findByCode("EQI")
                .orElseThrow()
                .id()
                .toString();
        page.navigate("/staff/subsidies/programmes/" + programme + "/proposals");
        browser.look(page);
        page.selectOption("#draw-form select[name=mode]", "PRO_RATA");
        page.click("#draw-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
        assertThat(page.locator("main table")).containsText("40.00");
        browser.look(page, "proposals");
        page.locator("main thead a").first().click();
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("须由另一位工作人员审定");
        browser.look(page, "proposal");
    }

    private void enterpriseStatesAnAccount(Page page) {
        page.navigate("/my/money");
        look(page);
        page.fill("#account-form input[name=accountHolder]", "延吉新星机械制造有限公司");
        page.fill("#account-form input[name=accountBank]", "某银行延吉支行");
        page.fill("#account-form input[name=accountNumber]", "6222000011112222");
        page.click("#account-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("**** **** **** 2222");
    }

    private void moneyIsSentDown(Page page) {
        page.navigate("/staff/subsidies");
        page.locator("main a[href*='/staff/subsidies/programmes/']").first().click();
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("确定奖补");
        browser.look(page, "ledger");
        page.locator("main a[href$='/payments']").click();
        page.waitForLoadState();
        page.fill("#allocate-form input[name=document]", "延州财产〔2024〕12号");
        page.check("#f-onClaims");
        page.check("#sure-allocate");
        page.click("#allocate-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
        page.check("#sure-account-0");
        page.locator("form[action$='/confirm'] button").click();
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
        browser.look(page, "payments");
    }

    /** More than the award is refused; the invoice is taken off and another one claimed. */
    private void enterpriseClaimsWhatItSpent(Page page) {
        page.navigate("/my/claims");
        look(page, "claims");
        page.locator("form:has(input[name=application]) button").click();
        page.waitForLoadState();
        invoice(page, "24222000000001", "4000000", "400000.01");
        page.check("#sure-filing");
        page.click("#filing-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("[role=alert]").first()).containsText("400000");
        page.locator("form[action$='/remove'] button").first().click();
        page.waitForLoadState();
        invoice(page, "24222000000002", "3900000", "390000");
        invoice(page, "24222000000003", "100000", "10000");
        look(page, "claim");
        page.check("#sure-filing");
        page.click("#filing-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText(words("待核定", "심사 대기"));
    }

    private void invoice(Page page, String number, String amount, String claimed) {
        page.fill("#line-form input[name=number]", number);
        page.fill("#line-form input[name=date]", "2024-09-02");
        page.fill("#line-form input[name=seller]", "某设备厂");
        page.fill("#line-form input[name=amount]", amount);
        page.fill("#line-form input[name=claimed]", claimed);
        page.setInputFiles("#line-form input[name=file]", pdf("invoice"));
        page.click("#line-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main table")).containsText(number);
    }

    /** Accepting less needs a reason; here everything is accepted. */
    private void theClaimIsRuledOn(Page page) {
        page.navigate("/staff/subsidies/claims");
        browser.look(page, "claims-of-all");
        page.locator("main tbody a[href*='/staff/subsidies/claims/']").first().click();
        page.waitForLoadState();
        page.fill("#f-accepted-2", "5000");
        page.check("#sure-ruling");
        page.click("#ruling-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("请写明核减理由");
        browser.look(page, "ruling");
        page.fill("#f-accepted-2", "10000");
        page.check("#sure-ruling");
        page.click("#ruling-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).isVisible();
    }

    private void moneyIsPaid(Page page) {
        page.navigate("/staff/subsidies");
        page.locator("main a[href*='/staff/subsidies/programmes/']").first().click();
        page.waitForLoadState();
        page.locator("main a[href$='/payments']").click();
        page.waitForLoadState();
        page.check("#sure-batch");
        page.click("#batch-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator(".alert-success")).containsText("1笔列入");
        page.locator("main details summary").first().click();
        page.fill("main input[name=on]", "2024-09-12");
        page.fill("main input[name=words]", "PZ-0001");
        page.locator("form[action$='/results'] button").click();
        page.waitForLoadState();
        assertThat(page.locator("main table").first()).containsText("PZ-0001");
        browser.look(page, "batch");
    }

    private void enterpriseSeesTheMoney(Page page) {
        page.navigate("/my/money");
        assertThat(page.locator("main table").first()).containsText("40.00");
        assertThat(page.locator("main table").last()).containsText(words("已拨付", "지불됨"));
        look(page, "money");
    }

    /** Fraud comes out: what was paid comes back, and the enterprise is barred for three years. */
    private void theAwardIsTakenBack(Page page) {
        page.navigate("/staff/subsidies?view=awarded");
        page.locator("main tbody a[href*='/staff/applications/']").first().click();
        page.waitForLoadState();
        String letter = page.locator("a[href*='/award-letter']").first().getAttribute("href");
        assertThat(page.request().get(platform.address() + letter)).isOK();
        page.locator("summary:text-is('撤销奖补')").click();
        page.fill("#revoke-form textarea[name=reason]", "提供虚假发票");
        page.fill("#revoke-form input[name=evidence]", "核查记录");
        page.fill("#revoke-form input[name=document]", "延州工信追〔2024〕1号");
        page.fill("#revoke-form input[name=due]", "2024-12-31");
        page.check("#revoke-fraud");
        page.check("#sure-revoke");
        page.click("#revoke-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("2027-09-12");
        page.selectOption("#settle-form select[name=kind]", "RECEIVED");
        page.fill("#settle-form input[name=amount]", "400000");
        page.fill("#settle-form input[name=on]", "2024-09-12");
        page.fill("#settle-form input[name=document]", "缴款书0001");
        page.click("#settle-form button[type=submit]");
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText("主动缴回");
        browser.look(page, "recovery");
        page.navigate("/staff/grants");
        browser.look(page);
    }

    private void theBarredSeeThatEveryCallIsClosedToThem(Page page) {
        page.navigate("/programmes");
        page.locator("main a[href*='/programmes/']").first().click();
        page.waitForLoadState();
        assertThat(page.locator("main")).containsText(words("未因虚假申报被取消申报资格", "허위신청으로 신청자격이 취소되지 않았어야 함"));
        assertThat(page.locator("main")).containsText(words("奖补追回记录", "보조 환수기록"));
        look(page, "barred");
    }

    private void enterprisePageTellsAll(Page page) {
        page.navigate("/staff/enterprises?q=延吉新星机械制造");
        page.locator("main tbody a[href*='/staff/enterprises/']").first().click();
        assertThat(page.locator("section:has(h2:text-is('奖补申报')) tbody tr"))
                .containsText(new String[] {"YB-2024-EQI-"});
        assertThat(page.locator("section:has(h2:text-is('获得的奖补')) tbody tr")).containsText(new String[] {"40.00"});
        browser.look(page, "enterprise");
    }

    private void enterpriseSeesTheAward(Page page, String draft) {
        page.navigate(draft);
        assertThat(page.locator(".alert-success:has-text('40.00')"))
                .containsText(words("已确定补助40.00万元", "보조 40.00만원 확정"));
        assertThat(page.locator(".timeline-list > li").last()).containsText(words("公示期满，确定奖补", "공시기간 만료, 보조 확정"));
        assertThat(page.locator("main")).containsText("400,000");
        look(page, "award");
        page.navigate("/account/notifications");
        look(page);
        assertThat(page.locator("main a").first()).isVisible();
    }

    /** Looks at a page of the enterprise's half: it is in the story's language. */
    private void look(Page page) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        browser.look(page);
    }

    private void look(Page page, String name) {
        assertThat(page.locator("html")).hasAttribute("lang", language);
        browser.look(page, name);
    }

    private String words(String zh, String ko) {
        return language.equals("ko") ? ko : zh;
    }

    private static Locator reason(Locator standing, String condition) {
        return standing.locator(".rule-steps > li")
                .filter(new Locator.FilterOptions().setHasText(condition))
                .first();
    }

    private static void type(Page page, String field, String value) {
        Locator input = page.locator("[name=" + field + "]");
        input.fill(value);
        input.blur();
    }

    private static void choose(Page page, String field, String value) {
        page.locator("input[name=" + field + "][value=" + value + "]").check();
    }

    private static void saved(Page page) {
        assertThat(page.locator("#save-status"))
                .hasText(
                        Pattern.compile(".*\\d{2}:\\d{2}:\\d{2}.*"),
                        new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(15_000));
    }

    private static void row(
            Page page,
            int index,
            String kind,
            String name,
            String serial,
            String invoice,
            String net,
            String vat,
            String paid) {
        String row = "equipment[" + index + "].";
        if (page.locator("[name='" + row + "name']").count() == 0) {
            page.click("button[name=row][value='equipment:add']");
            assertThat(page.locator("[name='" + row + "name']")).isVisible();
        }
        page.locator("[name='" + row + "kind']").selectOption(kind);
        page.locator("[name='" + row + "name']").fill(name);
        page.locator("[name='" + row + "serialNumber']").fill(serial);
        page.locator("[name='" + row + "invoiceNumber']").fill(invoice);
        page.locator("[name='" + row + "invoiceDate']").fill("2024-03-15");
        page.locator("[name='" + row + "net']").fill(net);
        page.locator("[name='" + row + "vat']").fill(vat);
        page.locator("[name='" + row + "payment']").fill(paid);
    }

    private static void fillIfThere(Page page, String selector, String value) {
        if (page.locator(selector).count() > 0) {
            page.fill(selector, value);
        }
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(
                name + ".pdf",
                "application/pdf",
                ("%PDF-1.4\n% " + name + "\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
