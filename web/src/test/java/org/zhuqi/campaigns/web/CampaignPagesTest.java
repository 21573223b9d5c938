package org.zhuqi.campaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of campaigns, assignments and visits: who sees them, and what is on them. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class CampaignPagesTest {
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

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

    private String campaign() {
        return id("select id::text from campaign where name_zh like '2024年%'");
    }

    private String path(String page) {
        return page.replace("{campaign}", campaign())
                .replace(
                        "{task}",
                        id("select id::text from campaign_task where lead = '222401' order by number limit 1"))
                .replace("{visit}", id("select id::text from visit where unit_id = '222401' order by id limit 1"))
                .replace("{elsewhere}", id("select id::text from visit where unit_id = '222404' order by id limit 1"));
    }

    /** Prefecture officer, leader, officer of Yanji, an enterprise. */
    @ParameterizedTest
    @CsvSource({
        "/staff/campaigns,                       200, 200, 200, 403",
        "/staff/campaigns/{campaign},            200, 200, 200, 403",
        "/%73taff/campaigns,                     200, 200, 200, 403",
        "/staff/campaigns/new,                   200, 403, 403, 403",
        "/staff/campaigns/{campaign}/edit,       200, 403, 403, 403",
        "/staff/campaigns/tasks/{task},          200, 200, 200, 403",
        "/staff/campaigns/tasks/{task}/edit,     200, 403, 403, 403",
        "/staff/assignments,                     200, 200, 200, 403",
        "/staff/assignments/gaps?unit=222401,    200, 200, 200, 403",
        "/staff/visits,                          200, 200, 200, 403",
        "/staff/visits/due,                      200, 200, 200, 403",
        "/staff/visits/{visit},                  200, 200, 200, 403",
        "/staff/visits/{elsewhere},              200, 200, 404, 403",
        "/staff/campaign-figures,                200, 200, 200, 403",
        "/staff/campaign-reports,                200, 200, 200, 403"
    })
    void a_page_is_there_for_those_whose_it_is(String page, int officer, int leader, int unit, int enterprise) {
        String path = path(page);
        assertThat(loggedIn("prefecture-officer-1").get(path).statusCode()).isEqualTo(officer);
        assertThat(loggedIn("prefecture-leader").get(path).statusCode()).isEqualTo(leader);
        assertThat(loggedIn("yanji-officer-1").get(path).statusCode()).isEqualTo(unit);
        assertThat(loggedIn("demo-enterprise-001").get(path).statusCode()).isEqualTo(enterprise);
        assertThat(new Visitor(port).get(path).statusCode()).as("nobody").isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "/staff/campaigns/{campaign}",
        "/staff/campaigns/tasks/{task}",
        "/staff/assignments",
        "/staff/assignments/gaps?unit=222401",
        "/staff/visits",
        "/staff/visits/due",
        "/staff/visits/{visit}"
    })
    void every_page_speaks_three_languages(String page) {
        String path = path(page);
        for (String language : new String[] {"en", "ko", "zh"}) {
            String address = path + (path.contains("?") ? "&" : "?") + "lang=" + language;
            assertThat(loggedIn("prefecture-officer-2").get(address).body()).doesNotContain("??");
        }
    }

    @Test
    void the_board_shows_goals_tasks_and_units_and_only_the_bureau_may_change_it() {
        String board = loggedIn("prefecture-officer-1")
                .get("/staff/campaigns/" + campaign())
                .body();
        assertThat(board).contains("强服务、促转型、谋跨越", "规模以上工业企业数", "规上企业包保走访", "延吉市", "/edit\"");
        String read = loggedIn("yanji-officer-1")
                .get("/staff/campaigns/" + campaign())
                .body();
        assertThat(read).contains("规模以上工业企业数").doesNotContain("/edit\"", "/close\"");
    }

    @Test
    void everybody_reads_a_published_campaign_and_nobody_outside_a_draft() {
        Visitor anybody = new Visitor(port);
        String published = "/campaigns/" + campaign();
        assertThat(anybody.get("/").body()).contains("href=\"" + published + "\"");
        assertThat(anybody.get("/campaigns").body()).contains("href=\"" + published + "\"");
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(anybody.get(published + "?lang=" + language).body())
                    .doesNotContain("??")
                    .contains("id=\"goals\"", "id=\"help\"", "/my/demands/new", "href=\"/demands\"", "/activities/");
        }
        String page = anybody.get(published).body();
        assertThat(page).contains("强服务、促转型、谋跨越", "规模以上工业企业数", "助企纾困", "州工业和信息化局", "/campaign-reports/");
        for (String person : jdbc.sql("select name_zh from account where role is not null and length(name_zh) > 1")
                .query(String.class)
                .list()) {
            assertThat(page).doesNotContain(person);
        }
        jdbc.sql("""
                insert into campaign (id, name_zh, slogan_zh, from_day, to_day, pillars, leading_group, office, status,
                    version)
                values ('00000000-0000-0000-0000-00000000d4af', '未公开的活动', '口号', date '2025-01-01',
                    date '2025-12-31', '{}', '{}', '', 'DRAFT', 0) on conflict do nothing
                """).update();
        assertThat(anybody.get("/campaigns/00000000-0000-0000-0000-00000000d4af")
                        .statusCode())
                .isEqualTo(404);
        assertThat(anybody.get("/campaigns").body()).doesNotContain("未公开的活动");
    }

    @Test
    void an_officer_reports_on_the_own_units_task_and_a_wrong_report_is_told_beside_its_field() {
        String task = path("/staff/campaigns/tasks/{task}");
        Visitor officer = loggedIn("yanji-officer-1");
        assertThat(officer.get(task).body()).contains(task + "/progress");
        HttpResponse<String> wrong =
                officer.post(task + "/progress", Map.of("month", "2024-08", "percent", "120", "words", "过半"));
        assertThat(wrong.body()).contains("#f-percent", "过半");
        assertThat(officer.post(task + "/progress", Map.of("month", "2024-08", "percent", "55", "words", "过半"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get(task).body()).contains("2024-08 · 55%");
        assertThat(loggedIn("prefecture-leader").get(task).body()).doesNotContain("/progress");
    }

    @Test
    void lists_show_what_is_within_reach() {
        assertThat(visitsSeenBy("yanji-officer-1"))
                .isPositive()
                .isEqualTo(visits("unit_id in ('222401', 'YJGX')"))
                .isLessThan(visitsSeenBy("prefecture-officer-1"));
        assertThat(loggedIn("yanji-officer-1").get("/staff/assignments").body())
                .contains("延吉市")
                .doesNotContain("敦化市第");
        assertThat(loggedIn("yanji-officer-1")
                        .get("/staff/assignments/gaps?unit=222404")
                        .body())
                .doesNotContain("name=\"enterprise\" value");
    }

    /** What the page says under the list. */
    private int visitsSeenBy(String username) {
        Matcher total = Pattern.compile("共([0-9,]+)条")
                .matcher(loggedIn(username).get("/staff/visits").body());
        assertThat(total.find()).isTrue();
        return Integer.parseInt(total.group(1).replace(",", ""));
    }

    private int visits(String which) {
        return Integer.parseInt(id("select count(*)::text from visit where " + which));
    }

    /** As its public page shows it, without a token. */
    @Test
    void programs_of_strangers_read_what_was_published_and_no_tasks() {
        Visitor anybody = new Visitor(port);
        assertThat(anybody.getJson("/api/v1/campaigns?status=PUBLISHED", "").body())
                .contains(campaign());
        assertThat(anybody.getJson("/api/v1/campaigns?status=CLOSED", "").body())
                .doesNotContain(campaign());
        JsonNode open = json(anybody.getJson("/api/v1/campaigns/" + campaign(), ""));
        assertThat(open.path("goals").size()).isEqualTo(8);
        assertThat(open.path("asOf").asString()).isEqualTo("2024-08-16");
        assertThat(open.path("tasks").isNull()).isTrue();
        jdbc.sql("""
                insert into campaign (id, name_zh, slogan_zh, from_day, to_day, pillars, leading_group, office, status,
                    version)
                values ('00000000-0000-0000-0000-00000000d5af', '内部草案', '口号', date '2025-01-01',
                    date '2025-12-31', '{}', '{}', '', 'DRAFT', 0) on conflict do nothing
                """).update();
        assertThat(anybody.getJson("/api/v1/campaigns/00000000-0000-0000-0000-00000000d5af", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(anybody.getJson("/api/v1/campaigns?status=DRAFT", "").body()).doesNotContain("内部草案");
        assertThat(anybody.postJson("/api/v1/campaigns/" + campaign() + "/close", "", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    @Test
    void the_board_leaves_as_a_file_for_the_wall() {
        String board = "/staff/campaigns/" + campaign() + "/board";
        HttpResponse<String> file = loggedIn("yanji-officer-1").get(board + "?asOf=2024-07-31");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-disposition").orElseThrow())
                .contains("board-2024-07-31.pdf");
        assertThat(file.body()).startsWith("%PDF-");
        assertThat(loggedIn("demo-enterprise-001").get(board).statusCode()).isEqualTo(403);
    }

    private Map<String, String> visitOf(Visitor officer, UUID key) {
        String enterprise = id("select a.enterprise_id::text from assignment a join account p on p.id = a.officer"
                + " where p.username = 'yanji-officer-1' and a.outside_day is null order by 1 limit 1");
        assertThat(officer.get("/staff/visits/new?enterprise=" + enterprise).body())
                .contains("id=\"f-asked\"");
        return new HashMap<>(
                Map.of("key", key.toString(), "enterprise", enterprise, "day", "2024-08-15", "words", "宣讲政策"));
    }

    @Test
    void a_visit_and_what_was_asked_for_on_it_are_kept_together_or_not_at_all_and_once() {
        Visitor officer = loggedIn("yanji-officer-1");
        UUID key = UUID.randomUUID();
        Map<String, String> typed = visitOf(officer, key);
        typed.put("text", "기능공 15명이 부족합니다.");
        assertThat(officer.post("/staff/visits", typed).body()).contains("#f-category", "#f-title", "기능공 15명");
        assertThat(visits("key = '" + key + "'")).as("not without its demand").isZero();
        typed.put("category", "labour");
        typed.put("title", "기능공 부족 " + key);
        assertThat(officer.post("/staff/visits", typed).statusCode()).isEqualTo(302);
        assertThat(officer.post("/staff/visits", typed).statusCode()).isEqualTo(302);
        assertThat(visits("key = '" + key + "'")).isEqualTo(1);
        assertThat(id("select string_agg(channel || ' ' || unit_id || ' ' || (campaign_id is not null), ',')"
                        + " from demand where title like '%" + key + "'"))
                .isEqualTo("VISIT 222401 true");
    }

    @Test
    void what_was_planned_and_not_made_by_its_day_is_shown_as_missed() {
        Visitor officer = loggedIn("yanji-officer-1");
        String enterprise = visitOf(officer, UUID.randomUUID()).get("enterprise");
        jdbc.sql(
                        "insert into visit (id, key, enterprise_id, unit_id, visitor, visitor_role, day, status, topics, version)"
                                + " select gen_random_uuid(), gen_random_uuid(), a.enterprise_id, a.unit_id, a.officer, 'OFFICER',"
                                + " day, 'PLANNED', '{}', 0 from assignment a, unnest(array[date '2024-08-15', date '2024-08-16']) day"
                                + " where a.enterprise_id = ?::uuid and a.outside_day is null")
                .param(enterprise)
                .update();
        assertThat(officer.get("/staff").body()).as("to do").contains("计划走访：", "&amp;planned=");
        String missed = officer.get("/staff/visits?status=MISSED").body();
        assertThat(missed).contains("未按计划走访", "2024-08-15").doesNotContain("2024-08-16</a>");
        assertThat(officer.get("/staff/visits?status=PLANNED").body()).contains("2024-08-16</a>", "2024-08-15</a>");
        assertThat(officer.get("/exports/visits?status=MISSED&format=csv").body())
                .contains("未按计划走访")
                .doesNotContain("2024-08-16");
    }

    /** A photo that was cut off on the way costs nothing else; sent again with the same visit it is kept once. */
    @Test
    void a_photo_that_does_not_arrive_is_told_and_sent_again_with_the_same_visit() {
        Visitor officer = loggedIn("yanji-officer-1");
        UUID key = UUID.randomUUID();
        Map<String, String> typed = visitOf(officer, key);
        byte[] whole = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        byte[] broken = "MZ no photo".getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> answer = officer.post("/staff/visits", typed, "photos", "车间.pdf", broken);
        assertThat(answer.statusCode()).isEqualTo(302);
        String visit = answer.headers().firstValue("location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(officer.get(visit).body()).contains("照片未能保存", "车间.pdf");
        for (int sending = 0; sending < 2; sending++) {
            officer.get("/staff/visits/new?enterprise=" + typed.get("enterprise"));
            assertThat(officer.post("/staff/visits", typed, "photos", "车间.pdf", whole)
                            .headers()
                            .firstValue("location")
                            .orElseThrow())
                    .endsWith(visit);
        }
        assertThat(visits("key = '" + key + "'")).isEqualTo(1);
        assertThat(officer.get(visit).body().split("download>车间[.]pdf", -1)).hasSize(2);
    }
}
