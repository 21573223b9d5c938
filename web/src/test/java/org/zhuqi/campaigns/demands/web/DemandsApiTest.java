package org.zhuqi.campaigns.demands.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demand's whole life by programs, one address per move, each named among what is possible before it is made. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class DemandsApiTest {
    private static final String ENTERPRISE = "demo-enterprise-001";
    private static final String OFFICE = "prefecture-officer-1";
    private static final String UNIT = "yanji-officer-1";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, String> tokens = new HashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    private String token(String username) {
        return tokens.computeIfAbsent(
                username,
                name -> json.readTree(new Visitor(port)
                                .postJson(
                                        "/api/v1/tokens",
                                        "",
                                        "{\"username\":\"" + name + "\",\"password\":\""
                                                + OpenDemonstrationAccount.PASSWORD + "\"}")
                                .body())
                        .path("token")
                        .asString());
    }

    private JsonNode made(String who, String id, String move, String body) {
        assertThat(seen(who, id).path("possible").toString())
                .as("%s may %s", who, move)
                .contains("\"" + move + "\"");
        HttpResponse<String> answer =
                new Visitor(port).postJson("/api/v1/demands/" + id + "/" + move, token(who), body);
        assertThat(answer.statusCode()).as(move + ": " + answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode seen(String who, String id) {
        return json.readTree(
                new Visitor(port).getJson("/api/v1/demands/" + id, token(who)).body());
    }

    private static String text(String words) {
        return "{\"text\":\"" + words + "\"}";
    }

    @Test
    void from_raising_to_closing() {
        HttpResponse<String> raised = new Visitor(port)
                .postJson(
                        "/api/v1/demands",
                        token(ENTERPRISE),
                        "{\"category\":\"finance\",\"title\":\"贷款续贷\",\"text\":\"下月到期。\"}");
        assertThat(raised.statusCode()).as(raised.body()).isEqualTo(201);
        String id = json.readTree(raised.body()).path("id").asString();
        JsonNode clock = json.readTree(raised.body()).path("clock");
        assertThat(clock.path("calendar").asString()).isNotEmpty();
        assertThat(clock.path("startedOn").asString()).isEqualTo("2024-08-16");
        assertThat(clock.path("due").asString()).isEqualTo("2024-08-19");
        assertThat(clock.path("workingDaysLeft").asInt()).isEqualTo(1);
        assertThat(clock.path("state").asString()).isEqualTo("RUNNING");
        assertThat(clock.path("waitingOn").asString()).isEqualTo("OFFICE");
        assertThat(clock.path("steps").size()).isEqualTo(1);

        made(OFFICE, id, "accept", "{\"complexity\":\"ORDINARY\"}");
        made(OFFICE, id, "dispatch", "{\"lead\":\"222401\",\"assisting\":[\"222402\"]}");
        JsonNode objected = made(UNIT, id, "object", text("应由州级部门牵头。"));
        assertThat(objected.path("clock").path("waitingOn").asString()).isEqualTo("OFFICE");
        made(OFFICE, id, "overrule", text("属地负责。"));
        assertThat(seen(UNIT, id).path("possible").toString()).doesNotContain("\"object\"");
        made(UNIT, id, "contact", text("已电话联系。"));
        JsonNode asked = made(UNIT, id, "ask", text("请补充合同。"));
        assertThat(asked.path("clock").path("state").asString()).isEqualTo("STANDING");
        assertThat(asked.path("clock").path("waitingOn").asString()).isEqualTo("ENTERPRISE");
        made(ENTERPRISE, id, "inform", text("已补充。"));
        made(UNIT, id, "reply", text("正在对接银行。"));
        String due = seen(UNIT, id).path("clock").path("due").asString();
        made(UNIT, id, "extend", "{\"days\":5,\"text\":\"银行审批需要时间。\"}");
        JsonNode granted = made(OFFICE, id, "grant-extension", "{\"days\":5}");
        assertThat(granted.path("clock").path("due").asString()).isGreaterThan(due);
        made(UNIT, id, "resolve", "{\"outcome\":\"EXPLAINED\",\"text\":\"条件不足。\"}");
        made(ENTERPRISE, id, "rate", "{\"grade\":\"DISSATISFIED\",\"text\":\"未解决。\"}");
        assertThat(seen(OFFICE, id).path("cards").path(0).path("colour").asString())
                .isEqualTo("YELLOW");
        JsonNode reopened = made(OFFICE, id, "reopen", text("由州局接办。"));
        assertThat(reopened.path("lead").asString()).as("one level higher").isEqualTo("222400");
        made(OFFICE, id, "contact", text("已走访。"));
        made(OFFICE, id, "resolve", "{\"outcome\":\"SOLVED\",\"text\":\"已续贷。\"}");
        made(ENTERPRISE, id, "rate", "{\"grade\":\"SATISFIED\"}");
        JsonNode closed = made(OFFICE, id, "close", text("企业书面确认。"));
        assertThat(closed.path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("clock").path("state").asString()).isEqualTo("STOPPED");
        assertThat(seen(ENTERPRISE, id).path("cards").size())
                .as("supervision is not the enterprise's matter")
                .isZero();
    }

    /** A telephone that hears no answer sends again; its files go to the message. */
    @Test
    void what_is_sent_again_under_its_key_is_raised_and_written_once() {
        String body =
                "{\"key\":\"67000000-0000-4000-8000-000000000001\",\"channel\":\"PORTAL\",\"category\":\"finance\","
                        + "\"title\":\"대출 연장\",\"text\":\"다음달에 만기됩니다.\"}";
        JsonNode first = posted(ENTERPRISE, "/api/v1/demands", body);
        assertThat(posted(ENTERPRISE, "/api/v1/demands", body).path("id")).isEqualTo(first.path("id"));
        assertThat(first.path("language").asString()).isEqualTo("KO");
        assertThat(first.path("channel").asString()).isEqualTo("PORTAL");
        String id = first.path("id").asString();
        String message = "{\"key\":\"67000000-0000-4000-8000-000000000001\",\"text\":\"계약서\"}";
        JsonNode written = posted(ENTERPRISE, "/api/v1/demands/" + id + "/messages", message);
        assertThat(posted(ENTERPRISE, "/api/v1/demands/" + id + "/messages", message))
                .isEqualTo(written);
        assertThat(seen(ENTERPRISE, id).path("thread").size()).isEqualTo(1);
        String upload = "{\"ownerKind\":\"demand-message\",\"ownerId\":\""
                + written.path("id").asString()
                + "\",\"key\":\"67000000-0000-4000-8000-000000000002\",\"fileName\":\"contract.pdf\",\"size\":60}";
        JsonNode begun = posted(ENTERPRISE, "/api/v1/uploads", upload);
        assertThat(posted(ENTERPRISE, "/api/v1/uploads", upload)).isEqualTo(begun);
        assertThat(new Visitor(port)
                        .postJson("/api/v1/uploads", token(UNIT), upload)
                        .statusCode())
                .as("somebody else's message")
                .isEqualTo(404);
    }

    private JsonNode posted(String who, String path, String body) {
        HttpResponse<String> answer = new Visitor(port).postJson(path, token(who), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    @Test
    void many_of_a_kind_get_one_answer() {
        String[] ids = new String[3];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = posted(
                            "demo-enterprise-00" + (i + 1),
                            "/api/v1/demands",
                            "{\"category\":\"energy\",\"title\":\"园区供电不足" + i + "\",\"text\":\"经常停电。\"}")
                    .path("id")
                    .asString();
        }
        made(OFFICE, ids[0], "accept", "{\"complexity\":\"COMPLEX\"}");
        made(OFFICE, ids[0], "dispatch", "{\"lead\":\"222401\"}");
        String page = officePage(ids[0]);
        assertThat(page).contains("id=\"gather\"", ids[1], ids[2]);
        assertThat(gathered(UNIT, ids[0], ids[1]).statusCode()).isEqualTo(403);
        assertThat(gathered(OFFICE, ids[0], ids[1], ids[2]).statusCode()).isEqualTo(200);
        assertThat(gathered(OFFICE, ids[0], ids[1]).statusCode())
                .as("it is bound already")
                .isEqualTo(409);
        made(UNIT, ids[0], "contact", text("已上门。"));
        made(UNIT, ids[0], "resolve", "{\"outcome\":\"SOLVED\",\"text\":\"增容完成。\"}");
        assertThat(seen("demo-enterprise-003", ids[2]).path("answer").asString())
                .isEqualTo("增容完成。");
    }

    private HttpResponse<String> gathered(String who, String leading, String... others) {
        return new Visitor(port)
                .postJson(
                        "/api/v1/demands/" + leading + "/gather",
                        token(who),
                        "{\"others\":[\"" + String.join("\",\"", others) + "\"]}");
    }

    private String officePage(String id) {
        Visitor office = new Visitor(port);
        office.logIn(OFFICE, OpenDemonstrationAccount.PASSWORD);
        return office.get("/staff/demands/" + id).body();
    }

    /** The bell of a telephone rings once: what a visit's program sends twice is one visit and one demand. */
    @Test
    void a_visits_demand_over_the_api() {
        String enterprise = jdbc.sql("select a.enterprise_id::text from assignment a join account p on p.id = a.officer"
                        + " where p.username = 'yanji-officer-1' and a.outside_day is null order by 1 limit 1")
                .query(String.class)
                .single();
        String body = "{\"key\":\"7b0c0a52-0000-4000-8000-000000000001\",\"enterprise\":\"" + enterprise
                + "\",\"words\":\"宣讲政策\",\"demand\":{\"category\":\"labour\",\"title\":\"기능공 부족\","
                + "\"text\":\"기능공 15명이 부족합니다.\"}}";
        HttpResponse<String> first = new Visitor(port).postJson("/api/v1/visits", token(UNIT), body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(new Visitor(port)
                        .postJson("/api/v1/visits", token(UNIT), body)
                        .body())
                .isEqualTo(first.body());
        JsonNode raised = json.readTree(new Visitor(port)
                        .getJson("/api/v1/demands?enterprise=" + enterprise + "&limit=50", token(UNIT))
                        .body())
                .path("items");
        assertThat(raised.valueStream()
                        .filter(line -> line.path("title").asString().equals("기능공 부족")))
                .hasSize(1);
    }
}
