package org.zhuqi.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.UploadDocument;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.http.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The year of a call, from the county to money taken back after a fraud, and of another whose second half is lost by who
 * left the directory. What is asked are the test values of the rules: 50, 33.33, 120 and 8 ten thousand yuan out of 150.
 */
@BrowserTest
class WholeYearStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUREAU = "prefecture-officer-1";
    private static final String OTHER = "prefecture-officer-2";

    private static Platform platform;
    private static Browser browser;

    private String programme = "";
    private String proposal = "";
    private String listing = "";
    private String entered = "";
    private List<String> applicants = List.of();
    private final Map<String, String> applications = new LinkedHashMap<>();

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
    void from_the_county_to_money_taken_back() throws Exception {
        try {
            programme = published("DW24", 1_500_000, null, "full");
            applied();
            firstListing();
            recommendedByTheCounty();
            judgedByExperts();
            checkedOnSite();
            sharedOut();
            objectedAndNotedAnew();
            awardedAndSentDown();
            claimedAndPaid();
            firstHalfPaid();
            accounted();
            takenBack();
            secondHalfLost();
            browser.nothingSerious();
        } catch (AssertionError | RuntimeException e) {
            browser.photograph(Files.createDirectories(Path.of("target", "broken-story", "whole-year")));
            throw e;
        }
    }

    // by program

    private static Visitor visitor() {
        return new Visitor(platform.address());
    }

    private static String token(String username) {
        HttpResponse<String> answer = visitor()
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, People.PASSWORD));
        return json(answer).path("token").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }

    private static JsonNode post(String path, String by, String body) {
        return json(visitor().postJson("/api/v1" + path, token(by), body));
    }

    private static JsonNode get(String path, String by) {
        return json(visitor().getJson("/api/v1" + path, token(by)));
    }

    /** A window of somebody who has just logged in: no session lives through days. */
    private static Page window(String username) {
        Page page = username.startsWith("many-") ? browser.phone("ko") : browser.desktop("zh");
        People.logIn(page, username);
        return page;
    }

    // the call

    /**
     * From the shipped file of workshops with another window and budget.
     *
     * @param amount another formula, null for the file's
     * @param route a standard one, null for the file's
     */
    private static String published(String code, int budget, @Nullable Integer amount, @Nullable String route)
            throws IOException {
        ObjectNode call = (ObjectNode) JSON.readTree(
                Files.readString(Path.of("..", "..", "..", "docs", "programmes", "digital-workshop.json")));
        call.put("code", code);
        call.put("receipts", "YB-{year}-" + code + "-{number}");
        call.put("opens", "2024-09-02T00:00:00Z");
        call.put("closes", "2024-09-20T16:00:00Z");
        call.put("budget", budget);
        if (amount != null) {
            call.put("amount", amount);
        }
        String id = post("/programmes/imports", BUREAU, JSON.writeValueAsString(call))
                .path("id")
                .asString();
        Page officer = window(BUREAU);
        if (route != null) {
            officer.navigate("/staff/programmes/" + id + "/route");
            officer.selectOption("#f-route", route);
            officer.click("#take-route button[type=submit]");
            assertThat(officer.locator("main")).containsText("县级");
            browser.look(officer, "year-route");
        }
        officer.navigate("/staff/programmes/" + id);
        officer.check("#sure-publish");
        officer.click("form[action$='/publish'] button");
        assertThat(officer.locator("main")).containsText("第1版");
        return id;
    }

    private void applied() {
        applicants = Enterprises.add(new DataOf(platform.bean(JdbcClient.class)), 4);
        String[][] asked = {
            {"workshop", "5000000"}, {"workshop", "3333000"}, {"excellent", "12000000"}, {"workshop", "800000"}
        };
        for (int i = 0; i < applicants.size(); i++) {
            applications.put(
                    applicants.get(i), applied(applicants.get(i), programme, asked[i][0], asked[i][1], "HT-2024-" + i));
        }
    }

    private static String applied(String username, String programme, String kind, String contract, String number) {
        String token = token(username);
        Visitor http = visitor();
        JsonNode draft = json(http.postJson("/api/v1/applications", token, "{\"programme\": \"" + programme + "\"}"));
        String id = draft.path("id").asString();
        json(http.patchJson("/api/v1/applications/" + id + "/draft", token, """
                {"baseVersion": %d, "changes": {"kind": "%s", "contract": %s, "paid": %s, "number": "%s",
                 "signed": "2024-01-10", "finished": "2024-07-31"}}""".formatted(
                        draft.path("version").asLong(), kind, contract, contract, number)));
        json(http.upload("/api/v1/applications/" + id + "/attachments", token, "contract", Submitter.pdf(number)));
        json(http.postJson(
                "/api/v1/applications/" + id + "/submit",
                token,
                "{\"certified\": true}",
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        return id;
    }

    // half now, half if still in the directory

    /** Two hundred thousand yuan for who entered the directory; decided in one step and on notice. */
    private void firstListing() throws IOException {
        listing = published("RG24", 1_000_000, 200_000, null);
        entered = applied(applicants.getLast(), listing, "workshop", "900000", "HT-RG-1");
        post("/reviews/" + reviewOf(entered) + "/recommend", "yanji-officer-1", "{\"opinion\":\"同意推荐\"}");
        post("/applications/" + entered + "/decision", OTHER, "{\"outcome\":\"APPROVED\"}");
        post("/notices", BUREAU, """
                {"applications":["%s"],"titleZh":"关于首次入规奖励的公示","contactZh":"州工信局"}""".formatted(entered));
    }

    private static String reviewOf(String application) {
        return platform.bean(JdbcClient.class)
                .sql("select id::text from review where subject_id = cast(:application as uuid)")
                .param("application", application)
                .query(String.class)
                .single();
    }

    private void firstHalfPaid() {
        post("/applications/" + entered + "/award", BUREAU, "{}");
        Page phone = window(applicants.getLast());
        stateAccount(phone, "6222000033334444");
        Page officer = window(BUREAU);
        officer.navigate("/staff/subsidies/programmes/" + listing + "/payments");
        officer.fill("#f-document", "延州财产〔2024〕13号");
        officer.fill("#f-laterPercent", "50");
        officer.fill("#f-laterOn", "2026-01-01");
        officer.check("#f-inDirectory");
        officer.check("#sure-allocate");
        officer.click("#allocate-form button[type=submit]");
        paid(officer, listing, "PZ-0002");
        phone.navigate("/my/money");
        assertThat(phone.locator("main")).containsText("2026-01-01");
        browser.look(phone, "year-half");
    }

    /** Who left the directory loses what was still to come; it is free for others again. */
    private void secondHalfLost() {
        platform.bean(JdbcClient.class)
                .sql("update directory_membership set exited = '2025-11-01' where exited is null and enterprise_id ="
                        + " (select enterprise_id from account where username = :username)")
                .param("username", applicants.getLast())
                .update();
        platform.clock().advanceTo(LocalDateTime.of(2026, 1, 5, 10, 0));
        Page officer = window(BUREAU);
        officer.navigate("/staff/subsidies/programmes/" + listing + "/payments");
        officer.check("#sure-batch");
        officer.click("#batch-form button[type=submit]");
        officer.waitForLoadState();
        browser.look(officer, "year-half-lost");
        assertThat(get("/programmes/" + listing + "/payables", BUREAU).toString())
                .contains("PAID", "LAPSED");
        assertThat(get("/programmes/" + listing + "/ledger", BUREAU).toString()).contains("900000");
    }

    private static void stateAccount(Page phone, String number) {
        phone.navigate("/my/money");
        phone.fill("#f-accountHolder", "示范企业");
        phone.fill("#f-accountBank", "某银行延吉支行");
        phone.fill("#f-accountNumber", number);
        phone.click("#account-form button[type=submit]");
        assertThat(phone.locator("main")).containsText(number.substring(number.length() - 4));
    }

    /** The account confirmed, everything due ordered, the treasury's answer entered. */
    private static void paid(Page officer, String programme, String voucher) {
        officer.navigate("/staff/subsidies/programmes/" + programme + "/payments");
        officer.check("#sure-account-0");
        officer.click("form[action*='/payee-accounts/'] button[type=submit]");
        officer.navigate("/staff/subsidies/programmes/" + programme + "/payments");
        officer.check("#sure-batch");
        officer.click("#batch-form button[type=submit]");
        assertThat(officer).hasURL(Pattern.compile(".*/subsidies/batches/.+"));
        officer.locator("main tbody details > summary").click();
        officer.fill("#on-1", "2024-09-13");
        officer.fill("#words-1", voucher);
        officer.click("form[action$='/results'] button[type=submit]");
        assertThat(officer.locator("main tbody")).containsText(voucher);
    }

    // the county

    private void recommendedByTheCounty() {
        allRecommended("yanji-officer-1", "材料齐全");
        allRecommended("yanji-officer-1", "同意推荐");
        Page second = window("yanji-officer-2");
        second.navigate("/staff/recommendations");
        second.click("a[href*='/staff/recommendations/new?call=" + programme + "']");
        second.fill("#f-letterNumber", "延市工信函〔2024〕21号");
        second.fill("#f-letterDate", "2024-09-02");
        second.fill("#f-opinion", "同意推荐");
        second.check("#sure-letter");
        browser.look(second, "year-letter");
        second.click("#letter button[type=submit]");
        assertThat(second.locator("main")).containsText("〔2024〕21号");
        allRecommended(BUREAU, "复审通过");
    }

    /** All four in one step on the page of the queue. */
    private void allRecommended(String by, String opinion) {
        Page officer = window(by);
        officer.navigate("/staff/reviews?call=" + programme);
        Locator choices = officer.locator("#bulk input[name=ids]");
        assertThat(choices).hasCount(4);
        choices.all().forEach(Locator::check);
        officer.locator("#bulk-step > summary").click();
        officer.selectOption("#f-move", "RECOMMEND");
        officer.locator("#bulk-step textarea[name=opinion]").fill(opinion);
        officer.check("#sure-bulk");
        officer.click("#bulk-step button[type=submit]");
        assertThat(officer).hasURL(Pattern.compile(".*/staff/reviews/bulk/.*"));
        String bulk = officer.url().replaceFirst(".*/bulk/([^?/]+).*", "$1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/review-bulks/" + bulk, by).path("waiting").asInt() == 0);
        assertThat(get("/review-bulks/" + bulk, by).path("done").asInt()).isEqualTo(4);
    }

    // experts

    private void judgedByExperts() {
        var pool = platform.bean(org.zhuqi.reviews.experts.Experts.class);
        var accounts = platform.bean(org.zhuqi.reviews.experts.ExpertAccounts.class);
        pool.active().stream()
                .filter(expert -> accounts.of(expert.id()).isEmpty())
                .forEach(expert -> pool.save(expert.withActive(false)));
        Page officer = window(BUREAU);
        officer.navigate("/staff/expert-draws");
        officer.fill("#f-title", "数字化车间评审组");
        officer.locator("#f-files label").all().forEach(file -> {
            if (!String.valueOf(file.textContent()).contains("数字化车间")) {
                file.locator("input").uncheck();
            }
        });
        officer.fill("#f-size", "5");
        officer.check("#sure-draw");
        officer.click("#draw button[type=submit]");
        assertThat(officer).hasURL(Pattern.compile(".*/expert-draws/.+"));
        String draw = officer.url().replaceFirst(".*/expert-draws/([^?/]+).*", "$1");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/expert-draws/" + draw, BUREAU).path("panel").size() == 5);
        JsonNode drawn = get("/expert-draws/" + draw, BUREAU);
        List<String> judges = judges(draw);
        recused(judges.getFirst(), draw);
        JsonNode now = get("/expert-draws/" + draw, BUREAU);
        assertThat(now.path("recusals").size()).isEqualTo(1);
        assertThat(now.path("seed").path("hash")).isEqualTo(drawn.path("seed").path("hash"));
        for (String judge : judges(draw)) {
            scored(judge, draw);
        }
        officer.reload();
        browser.look(officer, "year-panel");
        assertThat(officer.locator("main")).containsText("80.00");
        allRecommended(BUREAU, "专家评审通过");
    }

    private static List<String> judges(String draw) {
        List<String> judges = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            if (visitor()
                    .getJson("/api/v1/expert-panels", token("expert-" + i))
                    .body()
                    .contains(draw)) {
                judges.add("expert-" + i);
            }
        }
        assertThat(judges).hasSize(5);
        return judges;
    }

    private static void recused(String judge, String draw) {
        Page expert = window(judge);
        expert.navigate("/staff/panels/" + draw);
        expert.locator("#has-conflict > summary").click();
        expert.fill("#conflict textarea", "三年内担任其中一家的顾问");
        expert.check("#sure-conflict");
        expert.click("#conflict button[type=submit]");
        assertThat(expert).not().hasURL(Pattern.compile(".*" + draw + ".*"));
    }

    private static void scored(String judge, String draw) {
        String token = token(judge);
        assertThat(visitor()
                        .postJson("/api/v1/expert-panels/" + draw + "/declaration", token, "{\"conflict\":false}")
                        .statusCode())
                .isEqualTo(204);
        get("/expert-panels/" + draw, judge).path("files").forEach(file -> {
            String sheet = file.path("sheet").asString();
            json(visitor()
                    .postJson(
                            "/api/v1/score-sheets/" + sheet + "/lock",
                            token,
                            "{\"points\":{\"whole\":80},\"comment\":\"可行\"}"));
        });
    }

    /** Two of the bureau on each site; who was there does not decide later. */
    private void checkedOnSite() {
        String first = token(BUREAU);
        String second = token("prefecture-officer-3");
        for (String application : applications.values()) {
            String review = reviewOf(application);
            JsonNode check = put(
                    "/reviews/" + review + "/site-officers",
                    first,
                    "{\"first\":\"%s\",\"second\":\"%s\"}".formatted(id(BUREAU), id("prefecture-officer-3")));
            String path = "/site-checks/" + check.path("id").asString();
            List<String> lines = new ArrayList<>();
            check.path("lines")
                    .forEach(line -> lines.add("{\"key\":\"%s\",\"checked\":%s,\"remark\":\"属实\"}"
                            .formatted(
                                    line.path("key").asString(),
                                    line.path("applied").decimalValue().toPlainString())));
            put(
                    path,
                    first,
                    "{\"day\":\"2024-09-02\",\"place\":\"车间\",\"findings\":\"设备已投产\",\"lines\":[%s]}"
                            .formatted(String.join(",", lines)));
            photographed(check);
            JsonNode signed = json(visitor().postJson("/api/v1" + path + "/signature", first, "{}"));
            json(visitor()
                    .postJson(
                            "/api/v1" + path + "/confirmation",
                            second,
                            "{\"recordHash\":\"%s\"}"
                                    .formatted(signed.path("signed")
                                            .path("recordHash")
                                            .asString())));
        }
        allRecommended(BUREAU, "现场核查通过");
    }

    private static void photographed(JsonNode check) {
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", photo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        platform.bean(UploadDocument.class)
                .upload(
                        new Actor(
                                new UserId(UUID.fromString(id(BUREAU))),
                                BUREAU,
                                Role.PREFECTURE_OFFICER,
                                new ReportingUnitId("222400"),
                                Set.of(),
                                null,
                                "127.0.0.1"),
                        OwnerRef.of("site-check", check.path("id").asString()),
                        "车间.png",
                        new ByteArrayInputStream(photo.toByteArray()));
    }

    private static String id(String username) {
        return platform.bean(JdbcClient.class)
                .sql("select id::text from account where username = :username")
                .param("username", username)
                .query(String.class)
                .single();
    }

    private static JsonNode put(String path, String token, String body) {
        return json(visitor()
                .send(visitor()
                        .request("/api/v1" + path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(body))));
    }

    // shared out

    /** Pro rata to the fen, floor to a hundred yuan, the rest by the largest remainder; frozen by another. */
    private void sharedOut() {
        Page officer = window(BUREAU);
        officer.navigate("/staff/subsidies/programmes/" + programme + "/proposals");
        officer.selectOption("#f-mode", "PRO_RATA");
        officer.click("#draw-form button[type=submit]");
        officer.locator("main thead a").last().click();
        for (String amount : List.of("35.49", "23.66", "85.17", "5.68")) {
            assertThat(officer.locator("main tbody").last()).containsText(amount);
        }
        browser.look(officer, "year-proposal");
        assertThat(officer.locator("#freeze-form")).hasCount(0);
        proposal = officer.url();
        allRecommended(BUREAU, "提请党组会审定");
        Page other = window(OTHER);
        other.navigate(proposal);
        other.fill("#f-minutes", "延州工信党组纪要〔2024〕8号");
        other.fill("#f-metOn", "2024-09-02");
        other.check("#sure-freeze");
        other.click("#freeze-form button[type=submit]");
        assertThat(other.locator("main")).containsText("延州工信党组纪要〔2024〕8号");
        other.check("#sure-list-notice");
        other.click("#list-notice-form button[type=submit]");
        assertThat(other).hasURL(Pattern.compile(".*/notices/.+"));
        browser.look(other, "year-notice");
    }

    // notice

    /** One line is objected to and lowered; it goes on a notice of its own, and holds no other. */
    private void objectedAndNotedAnew() {
        Page citizen = browser.phone("zh");
        citizen.navigate("/notices");
        citizen.locator("main a[href*='/notices/']").first().click();
        citizen.selectOption("#f-line", "1");
        citizen.fill("#f-name", "金某某");
        citizen.fill("#f-contact", "13812341234");
        citizen.fill("#f-statement", "所报合同金额与实际不符，请予核实。");
        citizen.click("#object form button[type=submit]");
        assertThat(citizen.locator("#objection-number")).isVisible();
        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 4, 10, 0));
        Page officer = window(BUREAU);
        officer.navigate("/staff/objections");
        officer.locator("main table a").first().click();
        officer.check("#outcome-UPHELD_REDECIDE");
        officer.fill("#f-reasons", "合同金额需重新核算");
        officer.check("#sure-answer");
        officer.click("form[action$='/answer'] button[type=submit]");
        assertThat(officer.locator("main")).containsText("合同金额需重新核算");
        Page other = window(OTHER);
        other.navigate(proposal);
        Locator first = other.locator("main tbody tr").first();
        first.locator("details > summary").click();
        first.locator("input[name=amount]").fill("30");
        first.locator("input[name=reason]").fill("核减5.49万元");
        first.locator("input[type=checkbox]").check();
        first.locator("button[type=submit]").click();
        assertThat(other.locator("main tbody tr").first()).containsText("30.00");
        other.check("#sure-list-notice");
        other.click("#list-notice-form button[type=submit]");
        assertThat(other).hasURL(Pattern.compile(".*/notices/.+"));
        assertThat(other.locator("main table")).containsText("30.00");
        assertThat(other.locator("main table")).not().containsText("23.66");
    }

    // money

    private void awardedAndSentDown() {
        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 10, 10, 0));
        assertThat(visitor()
                        .postJson(
                                "/api/v1/applications/" + applications.get(applicants.getFirst()) + "/award",
                                token(BUREAU),
                                "{}")
                        .body())
                .as("the lowered line's own notice still runs")
                .contains("reviews.notice-running");
        platform.clock().advanceTo(LocalDateTime.of(2024, 9, 13, 10, 0));
        Page officer = window(BUREAU);
        for (int left = 4; left > 0; left--) {
            officer.navigate("/staff/subsidies?view=ready&programme=" + programme);
            Locator awards = officer.locator("form[action$='/subsidies/awards']");
            assertThat(awards).hasCount(left);
            awards.first().locator("input[type=checkbox]").check();
            awards.first().locator("button[type=submit]").click();
            officer.waitForLoadState();
        }
        officer.navigate("/staff/subsidies/programmes/" + programme + "/payments");
        officer.fill("#f-document", "延州财产〔2024〕12号");
        officer.check("#f-onClaims");
        officer.check("#sure-allocate");
        officer.click("#allocate-form button[type=submit]");
        // 30 + 23.66 + 85.17 + 5.68
        officer.navigate("/staff/subsidies/programmes/" + programme);
        assertThat(officer.locator("main")).containsText("144.51");
        browser.look(officer, "year-ledger");
    }

    /** By the second enterprise, in Korean on a phone: more than was awarded is refused, of an invoice a part is accepted. */
    private void claimedAndPaid() {
        String claimant = applicants.get(1);
        Page phone = window(claimant);
        phone.navigate("/my/claims");
        phone.locator("form[action$='/my/claims'] button").first().click();
        invoice(phone, "24222000000001", "300000", "236600.01");
        phone.check("#sure-filing");
        phone.click("#filing-form button[type=submit]");
        assertThat(phone.locator("#problems")).isVisible();
        browser.look(phone, "year-over-claim");
        phone.click("form[action$='/remove'] button");
        invoice(phone, "24222000000001", "300000", "200000");
        assertThat(phone.locator("main table")).containsText("24222000000001");
        phone.check("#sure-filing");
        phone.click("#filing-form button[type=submit]");
        stateAccount(phone, "6222000011112222");
        Page officer = window(BUREAU);
        officer.navigate("/staff/subsidies/claims");
        officer.locator("main table a").first().click();
        officer.fill("#f-accepted-1", "180000");
        officer.fill("#f-reason-1", "2万元不在支持范围");
        officer.check("#sure-ruling");
        browser.look(officer, "year-claim");
        officer.click("#ruling-form button[type=submit]");
        assertThat(officer.locator("main")).containsText("18.00");
        paid(officer, programme, "PZ-0001");
        browser.look(officer, "year-batch");
        phone.navigate("/my/money");
        assertThat(phone.locator("main table").first()).containsText("18.00");
        browser.look(phone, "year-money");
    }

    private static void invoice(Page phone, String number, String amount, String claimed) {
        phone.fill("#f-number", number);
        phone.fill("#f-date", "2024-08-20");
        phone.fill("#f-seller", "某设备有限公司");
        phone.fill("#f-amount", amount);
        phone.fill("#f-claimed", claimed);
        phone.setInputFiles(
                "#line-form input[type=file]",
                new FilePayload("fapiao.pdf", "application/pdf", Submitter.pdf("发票" + number)));
        phone.click("#line-form button[type=submit]");
        phone.waitForLoadState();
    }

    /** What the first award was to bring about is reported and accepted. */
    private void accounted() {
        String application = applications.get(applicants.getFirst());
        put("/applications/" + application + "/performance", token(BUREAU), """
                {"everyAward": true, "targets": [{"indicator": "关键工序数控化率", "unit": "%", "wanted": 80,
                 "by": "2024-12-15"}]}""");
        Page phone = window(applicants.getFirst());
        phone.navigate("/my/money");
        assertThat(phone.locator("main")).containsText("디지털직장과 지능공장 보조");
        browser.look(phone, "year-conditions");
        platform.clock().advanceTo(LocalDateTime.of(2024, 12, 20, 10, 0));
        post("/applications/" + application + "/performance/report", applicants.getFirst(), """
                {"actuals": [{"number": 1, "actual": 85, "note": "年底实测"}], "evaluation": "目标全部完成。"}""");
        Page officer = window(OTHER);
        officer.navigate("/staff/subsidies/awards/" + application);
        assertThat(officer.locator("main")).containsText("目标全部完成");
        browser.look(officer, "year-performance");
        JsonNode judged = post("/applications/" + application + "/performance/judgement", OTHER, """
                {"outcome": "ACCEPTED", "opinion": "验收通过"}""");
        assertThat(judged.path("state").asString()).isEqualTo("ACCEPTED");
    }

    /** The invoice was forged: the award is revoked, the money comes back with interest, and nobody of that name applies. */
    private void takenBack() {
        String deceiver = applicants.get(1);
        String enterprise = platform.bean(JdbcClient.class)
                .sql("select enterprise_id::text from account where username = :username")
                .param("username", deceiver)
                .query(String.class)
                .single();
        String standing = "/enterprises/" + enterprise + "/eligibility?programme=" + programme;
        assertThat(get(standing, BUREAU).path("verdict").asString()).isEqualTo("ELIGIBLE");
        platform.clock().advanceTo(LocalDateTime.of(2024, 12, 22, 10, 0));
        Page officer = window(BUREAU);
        officer.navigate("/staff/applications/" + applications.get(deceiver));
        // What was handed in stands there once.
        assertThat(officer.locator("main h3:has-text('填报内容')")).hasCount(1);
        officer.locator("details:has(#revoke-form) > summary").click();
        officer.fill("#revoke-reason", "虚假发票");
        officer.fill("#revoke-evidence", "州审计局核查记录");
        officer.fill("#revoke-document", "延州工信追〔2024〕1号");
        officer.fill("#revoke-due", "2025-01-31");
        officer.check("#revoke-fraud");
        officer.check("#sure-revoke");
        officer.click("#revoke-form button[type=submit]");
        assertThat(officer).hasURL(Pattern.compile(".*/recoveries/.+"));
        // 180,000 yuan × 100 days ÷ 360 × 3 %
        assertThat(officer.locator("main")).containsText("1,500.00");
        browser.look(officer, "year-recovery");
        officer.selectOption("#f-kind", "RECEIVED");
        officer.fill("#f-amount", "181500");
        officer.fill("#f-on", "2024-12-22");
        officer.fill("#f-document", "缴款书0001");
        officer.click("#settle-form button[type=submit]");
        assertThat(officer.locator("main")).containsText("缴款书0001");
        JsonNode barred = get(standing, BUREAU);
        assertThat(barred.path("verdict").asString()).isEqualTo("INELIGIBLE");
        assertThat(barred.toString()).contains("未因虚假申报被取消申报资格", "奖补追回记录");
        JsonNode ledger = get("/programmes/" + programme + "/ledger", BUREAU);
        assertThat(ledger.toString()).contains("RECOVERED");
        Page phone = window(deceiver);
        phone.navigate("/programmes/" + programme);
        assertThat(phone.locator("main")).containsText("조건에 맞지 않음");
        browser.look(phone, "year-barred");
    }
}
