package org.zhuqi.campaigns.demands.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.access.World;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.calendar.Limit;
import org.zhuqi.calendar.WorkingTime;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.campaigns.demands.Channel;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandLimits;
import org.zhuqi.campaigns.demands.DemandRules;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Matter;
import org.zhuqi.campaigns.demands.Origin;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.campaigns.demands.Signature;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How pages and the API tell limits in hours, in the whole program; it is ten o'clock on Friday, 16 August 2024. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class HoursHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    private Demands demands;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private OpenCalendar calendars;

    @Autowired
    private WorkingTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Visitor own = new Visitor(0);
    private Visitor office = new Visitor(0);

    @BeforeEach
    void logIn() {
        own = loggedIn("demo-enterprise-001");
        office = loggedIn("prefecture-officer-1");
    }

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, OpenDemonstrationAccount.PASSWORD);
        return visitor;
    }

    private UUID raised(String title, String acceptWithin) {
        EnterpriseId id =
                new EnterpriseId(jdbc.sql("select enterprise_id from account where username = 'demo-enterprise-001'")
                        .query(UUID.class)
                        .single());
        Enterprise enterprise = enterprises.find(id).orElseThrow();
        DemandRules rules = new DemandRules(
                calendars.local(), time, DemandLimits.DEFAULT.withAccept(Limit.of(acceptWithin)), unit -> unit);
        Made made = Demand.raise(
                new DemandId(UUID.randomUUID()),
                new Matter(
                        id,
                        enterprise.unit(),
                        enterprise.county(),
                        "finance",
                        title,
                        "请尽快联系。",
                        Language.ZH,
                        Origin.of(Channel.PORTAL),
                        null),
                Signature.of(Actor.system(), clock.instant(), clock.getZone()),
                rules);
        demands.add(made, Projection.of(made.demand(), rules));
        return made.demand().id().value();
    }

    @Test
    void a_page_tells_hours_and_minutes_and_of_which_hours() {
        UUID soon = raised("一小时受理", "PT1H30M");
        assertThat(office.get("/staff/demands/" + soon + "?lang=zh").body())
                .contains("现由州服务办办理", "还剩1小时30分钟（工作时间，至08-16 11:30）")
                .doesNotContain("??");
        assertThat(own.get("/my/demands/" + soon + "?lang=ko").body())
                .contains("1시간 30분 남음(근무시간, 08-16 11:30까지)")
                .doesNotContain("??");
        assertThat(own.get("/my/demands/" + soon + "?lang=en").body())
                .contains("1 h 30 min left (working time, until 08-16 11:30)");
        UUID clocked = raised("二十四小时受理", "PT24H clock");
        assertThat(own.get("/my/demands/" + clocked + "?lang=zh").body()).contains("还剩24小时（自然时间，至08-17 10:00）");
        assertThat(office.get("/staff/demands?q=" + "%E4%B8%80%E5%B0%8F%E6%97%B6%E5%8F%97%E7%90%86&lang=zh")
                        .body())
                .contains("至08-16 11:30");
    }

    @Test
    void the_api_tells_the_moment_and_the_working_hours_besides_the_days() {
        JsonNode hours = clockOf(raised("一小时受理之接口", "PT2H"));
        assertThat(hours.path("due").asString()).isEqualTo("2024-08-16");
        assertThat(hours.path("dueAt").asString()).isEqualTo("2024-08-16T06:00:00Z");
        assertThat(hours.path("workingDaysLeft").asInt()).isZero();
        assertThat(hours.path("workingHoursLeft").decimalValue()).isEqualByComparingTo("2");
        assertThat(hours.path("steps").path(0).path("limit").asString()).isEqualTo("PT2H");
        JsonNode days = clockOf(raised("一日受理之接口", "1"));
        assertThat(days.path("due").asString()).isEqualTo("2024-08-19");
        assertThat(days.path("dueAt").asString()).isEqualTo("2024-08-19T16:00:00Z");
        assertThat(days.path("workingDaysLeft").asInt()).isEqualTo(1);
        assertThat(days.path("workingHoursLeft").decimalValue()).isEqualByComparingTo("11.5");
        JsonNode clocked = clockOf(raised("二十四小时受理之接口", "PT24H clock"));
        assertThat(clocked.path("workingHoursLeft").isNull()).isTrue();
        assertThat(clocked.path("dueAt").asString()).isEqualTo("2024-08-17T02:00:00Z");
    }

    private JsonNode clockOf(UUID id) {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode issued = json.readTree(new Visitor(port)
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"demo-enterprise-001\",\"password\":\"" + OpenDemonstrationAccount.PASSWORD
                                + "\"}")
                .body());
        String body = new Visitor(port)
                .getJson("/api/v1/demands/" + id, issued.path("token").asString())
                .body();
        return json.readTree(body).path("clock");
    }
}
