package org.zhuqi.campaigns.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.access.World;
import org.zhuqi.accounts.usecase.OpenDemonstrationAccount;
import org.zhuqi.campaigns.activities.Activities;
import org.zhuqi.campaigns.activities.Activity;
import org.zhuqi.campaigns.activities.ActivityId;
import org.zhuqi.campaigns.activities.ActivityKind;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.http.Visitor;
import org.zhuqi.shared.jdbc.FreshDatabase;

/** A registration that is changed by the enterprise and by an officer, and its badges, in the whole program. */
@SpringBootTest(
        classes = ZhuqiApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zhuqi.demonstration=true",
            "zhuqi.rate-limits.enabled=false",
            "zhuqi.data-directory=target/campaigns-data"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, World.FixedClock.class})
class RegistrationHttpTest {
    private static final Pattern PART = Pattern.compile("/staff/activities/participations/([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    private Activities activities;

    @Autowired
    private Place place;

    @Autowired
    private Clock clock;

    private Visitor loggedIn(String username) {
        Visitor visitor = new Visitor(port);
        visitor.logIn(username, OpenDemonstrationAccount.PASSWORD);
        return visitor;
    }

    /** Tomorrow, for so many people. */
    private UUID announced(int seats) {
        Instant now = clock.instant();
        ActivityId id = new ActivityId(UUID.randomUUID());
        activities.add(Activity.drafted(
                        id,
                        new Activity.Plan(
                                new Activity.Frame(
                                        LocalText.ofZh("小会场培训"),
                                        ActivityKind.TRAINING,
                                        null,
                                        LocalText.ofZh("会议室"),
                                        null),
                                new Activity.Times(
                                        now.plus(Duration.ofHours(24)),
                                        now.plus(Duration.ofHours(30)),
                                        now.minus(Duration.ofHours(1)),
                                        now.plus(Duration.ofHours(20))),
                                new Activity.Hosts(place.prefecture(), List.of()),
                                new Activity.Capacity(5, seats, List.of()),
                                Set.of()),
                        now)
                .announced(now));
        return id.value();
    }

    private static Map<String, String> of(String persons, String contact, String phone) {
        return Map.of("persons", persons, "contact", contact, "phone", phone);
    }

    @Test
    void a_registration_is_changed_while_it_may_be_and_every_change_stays_on_the_page() {
        UUID activity = announced(3);
        Visitor own = loggedIn("demo-enterprise-001");
        String page = "/my/activities/" + activity;
        own.get(page);
        assertThat(own.post(page, of("参会人员甲", "联系人", "0433-0000001")).statusCode())
                .isEqualTo(302);
        assertThat(own.get(page).body()).contains(page + "/correct", "0433-0000001");
        assertThat(own.post(page + "/correct", of("甲\n乙\n丙\n丁", "联系人", "0433-0000001"))
                        .body())
                .contains("id=\"problems\"", "座位不够：只剩3个")
                .contains("丁");
        assertThat(own.post(page + "/correct", of("参会人员甲\n参会人员乙", "联系人", "0433-0000002"))
                        .statusCode())
                .isEqualTo(302);
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(own.get(page + "?lang=" + language).body())
                    .contains("参会人员甲 → 参会人员甲、参会人员乙")
                    .doesNotContain("??");
        }
        assertThat(own.get(page).body()).contains("联系电话已修改", "共3个，剩余1个");

        Visitor officer = loggedIn("prefecture-officer-1");
        String part = part(officer, activity);
        String staff = "/staff/activities/participations/" + part;
        assertThat(officer.get(staff).body())
                .contains(staff + "/correct", "留空则保持不变", "参会人员甲 → 参会人员甲、参会人员乙")
                .doesNotContain("0433-000000");
        assertThat(officer.post(staff + "/correct", of("参会人员丙", "", "")).statusCode())
                .isEqualTo(302);
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(officer.get(staff + "?lang=" + language).body())
                    .contains("参会人员丙")
                    .doesNotContain("??");
        }
        assertThat(own.get(page).body()).contains("参会人员甲、参会人员乙 → 参会人员丙", "0433-0000002");
        Visitor other = loggedIn("demo-enterprise-002");
        other.get("/my/activities/" + activity);
        assertThat(other.post(page + "/correct", of("别人", "联系人", "0433-0000001"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void badges_carry_the_code_and_are_new_until_somebody_says_they_are_printed() {
        UUID activity = announced(9);
        Visitor own = loggedIn("demo-enterprise-001");
        own.get("/my/activities/" + activity);
        own.post("/my/activities/" + activity, of("参会人员甲\n参会人员乙", "联系人", "0433-0000001"));
        Visitor officer = loggedIn("prefecture-officer-1");
        String part = part(officer, activity);
        String sheet = "/staff/activities/" + activity + "/badges";
        for (String language : new String[] {"en", "ko", "zh"}) {
            assertThat(officer.get(sheet + "?lang=" + language).body())
                    .contains("参会人员甲", "参会人员乙", "<svg xmlns")
                    .doesNotContain("??");
        }
        assertThat(officer.get(sheet).body().split("badge-card", -1)).hasSize(3);
        assertThat(officer.get("/staff/activities/participations/" + part + "/badge")
                        .body())
                .contains("参会人员乙", "badge-card");
        assertThat(officer.post(sheet, sheet + "/printed", Map.of("part", part)).statusCode())
                .isEqualTo(302);
        assertThat(officer.get(sheet).body()).contains("没有尚未打印的参会证").doesNotContain("badge-card");
        assertThat(officer.get(sheet + "?all=true").body()).contains("参会人员甲");
        own.get("/my/activities/" + activity);
        own.post("/my/activities/" + activity + "/correct", of("参会人员丙", "联系人", "0433-0000001"));
        assertThat(officer.get(sheet).body()).as("new names want a new badge").contains("参会人员丙");
        assertThat(loggedIn("yanji-officer-1").get(sheet).statusCode()).isEqualTo(404);
        assertThat(own.get(sheet).statusCode()).isEqualTo(403);
    }

    @Test
    void a_program_changes_a_registration_and_reads_what_was_changed() {
        UUID activity = announced(9);
        String token = new Visitor(port)
                .postJson(
                        "/api/v1/tokens",
                        "",
                        "{\"username\":\"demo-enterprise-001\",\"password\":\"" + OpenDemonstrationAccount.PASSWORD
                                + "\"}")
                .body()
                .replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        Visitor program = new Visitor(port);
        String part = program.postJson(
                        "/api/v1/activities/" + activity + "/participations",
                        token,
                        "{\"persons\":\"甲\",\"contact\":\"联系人\",\"phone\":\"0433-0000001\"}")
                .body()
                .replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> changed = program.send(program.request("/api/v1/participations/" + part)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .PUT(BodyPublishers.ofString("{\"persons\":\"甲\\n乙\"}")));
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).contains("\"persons\":[\"甲\",\"乙\"]");
        assertThat(program.getJson("/api/v1/participations/" + part + "/corrections", token)
                        .body())
                .contains("\"changed\":[\"PERSONS\"]", "\"personsBefore\":[\"甲\"]")
                .doesNotContain("0433");
        assertThat(program.getJson("/api/v1/activities/" + activity, token).body())
                .contains("\"seats\":9", "\"seatsLeft\":7");
    }

    private static String part(Visitor officer, UUID activity) {
        HttpResponse<String> page = officer.get("/staff/activities/" + activity);
        Matcher found = PART.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
