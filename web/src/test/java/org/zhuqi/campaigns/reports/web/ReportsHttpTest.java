package org.zhuqi.campaigns.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.access.World;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Figures of the campaign and its monthly report, in the whole program with the demonstration's campaign. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class ReportsHttpTest {
    private static final Pattern FIGURE = Pattern.compile("href=\"(/measures/[^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, OpenDemonstrationAccount.PASSWORD);
        return visitor;
    }

    private String campaign() {
        return jdbc.sql("select id::text from campaign where name_zh like '2024年%'")
                .query(String.class)
                .single();
    }

    @Test
    void every_figure_of_the_page_opens_onto_its_records() {
        Visitor bureau = loggedIn("prefecture-officer-1");
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(bureau.get("/staff/campaign-figures?lang=" + language).body())
                    .doesNotContain("??")
                    .contains("id=\"by-unit\"", "id=\"by-handler\"", "id=\"by-category\"", "id=\"timeliness\"");
        }
        String page = bureau.get("/staff/campaign-figures?from=2024-05-01&asOf=2024-05-31")
                .body();
        Matcher figures = FIGURE.matcher(page);
        int opened = 0;
        while (figures.find() && opened < 25) {
            HttpResponse<String> answer = bureau.get(figures.group(1).replace("&amp;", "&"));
            assertThat(answer.statusCode()).as(figures.group(1)).isEqualTo(200);
            assertThat(answer.body()).contains("asOf");
            opened++;
        }
        assertThat(opened).isEqualTo(25);
    }

    /** What a lead unit did in one category, by month: each figure opens onto records that are asked for the same. */
    @Test
    void figures_are_told_by_lead_unit_and_category_at_once() {
        Visitor bureau = loggedIn("prefecture-officer-1");
        String page = bureau.get(
                        "/staff/campaign-figures?from=2024-03-01&asOf=2024-06-30&handler=222401&category=finance")
                .body();
        String handlers = section(page, "by-handler");
        assertThat(handlers).contains("延吉市").doesNotContain("敦化市", "图们市");
        assertThat(section(page, "by-category")).contains("融资").doesNotContain("用工");
        Matcher figures = FIGURE.matcher(section(page, "months"));
        int asked = 0;
        while (figures.find()) {
            if (figures.group(1).contains("demands.")) {
                assertThat(figures.group(1)).contains("handler=222401", "category=finance");
                asked++;
            }
        }
        assertThat(asked).isEqualTo(12 * 9);
    }

    private static String section(String page, String id) {
        String rest = page.substring(page.indexOf("id=\"" + id + "\""));
        return rest.substring(0, rest.indexOf("</section>"));
    }

    @Test
    void a_units_officer_sees_the_own_units_row_and_no_other() {
        String page = loggedIn("yanji-officer-1").get("/staff/campaign-figures").body();
        String units = page.substring(page.indexOf("id=\"by-unit\""), page.indexOf("id=\"months\""));
        assertThat(units.substring(0, units.indexOf("</section>")))
                .contains("延吉市")
                .doesNotContain("敦化市", "珲春市");
        assertThat(loggedIn("demo-enterprise-001")
                        .get("/staff/campaign-figures")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_figures_are_taken_away_as_a_file() {
        HttpResponse<String> csv = loggedIn("prefecture-officer-1")
                .get("/exports/campaign-figures?format=csv&by=category&from=2024-05-01&asOf=2024-05-31");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body()).contains("政策兑现");
        HttpResponse<String> months = loggedIn("prefecture-officer-1")
                .get("/exports/campaign-figures?format=csv&by=month&from=2024-05-01&asOf=2024-05-31");
        assertThat(months.body()).contains("月份", "2023-06", "2024-05", "办结率", "满意率");
        assertThat(months.body().lines().filter(line -> line.contains("-0") || line.contains("-1")))
                .hasSize(12);
        assertThat(loggedIn("prefecture-officer-1")
                        .get("/staff/campaign-figures?asOf=nonsense")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void one_writes_and_another_checks_and_issues() throws IOException {
        Visitor writer = loggedIn("prefecture-officer-1");
        writer.get("/staff/campaign-reports");
        HttpResponse<String> drafted =
                writer.post("/staff/campaign-reports", Map.of("campaign", campaign(), "month", "2024-07"));
        assertThat(drafted.statusCode()).isEqualTo(302);
        String report = drafted.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(writer.post("/staff/campaign-reports", Map.of("campaign", campaign(), "month", "2024-07"))
                        .body())
                .contains("id=\"problems\"");
        writer.get(report);
        assertThat(writer.post(report + "/sections/NEXT", Map.of("zh", "下月目标{nothing}", "ko", ""))
                        .body())
                .contains("{nothing}", "下月目标");
        assertThat(writer.post(report + "/sections/NEXT", Map.of("zh", "下月继续走访，本月诉求{raised}。", "ko", ""))
                        .statusCode())
                .isEqualTo(302);
        writer.get(report);
        assertThat(writer.post(report + "/refresh", Map.of()).statusCode()).isEqualTo(302);
        assertThat(writer.get(report).body()).contains("下月继续走访").doesNotContain(report + "/check\"");
        assertThat(writer.post(report + "/check", Map.of()).body()).contains("id=\"problems\"");

        assertThat(loggedIn("yanji-officer-1").get(report).statusCode()).isEqualTo(404);
        Visitor other = loggedIn("prefecture-officer-2");
        other.get(report);
        assertThat(other.post(report + "/check", Map.of()).statusCode()).isEqualTo(302);
        other.get(report);
        assertThat(other.post(report + "/issue", Map.of()).statusCode()).isEqualTo(302);
        assertThat(writer.post(report + "/refresh", Map.of()).body()).contains("id=\"problems\"");

        Visitor unit = loggedIn("yanji-officer-1");
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(unit.get(report + "?lang=" + language).body())
                    .doesNotContain("??")
                    .contains("下月继续走访")
                    .doesNotContain("/sections/NEXT");
        }
        for (String language : new String[] {"zh", "ko"}) {
            HttpResponse<String> document = unit.get(report + "/document?language=" + language);
            assertThat(document.statusCode()).isEqualTo(200);
            assertThat(document.headers().firstValue("content-disposition").orElseThrow())
                    .contains("report-2024-07-" + language + ".docx");
            assertThat(document.body()).startsWith("PK");
            HttpResponse<String> pdf = unit.get(report + "/document?format=pdf&language=" + language);
            assertThat(pdf.statusCode()).isEqualTo(200);
            assertThat(pdf.headers().firstValue("content-disposition").orElseThrow())
                    .contains("report-2024-07-" + language + ".pdf");
            assertThat(pdf.body()).startsWith("%PDF-");
        }
    }

    @Test
    void what_was_issued_is_corrected_by_another_edition_and_published_by_its_issuer() {
        Visitor writer = loggedIn("prefecture-officer-1");
        Visitor other = loggedIn("prefecture-officer-2");
        Visitor unit = loggedIn("yanji-officer-1");
        Visitor anybody = new Visitor(port);
        String issued = issued(writer, other, "2024-06");
        String open = issued.replace("/staff", "");
        assertThat(anybody.get(open).statusCode()).isEqualTo(404);
        assertThat(unit.get(issued).body()).doesNotContain("/correct\"", "/publish\"");
        assertThat(writer.get(issued).body()).contains("/correct\"").doesNotContain("/publish\"");
        other.get(issued);
        assertThat(other.post(issued + "/publish", Map.of("sure", "true")).statusCode())
                .isEqualTo(302);
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(anybody.get(open + "?lang=" + language).body())
                    .doesNotContain("??")
                    .contains("id=\"units\"");
        }
        for (String language : new String[] {"zh", "ko"}) {
            assertThat(anybody.get(open).body()).contains(open + "/document?language=" + language);
            HttpResponse<String> paper = anybody.get(open + "/document?language=" + language);
            assertThat(paper.headers().firstValue("content-disposition").orElseThrow())
                    .contains("report-2024-06-" + language + ".pdf");
            // No link into the house: what leads to records is for the staff.
            assertThat(paper.body()).startsWith("%PDF-").doesNotContain("/measures/");
        }
        assertThat(anybody.get("/campaigns/" + campaign()).body()).contains(open);

        assertThat(writer.post(issued + "/correct", Map.of("reason", " ")).body())
                .contains("id=\"problems\"", "#f-reason");
        writer.get(issued);
        HttpResponse<String> begun = writer.post(issued + "/correct", Map.of("reason", "走访次数漏计"));
        assertThat(begun.statusCode()).isEqualTo(302);
        String correction = begun.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(other.get("/staff").body()).contains(correction);
        assertThat(unit.get(issued).body()).doesNotContain("走访次数漏计");
        assertThat(unit.get(correction).statusCode()).isEqualTo(404);
        checkedAndIssued(other, correction);
        assertThat(other.get("/staff").body()).doesNotContain(correction);
        assertThat(unit.get(issued).body()).contains("走访次数漏计", correction);
        assertThat(unit.get(correction).body()).contains("走访次数漏计", issued);
        assertThat(anybody.get(open).body()).contains("走访次数漏计").doesNotContain(correction.replace("/staff", ""));
        other.get(correction);
        assertThat(other.post(correction + "/publish", Map.of("sure", "true")).statusCode())
                .isEqualTo(302);
        assertThat(anybody.get(open).body()).contains(correction.replace("/staff", ""));
        assertThat(anybody.get("/campaigns/" + campaign()).body())
                .contains(correction.replace("/staff", ""))
                .doesNotContain(open);
        writer.get(correction);
        assertThat(writer.post(correction + "/take-back", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(anybody.get(correction.replace("/staff", "")).statusCode()).isEqualTo(404);
        assertThat(anybody.get(correction.replace("/staff", "") + "/document").statusCode())
                .isEqualTo(404);
    }

    private String issued(Visitor writer, Visitor other, String month) {
        writer.get("/staff/campaign-reports");
        String report = writer.post("/staff/campaign-reports", Map.of("campaign", campaign(), "month", month))
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        checkedAndIssued(other, report);
        return report;
    }

    private static void checkedAndIssued(Visitor other, String report) {
        other.get(report);
        assertThat(other.post(report + "/check", Map.of()).statusCode()).isEqualTo(302);
        other.get(report);
        assertThat(other.post(report + "/issue", Map.of("sure", "true")).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_kind_of_file_that_nobody_writes_is_not_there() {
        String may = jdbc.sql("select id::text from campaign_report where month = date '2024-05-01'")
                .query(String.class)
                .single();
        assertThat(loggedIn("prefecture-leader")
                        .get("/staff/campaign-reports/" + may + "/document?format=exe")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_issued_report_says_what_later_data_would_say() {
        Visitor unit = loggedIn("prefecture-leader");
        String page = unit.get("/staff/campaign-reports").body();
        Matcher link = Pattern.compile("href=\"(/staff/campaign-reports/[0-9a-f-]{36})\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        String report =
                unit.get("/staff/campaign-reports?campaign=" + campaign()).body();
        assertThat(report).contains("2024年5月");
        String may = jdbc.sql("select id::text from campaign_report where month = date '2024-05-01'")
                .query(String.class)
                .single();
        String before = unit.get("/staff/campaign-reports/" + may).body();
        assertThat(before).contains("某企业").doesNotContain("示范企业003");
        jdbc.sql("""
                insert into visit (id, key, enterprise_id, unit_id, visitor, visitor_role, day, status, place, met, topics,
                    words, recorded_at, version)
                select gen_random_uuid(), gen_random_uuid(), enterprise_id, unit_id, visitor, visitor_role,
                    date '2024-05-31', status, place, met, topics, words, recorded_at, 0
                from visit where status = 'MADE' limit 1
                """).update();
        // Not the first: whoever moves an enterprise to another unit changes what its unit's figures would be, too.
        assertThat(unit.get("/staff/campaign-reports/" + may).body().split("今日为", -1))
                .hasSizeGreaterThan(before.split("今日为", -1).length);
        assertThat(unit.get("/api/v1/campaign-reports/" + may).body()).contains("\"today\":");
    }
}
