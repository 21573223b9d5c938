package org.zhuqi.parks.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
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

/** The pages of parks: who sees them, and what is public. It is 16 August 2024. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/parks-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class ParkPagesTest {
    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final String BUREAU = "prefecture-officer-1";
    private static final String YANJI = "yanji-officer-1";
    private static final String OWNER = "demo-enterprise-001";

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

    private String path(String page) {
        return page.replace("{cells}", id("select id::text from park where name_zh = '延吉高新区细胞产业园'"))
                .replace("{zone}", id("select id::text from zone limit 1"))
                .replace("{own}", id("select id::text from park where unit_id = '222401' limit 1"))
                .replace("{building}", id("""
                        select b.id::text from building b join park p on p.id = b.park_id where p.unit_id = '222401'
                        order by b.id limit 1"""))
                .replace("{tenancy}", id("""
                        select t.id::text from tenancy t join park p on p.id = t.park_id where p.unit_id = '222401'
                        order by t.id limit 1"""));
    }

    /** Prefecture officer, leader, officer of Yanji (which hosts the high-tech zone), an enterprise. */
    @ParameterizedTest
    @CsvSource({
        "/staff/parks,                          200, 200, 200, 403",
        "/staff/parks?asOf=2020-01-01&q=x,      200, 200, 200, 403",
        "/staff/parks?asOf=yesterday,           422, 422, 422, 403",
        "/staff/parks/new,                      200, 403, 200, 403",
        "/staff/parks/{own},                    200, 200, 200, 403",
        "/staff/parks/{own}?asOf=2023-01-01,    200, 200, 200, 403",
        "/staff/parks/{own}/edit,               200, 403, 200, 403",
        "/staff/parks/{own}/chain,              200, 403, 200, 403",
        "/staff/parks/{own}/let,                200, 403, 200, 403",
        "/staff/parks/{cells},                  200, 200, 200, 403",
        "/staff/parks/{cells}/edit,             200, 403, 404, 403",
        "/staff/buildings/{building},           200, 200, 200, 403",
        "/staff/tenancies,                      200, 200, 200, 403",
        "/staff/tenancies?status=ACTIVE&endsBy=2025-01-01, 200, 200, 200, 403",
        "/staff/tenancies/{tenancy},            200, 200, 200, 403",
        "/staff/vacancies?leastArea=500&by=2025-01-01, 200, 200, 200, 403",
        "/staff/zones,                          200, 200, 200, 403",
        "/staff/zones/{zone},                   200, 200, 404, 403",
        "/staff/zones/{zone}/edit,              200, 403, 404, 403",
        "/parks,                                200, 200, 200, 200",
        "/parks/{cells},                        200, 200, 200, 200"
    })
    void a_page_is_there_for_those_whose_it_is(String page, int officer, int leader, int unit, int enterprise) {
        String path = path(page);
        assertThat(loggedIn(BUREAU).get(path).statusCode()).isEqualTo(officer);
        assertThat(loggedIn("prefecture-leader").get(path).statusCode()).isEqualTo(leader);
        assertThat(loggedIn(YANJI).get(path).statusCode()).isEqualTo(unit);
        assertThat(loggedIn(OWNER).get(path).statusCode()).isEqualTo(enterprise);
        assertThat(new Visitor(port).get(path).statusCode())
                .as("nobody")
                .isEqualTo(path.startsWith("/parks") ? 200 : 302);
    }

    @Test
    void everybody_reads_what_is_public_of_the_cell_park_and_nothing_more() {
        HttpResponse<String> page = new Visitor(port).get(path("/parks/{cells}"));
        assertThat(page.body())
                .contains("4.35万㎡", "12.28万㎡", "入驻企业9家", "3栋", "5个环节已有0个", "另有6家未公布名称", "美年大健康")
                .doesNotContain("/staff/projects");
        jdbc.sql("update park set open = false where id = ?::uuid")
                .param(path("{cells}"))
                .update();
        assertThat(new Visitor(port).get(path("/parks/{cells}")).statusCode()).isEqualTo(404);
        jdbc.sql("update park set open = true where id = ?::uuid")
                .param(path("{cells}"))
                .update();
    }

    @Test
    void the_figures_of_the_cell_park_are_measures_with_a_park_as_parameter() {
        String park = path("?park={cells}");
        assertThat(loggedIn(BUREAU)
                        .get("/api/v1/measures/parks.land-area" + park)
                        .body())
                .contains("4.35万㎡");
        assertThat(loggedIn(BUREAU)
                        .get("/api/v1/measures/parks.floor-area" + park)
                        .body())
                .contains("12.28万㎡");
        assertThat(loggedIn(BUREAU).get("/api/v1/measures/parks.tenants" + park).body())
                .contains("9家");
        assertThat(loggedIn(BUREAU)
                        .get("/api/v1/measures/parks.chain-links" + park)
                        .body())
                .contains("0个环节");
        assertThat(loggedIn(BUREAU)
                        .get("/api/v1/measures/parks.occupancy?reportingUnit=222401")
                        .body())
                .contains("%");
        assertThat(loggedIn(BUREAU).get("/api/v1/measures/parks.tenants?park=x").statusCode())
                .isEqualTo(422);
    }
}
