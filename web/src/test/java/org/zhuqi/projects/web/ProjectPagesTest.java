package org.zhuqi.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.zhuqi.documents.imports.web.Books.book;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.access.World;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.documents.imports.usecase.WorkOnImports;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** The pages of projects: who sees them, and a project's way over them. It is 16 August 2024. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/projects-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class ProjectPagesTest {
    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final String BUREAU = "prefecture-officer-1";
    private static final String YANJI = "yanji-officer-1";
    private static final String OWNER = "demo-enterprise-001";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkOnImports workOnImports;

    private Visitor loggedIn(String username) {
        return VISITORS.computeIfAbsent(username + port, key -> {
            Visitor visitor = new Visitor(port);
            visitor.logIn(username, OpenDemonstrationAccount.PASSWORD);
            return visitor;
        });
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private String path(String page) {
        return page.replace("{own}", of(OWNER)).replace("{elsewhere}", id("""
                select id::text from project where unit_id = '222404' order by id limit 1"""));
    }

    private String of(String username) {
        return id("""
                select o.project_id::text from project_owner o join account a on a.enterprise_id = o.enterprise_id
                where a.username = '%s' order by 1 limit 1""".formatted(username));
    }

    /** Prefecture officer, leader, officer of Yanji, an enterprise. */
    @ParameterizedTest
    @CsvSource({
        "/staff/projects,                   200, 200, 200, 403",
        "/staff/projects?stage=BUILDING&q=示范, 200, 200, 200, 403",
        "/staff/projects/new,               200, 403, 200, 403",
        "/staff/projects/{own},             200, 200, 200, 403",
        "/staff/projects/{own}/edit,        200, 403, 200, 403",
        "/staff/projects/{own}/plan,        200, 403, 200, 403",
        "/staff/projects/{own}/report,      200, 403, 200, 403",
        "/staff/projects/{own}/site-note,   200, 403, 200, 403",
        "/staff/projects/{elsewhere},       200, 200, 404, 403",
        "/staff/project-reports,            200, 200, 200, 403",
        "/staff/project-resumptions,        200, 200, 200, 403",
        "/staff/project-resumptions/rate,   200, 200, 200, 403",
        "/staff/project-board,              200, 200, 200, 403",
        "/staff/project-board?stage=BUILDING&size=5000, 200, 200, 200, 403",
        "/staff/project-overview,           200, 200, 200, 403",
        "/staff/project-milestones,         200, 200, 200, 403",
        "/staff/project-bulletins,          200, 200, 200, 403",
        "/staff/project-bulletins/draft?kind=MONTH, 200, 200, 200, 403",
        "/staff/project-changes,            200, 200, 200, 403",
        "/staff/project-changes?part=STEPS&since=2024-01-01, 200, 200, 200, 403",
        "/staff/light-rules,                200, 200, 200, 403"
    })
    void a_page_is_there_for_those_whose_it_is(String page, int officer, int leader, int unit, int enterprise) {
        String path = path(page).replace("示范", "%E7%A4%BA%E8%8C%83");
        assertThat(loggedIn(BUREAU).get(path).statusCode()).isEqualTo(officer);
        assertThat(loggedIn("prefecture-leader").get(path).statusCode()).isEqualTo(leader);
        assertThat(loggedIn(YANJI).get(path).statusCode()).isEqualTo(unit);
        assertThat(loggedIn(OWNER).get(path).statusCode()).isEqualTo(enterprise);
        assertThat(new Visitor(port).get(path).statusCode()).as("nobody").isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "prefecture-officer-2, /staff/projects",
        "prefecture-officer-2, /staff/projects/{own}",
        "prefecture-officer-2, /staff/projects/{own}/edit",
        "prefecture-officer-2, /staff/projects/{own}/plan",
        "prefecture-officer-2, /staff/projects/{own}/report",
        "prefecture-officer-2, /staff/projects/{own}/site-note",
        "prefecture-officer-2, /staff",
        "prefecture-officer-2, /staff/project-reports",
        "prefecture-officer-2, /staff/project-resumptions?state=OVERDUE",
        "prefecture-officer-2, /measures/projects.resumption-rate?asOf=2024-08-26",
        "prefecture-officer-2, /staff/project-board",
        "prefecture-officer-2, /staff/project-overview?unit=222401",
        "prefecture-officer-2, /staff/project-bulletins",
        "prefecture-officer-2, /staff/project-milestones?year=2024",
        "prefecture-officer-2, '/staff/project-bulletins/draft?kind=MONTH&day=2024-07-01'",
        "prefecture-officer-2, /staff/project-changes?since=2023-01-01",
        "prefecture-officer-2, /measures/projects.start-rate?part=START",
        "prefecture-officer-2, /measures/projects.lights?light=RED",
        "prefecture-officer-2, '/staff/light-rules?rules=wuhan&plan=10000&completed=5999&date=2024-09-30'",
        "prefecture-officer-2, /staff/enterprises/{enterprise}",
        "demo-enterprise-001, /my/projects",
        "demo-enterprise-001, /my/projects/{own}",
        "demo-enterprise-001, /my/projects/{own}/report"
    })
    void every_page_speaks_three_languages(String who, String page) {
        String path = path(page).replace("{enterprise}", id("""
                select enterprise_id::text from account where username = 'demo-enterprise-001'"""));
        for (String language : new String[] {"en", "ko", "zh"}) {
            String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
            HttpResponse<String> shown = loggedIn(who).get(address);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).doesNotContain("??");
        }
    }

    @Test
    void an_enterprise_sees_its_own_and_nothing_of_others() {
        assertThat(loggedIn(OWNER).get("/my/projects").body()).contains("/my/projects/" + of(OWNER));
        assertThat(loggedIn(OWNER)
                        .get("/my/projects/" + of("demo-enterprise-003"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(loggedIn(OWNER).get("/my/projects/" + of(OWNER)).body())
                .contains("/report\"")
                .doesNotContain("/edit\"", "/advance\"");
    }

    @Test
    void a_project_is_recorded_permitted_started_planned_reported_checked_and_locked() {
        Visitor yanji = loggedIn(YANJI);
        HttpResponse<String> refused = yanji.post(
                "/staff/projects", Map.of("nameZh", "", "kind", "INDUSTRY", "unit", "222401", "stage", "PREPARATION"));
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("href=\"#f-nameZh\"", "href=\"#f-owners\"");
        String enterprise = id("select enterprise_id::text from account where username = 'demo-enterprise-001'");
        HttpResponse<String> recorded = yanji.post(
                "/staff/projects",
                Map.of(
                        "nameZh", "玉米深加工二期项目",
                        "kind", "INDUSTRY",
                        "unit", "222401",
                        "owners", enterprise,
                        "operating", "约7800",
                        "lines", "甜玉米粒生产线 | 10 | t/h",
                        "total", "5000",
                        "stage", "PREPARATION",
                        "since", "2024-03-01"));
        assertThat(recorded.statusCode()).isEqualTo(302);
        String at = recorded.headers().firstValue("location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        String page = yanji.get(at).body();
        assertThat(page).contains("约7,800", "10吨/小时", "5,000.00万元以上（含）", "尚缺手续");
        assertThat(yanji.post(at + "/advance", Map.of("to", "STARTED")).body()).contains("前期手续未齐");
        for (String kind : new String[] {"FILING", "LAND", "PLANNING", "ENVIRONMENT", "CONSTRUCTION"}) {
            yanji.post(at + "/permits", Map.of("kind", kind, "applied", "2024-03-05", "granted", "2024-04-10"));
        }
        yanji.post(at + "/permits", Map.of("kind", "ENERGY", "notNeeded", "true"));
        yanji.post(at + "/milestones", Map.of("kind", "TRIAL", "planned", "2024-09"));
        assertThat(yanji.post(at + "/advance", Map.of("to", "STARTED", "day", "2024-04-20"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(yanji.post(at + "/plan", Map.of("amount", "1200", "template", "linear"))
                        .statusCode())
                .isEqualTo(302);
        page = yanji.get(at).body();
        assertThat(page).as("end of July: 700 due, nothing done").contains("58.33%", "红灯");
        String id = at.substring(at.lastIndexOf('/') + 1);
        assertThat(loggedIn(BUREAU).get("/staff/projects?light=RED").body()).contains(id);
        Visitor owner = loggedIn(OWNER);
        assertThat(owner.get("/my").body()).contains("/my/projects/" + id + "/report");
        String mine = "/my/projects/" + id;
        Map<String, String> july = Map.of("month", "2024-07", "investment", "690", "percent", "55", "progress", "主体封顶");
        assertThat(owner.post(mine + "/report", july).statusCode()).isEqualTo(302);
        assertThat(yanji.get("/staff").body()).contains("/staff/project-reports?state=REPORTED");
        assertThat(yanji.post(at + "/reports/check", Map.of("month", "2024-07")).statusCode())
                .isEqualTo(302);
        assertThat(loggedIn(BUREAU)
                        .post(at + "/reports/lock", Map.of("month", "2024-07"))
                        .statusCode())
                .isEqualTo(302);
        page = owner.get(mine).body();
        assertThat(page).contains("已锁定", "690.00", "绿灯");
        Map<String, String> again = new HashMap<>(july);
        again.put("investment", "680");
        assertThat(owner.post(mine + "/report", again).body()).contains("须写明原因");
        again.put("why", "误填");
        assertThat(owner.post(mine + "/report", again).statusCode()).isEqualTo(302);
        assertThat(owner.get(mine).body()).contains("680.00", "误填");
        assertThat(yanji.post(at + "/halt", Map.of("to", "STOPPED", "why", "资金"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(yanji.get(at).body()).contains("停工");
    }

    @Test
    void a_ledger_comes_in_as_a_file_names_its_bad_row_and_changes_nothing_the_second_time() {
        Visitor yanji = loggedIn(YANJI);
        assertThat(yanji.get("/staff/projects").body()).contains("/staff/imports/new?kind=projects");
        List<String> head =
                List.of("项目名称", "属地", "建设单位", "类别", "建设阶段", "开工日期", "计划总投资（万元）", "已完成投资", "当年计划投资", "运营面积（㎡）", "生产线");
        List<String> good = List.of(
                "台账导入项目",
                "延吉市",
                "示范企业001、外地企业",
                "产业类",
                "在建",
                "2024年3月上旬",
                "12,000",
                "800.5",
                "3000",
                "约7800",
                "玉米粒线｜10｜吨/小时");
        String at = handedIn(yanji, book(head, good, List.of("坏行项目", "珲春市", "外地企业", "产业类", "完工", "去年", "约5亿")));
        assertThat(yanji.get(at).body()).contains("不属于您的责任范围", "坏行项目");
        assertThat(projectsNamed("台账导入项目")).as("all or nothing").isZero();

        at = handedIn(yanji, book(head, good));
        assertThat(yanji.get(at).body()).contains("已导入");
        String id = id("select id::text from project where name_zh = '台账导入项目'");
        String page = yanji.get("/staff/projects/" + id).body();
        assertThat(page).contains("约7,800", "10吨/小时", "12,000.00", "800.50", "2024-03上旬", "3,000.00", "在建");
        handedIn(yanji, book(head, good));
        assertThat(id("""
                        select details ->> 'unchanged' from audit_entry where action = 'imports.run' order by id desc limit 1
                        """)).isEqualTo("1");
        assertThat(projectsNamed("台账导入项目")).isEqualTo(1);
        assertThat(loggedIn(OWNER).get("/staff/imports/new?kind=projects").statusCode())
                .isEqualTo(403);
    }

    /** Whole, as far as it goes. */
    private String handedIn(Visitor visitor, byte[] file) {
        visitor.get("/staff/imports/new?kind=projects");
        String at = visitor.post("/staff/imports", Map.of("kind", "projects"), "file", "台账.xlsx", file)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        Map<String, String> columns = new HashMap<>();
        Matcher chosen = Pattern.compile(
                        "name=\"(column\\[\\d+])\".*?<option value=\"([^\"]*)\" selected", Pattern.DOTALL)
                .matcher(visitor.get(at).body());
        while (chosen.find()) {
            columns.put(chosen.group(1), chosen.group(2));
        }
        assertThat(columns).as("columns known by their usual names").hasSize(11).doesNotContainValue("");
        visitor.post(at + "/columns", columns);
        work();
        visitor.post(at + "/run", Map.of());
        work();
        return at;
    }

    private void work() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !workOnImports.workOnNext()
                        && jdbc.sql(
                                        "select not exists (select 1 from data_import where status in ('CHECKING', 'RUNNING'))")
                                .query(Boolean.class)
                                .single());
    }

    private int projectsNamed(String name) {
        return jdbc.sql("select count(*) from project where name_zh = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_card_is_moved_where_the_law_allows_and_a_refusal_says_why() {
        Visitor bureau = loggedIn(BUREAU);
        String wanted = " from project where stage = 'PREPARATION' and halt is null order by id limit 1";
        String project = id("select id::text" + wanted);
        String board = "?unit=" + id("select unit_id" + wanted);
        assertThat(bureau.get("/staff/project-board" + board).body())
                .contains("id=\"card-" + project + "\"", "data-next=\"STARTED\"", "data-stage=\"FULL\"");
        String at = "/staff/project-board/" + project + board;
        assertThat(bureau.post(at, Map.of("to", "STARTED")).body()).contains("前期手续未齐", "id=\"card-" + project + "\"");
        assertThat(bureau.post(at, Map.of("to", "PRODUCTION", "why", "跳级")).body())
                .contains("只能逐级推进");
        HttpResponse<String> moved = bureau.post(at, Map.of("to", "STARTED", "why", "容缺开工"));
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(moved.headers().firstValue("location").orElseThrow()).endsWith("/staff/project-board" + board);
        assertThat(id("select stage from project where id = '" + project + "'")).isEqualTo("STARTED");
        assertThat(loggedIn("prefecture-leader").get("/staff/project-board").body())
                .as("a leader looks")
                .doesNotContain("draggable=\"true\"");
        assertThat(bureau.get("/staff/project-changes").body()).contains("容缺开工");
    }

    @Test
    void the_overview_leads_from_each_number_to_its_projects() {
        String page =
                loggedIn(BUREAU).get("/staff/project-overview?unit=222401").body();
        assertThat(page)
                .contains(
                        "class=\"county-tile card\"",
                        "/staff/projects?unit=222401",
                        "light=RED",
                        "curve-planned",
                        "2024年投资进度曲线");
        HttpResponse<String> curve = loggedIn(BUREAU).get("/staff/project-overview?year=99999");
        assertThat(curve.statusCode()).isEqualTo(422);
    }

    @Test
    void a_sheet_is_given_out_printed_and_stays_as_it_was_though_a_month_is_corrected() {
        Visitor bureau = loggedIn(BUREAU);
        Map<String, String> july = Map.of("kind", "MONTH", "day", "2024-07-01");
        String given = bureau.post("/staff/project-bulletins", july)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        String page = bureau.get(given).body();
        assertThat(page).contains("全州重点项目月调度表（2024-07）", "第1版");
        String before = page.substring(page.indexOf("class=\"lead\""));
        jdbc.sql("update monthly_report set investment = investment + 1000000000 where counts and month = '2024-06-01'")
                .update();
        page = bureau.get(given).body();
        assertThat(page.substring(page.indexOf("class=\"lead\""))).isEqualTo(before);
        assertThat(bureau.get("/staff/project-bulletins/draft?kind=MONTH&day=2024-07-01")
                        .body())
                .contains("本期已发布1版")
                .doesNotContain(before);
        jdbc.sql("update monthly_report set investment = investment - 1000000000 where counts and month = '2024-06-01'")
                .update();
        assertThat(bureau.post("/staff/project-bulletins", july).body()).contains("须写明原因");
        for (String format : new String[] {"docx", "pdf"}) {
            HttpResponse<String> paper = bureau.get(given + "/document?format=" + format);
            assertThat(paper.statusCode()).isEqualTo(200);
            assertThat(paper.headers().firstValue("content-disposition").orElseThrow())
                    .contains(format);
        }
        assertThat(bureau.get("/exports/project-bulletin?format=csv&bulletin="
                                + given.substring(given.lastIndexOf('/') + 1))
                        .body())
                .contains("示范企业");
        assertThat(loggedIn(YANJI).get(given).statusCode())
                .as("all counties' is not for one")
                .isEqualTo(404);
    }

    @Test
    void a_trial_says_what_light_a_set_gives() {
        String rules = "/staff/light-rules?plan=10000&date=2024-09-30&rules=";
        Visitor reader = loggedIn(YANJI);
        assertThat(reader.get(rules + "yinchuan-2025&completed=6501").body()).contains("应完成7500.00万元，落后9.99个百分点");
        assertThat(reader.get(rules + "wuhan&completed=4499").body()).contains("落后30.01个百分点", "红灯");
        assertThat(reader.get(rules + "wuhan&completed=x").body()).contains("href=\"#f-completed\"");
    }
}
