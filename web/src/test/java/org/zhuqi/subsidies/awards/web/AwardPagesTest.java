package org.zhuqi.subsidies.awards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.access.World;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** An award's pages from the request for more time to the accepted report, in three languages. It is 26 August 2024. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/award-pages-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AwardPagesTest {
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private String award;
    private String enterprise;

    /** An enterprise of Yanji that asked for more time and whose report is to come. */
    @BeforeAll
    void populate() {
        World.in(context);
        award = jdbc.sql("""
                select a.application_id::text from award a join account c on c.enterprise_id = a.enterprise_id
                where c.username = 'demo-enterprise-001'""").query(String.class).single();
        enterprise = jdbc.sql("select enterprise_id::text from award where application_id = ?::uuid")
                .param(award)
                .query(String.class)
                .single();
    }

    private Visitor in(String username) {
        return visitors.computeIfAbsent(username, name -> {
            Visitor visitor = new Visitor(port);
            visitor.logIn(name, OpenDemonstrationAccount.PASSWORD);
            return visitor;
        });
    }

    private Visitor enterprise() {
        return in("demo-enterprise-001");
    }

    private String change() {
        return jdbc.sql(
                        "select id::text from award_change where application_id = ?::uuid order by at desc, id desc limit 1")
                .param(award)
                .query(String.class)
                .single();
    }

    private String done(Visitor visitor, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String page = answer.headers().firstValue("location").orElseThrow();
        HttpResponse<String> after = visitor.get(page);
        assertThat(after.statusCode()).isEqualTo(200);
        return after.body();
    }

    @Test
    @Order(1)
    void everyPageCanBeReadInEveryLanguageByThoseWhoseItIs() {
        for (String language : new String[] {"ko", "en", "zh"}) {
            for (String page : new String[] {"/my/money", "/my/awards/" + award, "/my/applications/" + award}) {
                assertReadable(enterprise(), page, language);
            }
            for (String page : new String[] {
                "/staff/subsidies/awards/" + award,
                "/staff/subsidies/changes",
                "/staff/subsidies/changes?state=FILED",
                "/staff/subsidies/performances",
                "/staff/subsidies/performances?state=OPEN",
                "/staff/subsidies",
                "/staff/applications/" + award,
                "/staff/enterprises/" + enterprise
            }) {
                assertReadable(in("prefecture-officer-1"), page, language);
            }
        }
        assertThat(in("tumen-officer-1").get("/staff/subsidies/awards/" + award).statusCode())
                .isEqualTo(404);
        assertThat(in("demo-enterprise-003").get("/my/awards/" + award).statusCode())
                .isEqualTo(404);
        assertThat(enterprise().get("/staff/subsidies/changes").statusCode()).isEqualTo(403);
    }

    private static void assertReadable(Visitor visitor, String page, String language) {
        HttpResponse<String> answer = visitor.get(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(answer.body()).as(page).doesNotContain("??");
    }

    @Test
    @Order(2)
    void theCountySpeaksThePrefectureDecidesAndTheNewVersionShows() {
        Visitor county = in("yanji-officer-1");
        String page = "/staff/subsidies/awards/" + award;
        assertThat(county.get(page).body()).contains("opinion-form").doesNotContain("ruling-form");
        String opinion = "/staff/subsidies/changes/" + change() + "/opinion";
        assertThat(done(county, county.post(opinion, Map.of("application", award, "opinion", " "))))
                .as("what is missing is said")
                .contains("请填写意见");
        done(county, county.post(opinion, Map.of("application", award, "supports", "true", "opinion", "情况属实")));
        Visitor officer = in("prefecture-officer-1");
        assertThat(officer.get(page).body()).contains("ruling-form");
        assertThat(done(
                        officer,
                        officer.post(
                                "/staff/subsidies/changes/" + change() + "/ruling",
                                Map.of("application", award, "approved", "true"))))
                .contains("2025-08-26");
        assertThat(enterprise().get("/my/awards/" + award).body()).contains("change-form", "2025-08-26");
    }

    @Test
    @Order(3)
    void anEnterpriseAsksForLessAndTakesItBack() {
        Visitor enterprise = enterprise();
        String page = "/my/awards/" + award;
        enterprise.get(page);
        Map<String, String> form = new HashMap<>(Map.of("kind", "CHANGE", "amount", "很多", "reason", "设备降价"));
        assertThat(done(enterprise, enterprise.post(page + "/changes", form, "file", "说明.pdf", PDF)))
                .as("what is no amount is refused and nothing typed is lost")
                .contains("请填写不超过", "设备降价");
        form.put("amount", "300,000");
        assertThat(done(enterprise, enterprise.post(page + "/changes", form, "file", "说明.pdf", PDF)))
                .contains("30.00", "说明.pdf");
        assertThat(done(enterprise, enterprise.post(page + "/changes/" + change() + "/withdrawal", Map.of())))
                .contains("已撤回");
    }

    @Test
    @Order(4)
    void whatWasReportedIsMendedAndAccepted() {
        Visitor enterprise = enterprise();
        String mine = "/my/awards/" + award;
        assertThat(enterprise.get("/my/money").body()).contains("尚未完成的条件");
        enterprise.get(mine);
        assertThat(done(enterprise, enterprise.post(mine + "/report", Map.of("actual-1", "x"), "file", "a.pdf", PDF)))
                .contains("请填写数值", "请填写自评");
        done(
                enterprise,
                enterprise.post(
                        mine + "/report", Map.of("actual-1", "4,800", "evaluation", "基本完成"), "file", "证明.pdf", PDF));
        Visitor officer = in("prefecture-officer-1");
        String page = "/staff/subsidies/awards/" + award;
        assertThat(officer.get(page).body()).contains("judgement-form", "4,800", "证明.pdf");
        String judgement = page + "/judgement";
        done(officer, officer.post(judgement, Map.of("outcome", "RECTIFY", "opinion", "营业收入证明不全")));
        enterprise.get(mine);
        done(
                enterprise,
                enterprise.post(
                        mine + "/report", Map.of("actual-1", "5100", "evaluation", "已完成"), "file", "证明.pdf", PDF));
        officer.get(page);
        assertThat(done(officer, officer.post(judgement, Map.of("outcome", "ACCEPTED", "opinion", "同意验收"))))
                .contains("已通过");
        assertThat(jdbc.sql("select move from review_move m join review r on r.id = m.review_id"
                                + " where r.subject_id = ?::uuid order by m.sequence desc limit 1")
                        .param(award)
                        .query(String.class)
                        .single())
                .isEqualTo("CONCLUDE");
    }

    @Test
    @Order(5)
    void everyAmountOfTheBoardOpensOntoFilesThatAddUpToIt() {
        Visitor officer = in("prefecture-officer-1");
        String call = jdbc.sql("select programme_id::text from award where application_id = ?::uuid")
                .param(award)
                .query(String.class)
                .single();
        String board =
                officer.get("/staff/subsidies/programmes/" + call + "/board").body();
        Matcher links = Pattern.compile(
                        "<a href=\"(/staff/subsidies/programmes/[^\"]+/board/files\\?[^\"]+)\">([0-9,.]+)</a>")
                .matcher(board);
        int opened = 0;
        while (links.find()) {
            String page = links.group(1).replace("&amp;", "&");
            assertReadable(officer, page, "ko");
            List<Number> amounts = JsonPath.read(
                    officer.get(page.replace("/staff/subsidies/", "/api/v1/")).body(), "$.items[*].reached");
            BigDecimal sum = amounts.stream()
                    .map(amount -> new BigDecimal(amount.toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum.movePointLeft(4))
                    .as(page)
                    .isEqualByComparingTo(new BigDecimal(links.group(2).replace(",", "")));
            opened++;
        }
        assertThat(opened).isGreaterThan(3);
        String filtered = "/staff/subsidies/programmes/" + call + "/board/files?reached=AWARDED&unit=";
        assertThat(officer.get(filtered + "222401").body()).contains("/staff/applications/" + award);
        assertThat(officer.get(filtered + "222426").body()).doesNotContain("/staff/applications/" + award);
        assertThat(officer.get(filtered + "&size=NO-SUCH").statusCode()).isEqualTo(422);
        assertThat(in("tumen-officer-1").get(filtered).body()).doesNotContain("/staff/applications/" + award);
        assertThat(enterprise().get(filtered).statusCode()).isEqualTo(403);
    }
}
