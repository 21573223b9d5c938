package org.zhuqi.applications.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationsError;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.forms.Comparison;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesError;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;

/** Who begins an application, when, and how often. */
class StartingTest extends ApplyingOnFakes {
    @Test
    void starting_twice_finds_the_open_draft() {
        var first = room.start.start(room.clerk, room.programme.id(), null);
        var second = room.start.start(room.boss, room.programme.id(), null);
        assertThat(first.started()).isTrue();
        assertThat(second.started()).isFalse();
        assertThat(second.application()).isEqualTo(first.application());
        assertThat(room.reviewRoom.trail.actions()).containsExactly("applications.start");
    }

    @Test
    void nothing_is_started_before_the_window_nor_after_it() {
        room.reviewRoom.clock.at("2024-08-25T23:59:59");
        refused(ProgrammesError.NOT_YET_OPEN, room::started);
        room.reviewRoom.clock.at("2024-09-26T00:00:00");
        refused(ProgrammesError.WINDOW_CLOSED, room::started);
    }

    @Test
    void only_people_of_an_enterprise_apply() {
        refused(SharedError.DENIED, () -> room.start.start(ReviewFixture.unitOfficer(), room.programme.id(), null));
        refused(SharedError.DENIED, () -> room.start.start(ReviewFixture.admin(), room.programme.id(), null));
    }

    @Test
    void a_call_that_is_not_published_is_not_there() {
        room.programmes.save(room.programme.withStatus(ProgrammeStatus.DRAFT));
        refused(SharedError.NOT_FOUND, room::started);
    }

    @Test
    void a_condition_on_the_form_is_open_until_the_form_says_it_and_then_decides() {
        var least = new Criterion.Compare(
                LocalText.ofZh("设备不含税金额不低于500万元"),
                null,
                new Measurand.Of(new FactKey("form.equipment.net")),
                Comparison.AT_LEAST,
                FactValue.of(5_000_000));
        var rules = room.programme.rules();
        room.programmes.save(room.programme
                .withVersion(2)
                .withRules(new ProgrammeRules(
                        rules.form(),
                        new Criterion.All(null, List.of(rules.eligibility(), least)),
                        rules.amount(),
                        rules.materials(),
                        rules.route())));
        ApplicationId id = room.started();
        var before = room.open.open(room.clerk, id).eligibility();
        assertThat(before.isMissingInForm()).isTrue();
        assertThat(before.isMissingOnRecord()).isFalse();
        room.change(room.clerk, id, Map.of("equipment", List.of(Map.of("name", "切割机", "net", 4_000_000))));
        assertThat(room.open.open(room.clerk, id).eligibility().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Ineligible.class,
                        no -> assertThat(no.reasons().getFirst().offBy()).isEqualByComparingTo("1000000"));
        room.change(room.clerk, id, Map.of("equipment", List.of(Map.of("name", "切割机", "net", 5_000_000))));
        assertThat(room.open.open(room.clerk, id).eligibility().verdict()).isInstanceOf(Verdict.Eligible.class);
    }

    @Test
    void an_enterprise_applies_once_for_each_project_where_the_call_says_so() {
        room.mendCall(call -> call.withParticulars(Particulars.NONE.withPerProject(true)));
        assertThat(fields(() -> room.started())).containsExactly("project");
        assertThat(fields(() -> room.start.start(room.clerk, room.programme.id(), "2024-222401")))
                .containsExactly("project");
        var first = room.start.start(room.clerk, room.programme.id(), "2024-222401-35-03-000001");
        var again = room.start.start(room.boss, room.programme.id(), " 2024—222401—35—03—000001 ");
        var other = room.start.start(room.clerk, room.programme.id(), "2024-222401-35-03-000002");
        assertThat(again.started()).isFalse();
        assertThat(again.application()).isEqualTo(first.application());
        assertThat(other.started()).isTrue();
        assertThat(other.application().project()).isEqualTo(new ProjectCode("2024-222401-35-03-000002"));
    }

    @Test
    void what_was_handed_in_for_another_call_excludes_this_one_and_says_which() {
        ApplicationId id = room.complete();
        room.exclusions.put(
                room.programme.code(),
                new Exclusion(
                        new ApplicationId(new UUID(9, 9)),
                        "EQI23",
                        LocalText.ofZh("2023年设备投资补助"),
                        "YB-2023-EQI-000007",
                        Instant.parse("2023-09-01T02:00:00Z")));
        assertThat(file(id).exclusions()).hasSize(1);
        refused(ApplicationsError.EXCLUDED, () -> room.submit(id));
        assertThat(room.submissions.all(id)).isEmpty();
    }

    @Test
    void eligibility_is_told_to_the_enterprise_and_its_offices_only() {
        assertThat(room.checkEligibility.check(room.clerk, room.programme.id()).outcome())
                .isEqualTo("ELIGIBLE");
        assertThat(room.checkEligibility
                        .check(ReviewFixture.unitOfficer(), room.programme.id(), room.enterprise.id())
                        .facts()
                        .find(ProgrammeFixture.ABOVE_SCALE))
                .contains(ProgrammeFixture.aboveScale(true));
        refused(
                SharedError.NOT_FOUND,
                () -> room.checkEligibility.check(
                        ReviewFixture.otherUnitOfficer(), room.programme.id(), room.enterprise.id()));
        refused(
                SharedError.NOT_FOUND,
                () -> room.checkEligibility.check(
                        ReviewFixture.otherClerk(), room.programme.id(), room.enterprise.id()));
        refused(
                SharedError.DENIED,
                () -> room.checkEligibility.check(ReviewFixture.admin(), room.programme.id(), room.enterprise.id()));
    }
}
