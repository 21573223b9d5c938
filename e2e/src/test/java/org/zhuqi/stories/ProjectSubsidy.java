package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ReceiptPattern;
import org.zhuqi.programmes.Window;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.shared.http.Visitor;

/**
 * How a project comes to its subsidy: applied for from the ledger, awarded, sent down, and claimed invoice by invoice, of which
 * one is for a machine that is not the project's.
 */
final class ProjectSubsidy {
    private static final String APPLICATION = "/api/v1/applications/";
    private static final String BUREAU = "prefecture-officer-1";
    private final Platform platform;
    private final Browser browser;
    private final Visitor http;
    private final String owner;
    private final String officer;
    private String application = "";

    ProjectSubsidy(Platform platform, Browser browser, String owner, String officer) {
        this.platform = platform;
        this.browser = browser;
        this.http = new Visitor(platform.address());
        this.owner = owner;
        this.officer = officer;
    }

    private String token(String username) {
        return Submitter.json(http.postJson("/api/v1/tokens", "", """
                        {"username": "%s", "password": "%s"}""".formatted(username, People.PASSWORD)), 200)
                .path("token")
                .asString();
    }

    private void done(String path, String username, String body) {
        Submitter.json(http.postJson(path, token(username), body), 200, 201, 204);
    }

    /** From the ledger, which fills in what it knows; the officer sees that both machines are the project's. */
    void isAppliedFor(String project, String code, String name) throws Exception {
        ProgrammeId call = callForEachProject();
        Page applicant = browser.desktop("ko");
        People.logIn(applicant, owner);
        applicant.navigate("/programmes/" + call);
        applicant.click("main a[href*='/my/applications/new']");
        assertThat(applicant.locator("[aria-labelledby=own-projects]")).containsText(code);
        browser.look(applicant, "begin-for-a-project");
        applicant.click("[aria-labelledby=own-projects] form:has(input[value='" + code + "']) button");
        assertThat(applicant).hasURL(Pattern.compile(".*/my/applications/[0-9a-f-]+$"));
        assertThat(applicant.locator("[name=projectName]")).hasValue(name);
        assertThat(applicant.locator("[name=projectCode]")).hasValue(code);
        application = applicant.url().replaceFirst(".*/", "");
        handIn();

        Page office = browser.desktop("zh");
        People.logIn(office, officer);
        office.navigate("/staff/applications/" + application);
        for (int i = 0; i < 60 && !office.content().contains("申报设备与项目台账"); i++) {
            office.waitForTimeout(500);
            office.reload();
        }
        Locator found = office.locator("tr:has-text('申报设备与项目台账')").first();
        assertThat(found).containsText("一致");
        browser.look(office, "application-of-a-project");
        office.navigate(project);
        assertThat(office.locator("main")).containsText("YB-2025-PRJ-");
        browser.look(office, "project");
    }

    /** The shipped call as one that is answered for each project, in September 2025. */
    private ProgrammeId callForEachProject() {
        Programmes programmes = platform.bean(Programmes.class);
        Programme shipped = programmes.findByCode("EQI").orElseThrow();
        ProgrammeId id = new ProgrammeId(new UUID(64, 618));
        programmes.add(shipped.withId(id)
                .withCode("PRJ")
                .withReceipts(new ReceiptPattern("YB-{year}-PRJ-{number}"))
                .withWindow(
                        Window.ofDays(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 30), ZoneId.of("Asia/Shanghai")))
                .withParticulars(Particulars.NONE.withPerProject(true)));
        return id;
    }

    private void handIn() {
        String token = token(owner);
        String path = APPLICATION + application;
        long version =
                Submitter.json(http.getJson(path, token), 200).path("version").asLong();
        Submitter.json(http.patchJson(path + "/draft", token, """
                        {"baseVersion": %d, "changes": {"startedOn": "2024-09-02", "completedOn": "2025-09-10",
                         "description": "扩建冷链仓储。", "equipment": [
                           {"kind": "production", "name": "速冻隧道", "serialNumber": "sd2025001", "invoiceNumber": "25220001",
                            "invoiceDate": "2025-06-15", "net": 3200000, "vat": 416000, "payment": 3616000},
                           {"kind": "production", "name": "自动码垛机", "serialNumber": "MD-7", "invoiceNumber": "25220002",
                            "invoiceDate": "2025-06-20", "net": 1000000, "vat": 130000, "payment": 1130000}],
                         "otherFunding": false, "noMajorAccident": true, "notDishonest": true, "truthful": true}}""".formatted(version)), 200);
        for (String material : List.of("invoices", "payments")) {
            Submitter.json(http.upload(path + "/attachments", token, material, Submitter.pdf(material)), 201);
        }
        done(path + "/submit", owner, "{\"certified\": true}");
    }

    /** As every award: recommended, decided, on notice over its working days, awarded, and sent down to be paid on claims. */
    void isAwardedAndSentDown() {
        UUID review = platform.bean(Reviews.class)
                .findBySubject("application", UUID.fromString(application))
                .orElseThrow()
                .id()
                .value();
        done("/api/v1/reviews/" + review + "/recommend", officer, "{\"opinion\":\"项目已试生产，同意推荐\"}");
        done(APPLICATION + application + "/decision", BUREAU, "{\"outcome\":\"APPROVED\"}");
        done(
                "/api/v1/notices",
                BUREAU,
                "{\"applications\":[\"%s\"],\"titleZh\":\"拟奖补项目公示\",\"contactZh\":\"州工信局\"}".formatted(application));
        platform.clock().advanceTo(LocalDateTime.of(2025, 9, 29, 9, 0));
        done(APPLICATION + application + "/award", BUREAU, "{}");
        Page office = browser.desktop("zh");
        People.logIn(office, BUREAU);
        office.navigate("/staff/subsidies/programmes/" + new UUID(64, 618) + "/payments");
        office.fill("#allocate-form input[name=document]", "延州财产〔2025〕31号");
        office.check("#f-onClaims");
        office.check("#sure-allocate");
        office.click("#allocate-form button[type=submit]");
        assertThat(office.locator(".alert-success")).isVisible();
    }

    /** The first invoice stands in the application with its machine; of the others the claim says which. */
    void isClaimedAgainstTheMachinesOfTheProject(String project) {
        platform.clock().advanceTo(LocalDateTime.of(2025, 10, 9, 9, 0));
        Page phone = browser.phone("ko");
        People.logIn(phone, owner);
        phone.navigate("/my/claims");
        phone.locator("form:has(input[name=application]) button").first().click();
        invoice(phone, "25220001", "3200000", "320000", "", "");
        invoice(phone, "25220002", "1000000", "50000", "自动码垛机", "MD-7");
        invoice(phone, "25220099", "300000", "50000", "叉车", "CC-9");
        browser.look(phone, "claim-of-a-project");
        phone.check("#sure-filing");
        phone.click("#filing-form button[type=submit]");
        assertThat(phone.locator("main")).containsText("심사 대기");

        Page office = browser.desktop("zh");
        People.logIn(office, BUREAU);
        office.navigate("/staff/subsidies/claims?state=FILED");
        office.locator("main tbody a[href*='/staff/subsidies/claims/']").first().click();
        Locator found = office.locator("[aria-labelledby=machines-heading]");
        assertThat(found).containsText("“叉车”（出厂编号CC-9）不在项目设备清单中");
        assertThat(found).not().containsText("速冻隧道");
        assertThat(found).not().containsText("自动码垛机");
        browser.look(office, "claim-of-a-project");
        office.fill("#f-accepted-3", "0");
        office.fill("#f-reason-3", "叉车不在项目设备清单中。");
        office.check("#sure-ruling");
        office.click("#ruling-form button[type=submit]");
        assertThat(office.locator("main")).containsText("核准37.00万元");
        office.navigate(project);
        assertThat(office.locator("main")).containsText("42.00");
        browser.look(office, "project");

        phone.navigate("/my/claims");
        assertThat(phone.locator("main tbody")).containsText("37.00");
    }

    private static void invoice(
            Page page, String number, String amount, String claimed, String machine, String serial) {
        page.fill("#line-form input[name=number]", number);
        page.fill("#line-form input[name=date]", "2025-06-20");
        page.fill("#line-form input[name=seller]", "某设备厂");
        page.fill("#line-form input[name=amount]", amount);
        page.fill("#line-form input[name=machine]", machine);
        page.fill("#line-form input[name=serial]", serial);
        page.fill("#line-form input[name=claimed]", claimed);
        page.setInputFiles(
                "#line-form input[name=file]",
                new FilePayload("发票.pdf", "application/pdf", Submitter.pdf("invoice " + number)));
        page.click("#line-form button[type=submit]");
        assertThat(page.locator("main table")).containsText(number);
    }
}
