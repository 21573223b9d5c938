package org.zhuqi.enterprises.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** Lists as files, over real HTTP with the demonstration data. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=export-http-data-${random.uuid}"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class ExportOverHttpTest {
    private static final List<String> STAFF_LISTS = List.of(
            "enterprises",
            "applications",
            "reviews",
            "subsidies",
            "notices",
            "objections",
            "registrations",
            "programmes",
            "notifications");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFileHoldsExactlyWhatTheFilterFindsAndTheTakingIsOnRecord() {
        Visitor officer = visitor("prefecture-officer-1");
        long expected = jdbc.sql("select count(*) from enterprise where unit_id = '222403'")
                .query(Long.class)
                .single();
        HttpResponse<String> file = officer.get("/exports/enterprises?format=csv&unit=222403&after=&sort=-name");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
        assertThat(file.headers().firstValue("content-disposition").orElse("")).contains("attachment");
        List<String> lines = file.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF");
        assertThat(lines).hasSize((int) expected + 1);
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.contains("222403"));
        assertThat(jdbc.sql("select details ->> 'rows' from audit_entry where action = 'documents.export'"
                                + " order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(String.valueOf(expected));
    }

    @Test
    void anOfficerTakesAwayNoMoreThanTheListShows() {
        long all = jdbc.sql("select count(*) from enterprise").query(Long.class).single();
        long own = jdbc.sql("select count(*) from enterprise where unit_id in ('222401', 'YJGX')")
                .query(Long.class)
                .single();
        assertThat(visitor("yanji-officer-1")
                        .get("/exports/enterprises?format=csv")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(own + 1)
                .isLessThan(all);
        assertThat(visitor("demo-enterprise-005")
                        .get("/exports/enterprises?format=csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).get("/exports/notices?format=csv").statusCode())
                .isIn(302, 401, 403);
    }

    @Test
    void everyListOfTheStaffAnswersInBothFormats() {
        Visitor officer = visitor("prefecture-officer-1");
        for (String list : STAFF_LISTS) {
            for (String format : List.of("csv", "xlsx")) {
                assertThat(officer.get("/exports/" + list + "?format=" + format).statusCode())
                        .as(list + " " + format)
                        .isEqualTo(200);
            }
            assertThat(officer.get("/exports/" + list + "?format=csv&lang=ko").body())
                    .as(list)
                    .doesNotContain("??");
        }
        assertThat(officer.get("/api/v1/exports/enterprises?format=csv").body()).startsWith("\uFEFF");
        assertThat(officer.get("/exports/measure-records?measure=enterprises.total&format=csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor("demo-enterprise-005")
                        .get("/exports/my-applications?format=csv")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void ownColleaguesUnitsAndTheChangesOfOneEnterpriseAreFilesToo() {
        assertThat(visitor("demo-enterprise-001")
                        .get("/exports/colleagues?format=csv")
                        .body())
                .contains("demo-enterprise-001");
        assertThat(visitor("system-admin").get("/exports/units?format=csv").body())
                .contains("222401,延吉市");
        Visitor officer = visitor("prefecture-officer-1");
        String enterprise = jdbc.sql("select id::text from enterprise where name_zh = '示范企业001'")
                .query(String.class)
                .single();
        assertThat(officer.get("/exports/enterprise-changes?format=csv&enterprise=" + enterprise)
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.get("/exports/enterprise-changes?format=csv").statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/exports/enterprise-changes?format=csv&enterprise=nobody")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void objectorsAreShownInFullOnlyToThoseWhoMaySeeThemAndWithAReasonOnRecord() {
        assertThat(visitor("prefecture-leader")
                        .get("/exports/objections?format=csv&reason=check")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor("prefecture-officer-1")
                        .get("/exports/objections?format=csv&reason=verification")
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.sql("""
                                select count(*) from audit_entry where action = 'documents.export'
                                and details ->> 'filter' like '%reason=verification%'""").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAFileBegins() {
        Visitor officer = visitor("prefecture-officer-1");
        HttpResponse<String> refused = officer.get("/exports/enterprises?size=HUGE");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-disposition")).isEmpty();
        assertThat(officer.get("/exports/enterprises?format=exe").statusCode()).isEqualTo(422);
        assertThat(officer.get("/exports/enterprises?sort=nothing").statusCode())
                .isEqualTo(422);
        assertThat(officer.get("/exports/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsInert() {
        jdbc.sql("update enterprise set name_zh = '=cmd()', search_names = '=cmd()' where name_zh = '示范企业006'")
                .update();
        assertThat(visitor("prefecture-officer-1")
                        .get("/exports/enterprises?format=csv&q=" + URLEncoder.encode("=cmd", StandardCharsets.UTF_8))
                        .body())
                .contains("\n'=cmd(),");
    }

    @Test
    void theListOffersTheFileWithTheFilterOfThePage() {
        assertThat(visitor("prefecture-officer-1")
                        .get("/staff/enterprises?unit=222403&after=")
                        .body())
                .contains("/exports/enterprises?unit=222403&amp;format=xlsx");
    }

    private Visitor visitor(String name) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(name, OpenDemonstrationAccount.PASSWORD);
        assertThat(visitor.loggedIn()).isTrue();
        return visitor;
    }
}
