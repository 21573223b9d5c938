package org.zhuqi.campaigns.assignments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** An enterprise that moved is a gap of the unit it came to, and is handed over there, in the whole program. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class MovedEnterpriseHttpTest {
    private static final String YANJI = "222401";

    @LocalServerPort
    int port;

    @Autowired
    private JdbcClient jdbc;

    private Visitor officer = new Visitor(0);

    private record Held(UUID assignment, UUID enterprise) {}

    @BeforeEach
    void logIn() {
        officer = new Visitor(port);
        officer.logIn("yanji-officer-1", OpenDemonstrationAccount.PASSWORD);
    }

    /** One that an officer of another county looks after. */
    private Held moved() {
        Held held = jdbc.sql("""
                        select a.id, a.enterprise_id from assignment a join enterprise e on e.id = a.enterprise_id
                        where a.outside_day is null and a.unit_id <> :yanji and e.unit_id <> :yanji
                        order by a.id limit 1""")
                .param("yanji", YANJI)
                .query((row, number) ->
                        new Held(row.getObject("id", UUID.class), row.getObject("enterprise_id", UUID.class)))
                .single();
        jdbc.sql("update enterprise set unit_id = :yanji where id = :id")
                .param("yanji", YANJI)
                .param("id", held.enterprise())
                .update();
        return held;
    }

    @Test
    void it_stands_among_the_gaps_and_changes_hands_with_a_record() {
        Held held = moved();
        String form = "/staff/assignments/" + held.assignment() + "/hand-over";
        for (String language : new String[] {"en", "ko", "zh"}) {
            for (String page : new String[] {
                "/staff/assignments/gaps?lang=",
                "/staff/assignments/proposal?lang=",
                form + "?enterprise=" + held.enterprise() + "&lang="
            }) {
                assertThat(officer.get(page + language).body()).as(page).doesNotContain("??");
            }
        }
        assertThat(officer.get("/staff/assignments/gaps").body()).contains("单位不一致", form);
        assertThat(officer.get("/staff/assignments/proposal").body()).contains(held.enterprise() + ":", "接手");
        String handOver = officer.get(form + "?enterprise=" + held.enterprise()).body();
        assertThat(handOver).contains("包保仍由原单位专员负责", "企业所属单位变更");
        String successor = jdbc.sql("select id from account where username = 'yanji-officer-1'")
                .query(UUID.class)
                .single()
                .toString();
        assertThat(officer.post(
                                form,
                                Map.of(
                                        "enterprise",
                                        held.enterprise().toString(),
                                        "successor",
                                        successor,
                                        "reason",
                                        "企业所属单位变更"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.get("/staff/assignments/gaps").body()).doesNotContain(form);
        assertThat(officer.get("/staff/enterprises/" + held.enterprise()).body())
                .contains("企业所属单位变更");
        assertThat(jdbc.sql("select unit_id from assignment where enterprise_id = :id and outside_day is null")
                        .param("id", held.enterprise())
                        .query(String.class)
                        .list())
                .containsExactly(YANJI);
    }

    @Test
    void the_api_tells_the_kind_of_a_gap_and_who_has_it() {
        Held held = moved();
        String token = new Visitor(port)
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"yanji-officer-1\",\"password\":\"" + OpenDemonstrationAccount.PASSWORD + "\"}")
                .body()
                .replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(new Visitor(port).getJson("/api/v1/assignments/gaps", token).body())
                .contains("\"kind\":\"UNIT_DIFFERS\"", "\"assignment\":\"" + held.assignment() + "\"");
    }
}
