package org.zhuqi.campaigns.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.audit.InMemoryAuditTrail;
import org.zhuqi.campaigns.Campaign;
import org.zhuqi.campaigns.CampaignFixture;
import org.zhuqi.campaigns.CampaignId;
import org.zhuqi.campaigns.CampaignPublished;
import org.zhuqi.campaigns.CampaignsError;
import org.zhuqi.campaigns.Goal;
import org.zhuqi.campaigns.InMemoryCampaignTasks;
import org.zhuqi.campaigns.InMemoryCampaigns;
import org.zhuqi.campaigns.Light;
import org.zhuqi.campaigns.TaskId;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** It is 26 August 2024; the campaign began on 1 May. */
class CampaignUseCasesTest {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId HUNCHUN = new ReportingUnitId("222404");

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryCampaignTasks tasks = new InMemoryCampaignTasks();
    private final InMemoryAuditTrail audit = new InMemoryAuditTrail();
    private final List<DomainEvent> told = new ArrayList<>();
    private final InMemoryReportingUnits units = new InMemoryReportingUnits(
            new ReportingUnit(PREFECTURE, UnitKind.PREFECTURE, LocalText.ofZh("州"), null, null, true),
            new ReportingUnit(YANJI, UnitKind.COUNTY, LocalText.ofZh("延吉"), PREFECTURE, null, true),
            new ReportingUnit(HUNCHUN, UnitKind.COUNTY, LocalText.ofZh("珲春"), PREFECTURE, null, true));
    private final CampaignFigures figures = new KnownFigures();

    private final EditCampaign edit = new EditCampaign(campaigns, audit, clock);
    private final AimCampaign aim = new AimCampaign(campaigns, figures, audit, clock);
    private final EditTask editTask = new EditTask(campaigns, tasks, units, audit, clock);
    private final MoveCampaign move = new MoveCampaign(campaigns, tasks, audit, told::add, clock);
    private final ReportProgress report = new ReportProgress(campaigns, tasks, audit, clock);
    private final ShowCampaign show =
            new ShowCampaign(campaigns, tasks, figures, new UnitDirectory(units), new Light.Rule(10, 30), clock);

    private final Actor bureau = actor(Role.PREFECTURE_OFFICER, PREFECTURE);
    private final Actor yanji = actor(Role.UNIT_OFFICER, YANJI);

    @Test
    void a_campaign_is_set_up_published_reported_to_and_shown_with_its_lights_and_goals() {
        CampaignId id = edit.draft(bureau, frame("2024-05-01"));
        aim.add(bureau, id, goal("enterprises.above-scale"));
        TaskId task = editTask.add(bureau, id, task(YANJI, "2024-05-01", "2024-12-31"));
        move.publish(bureau, id);
        assertThat(told)
                .singleElement()
                .isInstanceOfSatisfying(
                        CampaignPublished.class,
                        event -> assertThat(event.units()).containsExactly(YANJI));
        report.report(yanji, task, new ReportProgress.Command("2024-08", "50", "已走访一半"));
        ShowCampaign.View board = show.show(yanji, id, null);
        assertThat(board.asOf()).isEqualTo(LocalDate.of(2024, 8, 26));
        assertThat(board.goals()).singleElement().satisfies(goal -> {
            assertThat(goal.actual()).isEqualByComparingTo("315");
            assertThat(goal.done()).isEqualTo(Fraction.of(3, 4));
        });
        // 118 of 245 days have begun.
        assertThat(board.tasks()).singleElement().satisfies(state -> {
            assertThat(state.light().planned()).isEqualTo(Fraction.of(118, 245));
            assertThat(state.light().colour()).isEqualTo(Light.Colour.GREEN);
            assertThat(state.mayReport()).isTrue();
        });
        assertThat(show.show(yanji, id, LocalDate.of(2024, 7, 31))
                        .tasks()
                        .getFirst()
                        .light()
                        .colour())
                .isEqualTo(Light.Colour.RED);
        assertThat(board.units()).extracting(state -> state.unit().id()).containsExactly(YANJI, HUNCHUN);
    }

    @Test
    void a_goal_whose_measure_went_with_its_plug_in_is_shown_without_a_figure_beside_the_others() {
        CampaignId id = edit.draft(bureau, frame("2024-05-01"));
        aim.add(bureau, id, goal("enterprises.above-scale"));
        Campaign drafted = campaigns.find(id).orElseThrow();
        Goal known = drafted.goals().getFirst();
        Goal gone = new Goal(
                "G2", known.pillar(), known.title(), "nobody.knows", Map.of(), known.baseline(), known.target());
        campaigns.save(drafted.aimedAt(List.of(known, gone)));
        assertThat(show.show(bureau, id, null).goals())
                .extracting(ShowCampaign.GoalState::unit, ShowCampaign.GoalState::done)
                .containsExactly(tuple(MeasureUnit.ENTERPRISES, Fraction.of(3, 4)), tuple(null, null));
    }

    @Test
    void what_is_over_is_told_as_it_ended_and_what_was_closed_early_as_of_today() {
        Campaign over = CampaignFixture.draft().published().closed();
        campaigns.add(over);
        LocalDate end = CampaignFixture.TERM.to();
        assertThat(show.show(yanji, over.id(), null).asOf()).isEqualTo(end);
        assertThat(show.open(Actor.anonymous(""), over.id()).asOf()).isEqualTo(end);
        assertThat(show.show(yanji, over.id(), LocalDate.of(2024, 8, 20)).asOf())
                .isEqualTo(LocalDate.of(2024, 8, 20));
        CampaignId early = edit.draft(bureau, frame("2024-05-01"));
        aim.add(bureau, early, goal("enterprises.above-scale"));
        editTask.add(bureau, early, task(YANJI, "2024-05-01", "2024-12-31"));
        move.publish(bureau, early);
        move.close(bureau, early);
        assertThat(show.show(yanji, early, null).asOf()).isEqualTo(LocalDate.of(2024, 8, 26));
    }

    @Test
    void the_plan_is_attached_by_the_bureau_and_read_by_the_staff() {
        AttachmentOwner plan = new CampaignAttachments(campaigns);
        String id = edit.draft(bureau, frame("2024-05-01")).toString();
        assertThat(plan.mayAttach(bureau, id).allowed()).isTrue();
        assertThat(plan.mayAttach(yanji, id).allowed()).isFalse();
        assertThat(plan.mayRead(yanji, id).allowed()).as("of a draft").isFalse();
        Campaign over = CampaignFixture.draft().published().closed();
        campaigns.add(over);
        assertThat(plan.mayRead(yanji, over.id().toString()).allowed()).isTrue();
        assertThat(plan.mayRead(Actor.anonymous(""), over.id().toString()).allowed())
                .isFalse();
        assertThat(plan.mayAttach(bureau, over.id().toString()).allowed())
                .as("once it is closed")
                .isFalse();
    }

    @Test
    void a_draft_is_not_there_for_anybody_but_the_bureau() {
        CampaignId id = edit.draft(bureau, frame("2024-05-01"));
        refused(SharedError.NOT_FOUND, () -> show.show(yanji, id, null));
        refused(SharedError.NOT_FOUND, () -> show.show(actor(Role.PREFECTURE_LEADER, PREFECTURE), id, null));
        assertThat(show.show(bureau, id, null).mayEdit()).isTrue();
    }

    @Test
    void only_the_bureau_sets_up_and_only_the_leading_unit_reports() {
        refused(SharedError.DENIED, () -> edit.draft(yanji, frame("2024-05-01")));
        CampaignId id = edit.draft(bureau, frame("2024-05-01"));
        aim.add(bureau, id, goal("enterprises.above-scale"));
        TaskId task = editTask.add(bureau, id, task(HUNCHUN, "", ""));
        ReportProgress.Command half = new ReportProgress.Command("2024-08", "50", "一半");
        refused(CampaignsError.STATUS_NOT_ALLOWED, () -> report.report(bureau, task, half));
        move.publish(bureau, id);
        refused(SharedError.NOT_FOUND, () -> report.report(yanji, task, half));
        move.close(bureau, id);
        refused(CampaignsError.CLOSED_ALREADY, () -> report.report(bureau, task, half));
    }

    @Test
    void what_is_wrong_is_told_at_its_field_all_at_once() {
        assertThat(problems(() -> edit.draft(
                        bureau,
                        new EditCampaign.Command(
                                " ", null, null, "口号", null, null, "2024-13-01", "", List.of(), "", "", ""))))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("nameZh", "from", "to", "pillars");
        assertThat(problems(() -> edit.draft(bureau, frame("2025-05-01"))))
                .extracting(FieldProblem::key)
                .containsExactly("campaigns.ends-before");
        CampaignId id = edit.draft(bureau, frame("2024-05-01"));
        assertThat(problems(() -> aim.add(bureau, id, goal("nobody.knows"))))
                .extracting(FieldProblem::field)
                .containsExactly("indicator");
        assertThat(problems(() -> editTask.add(bureau, id, task(new ReportingUnitId("999999"), "2024-05-01", ""))))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("to", "lead");
    }

    private static List<FieldProblem> problems(Runnable action) {
        try {
            action.run();
        } catch (RefusedException e) {
            return e.problems();
        }
        throw new AssertionError("nothing was refused");
    }

    private static EditCampaign.Command frame(String from) {
        return new EditCampaign.Command(
                "服务年活动",
                "봉사의 해 활동",
                null,
                "强服务、促转型、谋跨越",
                null,
                null,
                from,
                "2024-12-31",
                List.of("RELIEF", "INDUSTRY"),
                "分管副州长\n州工信局局长\n",
                "州工信局",
                "");
    }

    private static AimCampaign.Command goal(String indicator) {
        return new AimCampaign.Command("G1", "INDUSTRY", "规上工业企业数", null, null, indicator, "", "300", "320");
    }

    private static EditTask.Command task(ReportingUnitId lead, String from, String to) {
        return new EditTask.Command("RELIEF", "走访企业", null, null, from, to, "手册", "", "专班", lead.value(), List.of());
    }

    private static Actor actor(Role role, ReportingUnitId unit) {
        return new Actor(new UserId(UUID.randomUUID()), "某人", role, unit, Set.of(), null, "");
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    /** Knows one figure. */
    private static final class KnownFigures implements CampaignFigures {
        @Override
        public GoalFigure of(Goal goal, LocalDate asOf) {
            if (!goal.indicator().equals("enterprises.above-scale")) {
                throw MeasuresError.UNKNOWN_MEASURE.refused();
            }
            return new GoalFigure(MeasureUnit.ENTERPRISES, BigDecimal.valueOf(315));
        }

        @Override
        public Optional<BigDecimal> ofUnit(
                Actor actor, String measure, ReportingUnitId unit, LocalDate asOf, @Nullable CampaignId campaign) {
            return Optional.empty();
        }
    }
}
