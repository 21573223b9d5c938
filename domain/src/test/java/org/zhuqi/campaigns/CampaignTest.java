package org.zhuqi.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;

class CampaignTest {
    @Test
    void a_campaign_is_drafted_published_and_closed_in_this_order_only() {
        Campaign draft = CampaignFixture.draft();
        refused(CampaignsError.STATUS_NOT_ALLOWED, draft::closed);
        Campaign published = draft.published();
        refused(CampaignsError.STATUS_NOT_ALLOWED, published::published);
        Campaign closed = published.closed();
        refused(CampaignsError.CLOSED_ALREADY, () -> closed.revised(CampaignFixture.frame()));
    }

    @Test
    void nothing_is_published_without_a_goal_and_no_goal_moves_afterwards() {
        Campaign empty = Campaign.drafted(new CampaignId(UUID.randomUUID()), CampaignFixture.frame());
        refused(CampaignsError.NO_GOALS, empty::published);
        refused(
                CampaignsError.GOALS_STAND,
                () -> CampaignFixture.draft().published().aimedAt(List.of(CampaignFixture.goal("G2"))));
        refused(
                CampaignsError.GOAL_CODE_TWICE,
                () -> empty.aimedAt(List.of(CampaignFixture.goal("G1"), CampaignFixture.goal("G1"))));
    }

    @Test
    void a_goal_carries_a_pillar_of_its_campaign() {
        Campaign.Frame all = CampaignFixture.frame();
        Campaign.Frame narrow =
                new Campaign.Frame(all.name(), all.slogan(), all.term(), Set.of(Pillar.RELIEF), all.organisation());
        refused(
                CampaignsError.PILLAR_NOT_OF_CAMPAIGN,
                () -> Campaign.drafted(new CampaignId(UUID.randomUUID()), narrow)
                        .aimedAt(List.of(CampaignFixture.goal("G1"))));
    }

    @Test
    void progress_counts_from_the_baseline_also_when_less_is_better() {
        Goal up = CampaignFixture.goal("G1");
        assertThat(up.done(BigDecimal.valueOf(315))).contains(Fraction.of(3, 4));
        Goal down = new Goal(
                "G2",
                Pillar.RELIEF,
                LocalText.ofZh("逾期走访减少"),
                "visits.overdue",
                Map.of(),
                BigDecimal.valueOf(40),
                BigDecimal.ZERO);
        assertThat(down.done(BigDecimal.TEN)).contains(Fraction.of(3, 4));
        assertThat(down.done(null)).isEmpty();
    }

    @Test
    void a_task_says_which_of_the_five_it_has() {
        CampaignTask task = CampaignFixture.task(CampaignFixture.draft(), 1);
        assertThat(task.methods()).isEqualTo(EnumSet.of(Method.LIST, Method.CHART, Method.MANUAL, Method.TASK_FORCE));
    }

    @Test
    void a_task_lies_within_its_campaign_and_nobody_assists_itself() {
        Campaign campaign = CampaignFixture.draft();
        CampaignTask.Plan plan = CampaignFixture.plan();
        Term late =
                new Term(CampaignFixture.TERM.to(), CampaignFixture.TERM.to().plusDays(1));
        refused(
                CampaignsError.OUTSIDE_CAMPAIGN,
                () -> CampaignTask.listed(
                        new TaskId(UUID.randomUUID()),
                        campaign,
                        1,
                        new CampaignTask.Plan(plan.pillar(), plan.title(), late, plan.means(), plan.lead(), Set.of())));
        refused(
                CampaignsError.LEAD_ASSISTS_ITSELF,
                () -> CampaignTask.listed(
                        new TaskId(UUID.randomUUID()),
                        campaign,
                        1,
                        new CampaignTask.Plan(
                                plan.pillar(), plan.title(), null, plan.means(), plan.lead(), Set.of(plan.lead()))));
    }

    @Test
    void a_month_is_reported_once_and_told_anew_never_ahead() {
        CampaignTask task = CampaignFixture.task(CampaignFixture.draft(), 1);
        YearMonth may = YearMonth.of(2024, 5);
        CampaignTask told = task.reported(new CampaignTask.Progress(may, 10, "启动"), CampaignFixture.FIRST.plusDays(40))
                .reported(new CampaignTask.Progress(may.plusMonths(1), 30, "走访"), CampaignFixture.FIRST.plusDays(40))
                .reported(new CampaignTask.Progress(may, 20, "更正"), CampaignFixture.FIRST.plusDays(40));
        assertThat(told.progress()).extracting(CampaignTask.Progress::percent).containsExactly(20, 30);
        assertThat(told.lastReport(may.atEndOfMonth()).orElseThrow().percent()).isEqualTo(20);
        refused(
                CampaignsError.MONTH_TO_COME,
                () -> task.reported(new CampaignTask.Progress(may.plusMonths(1), 5, "x"), may.atEndOfMonth()));
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }
}
