package org.zhuqi.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every implementation of {@link Campaigns} and {@link CampaignTasks} does. */
public abstract class CampaignsContract {
    protected abstract Campaigns campaigns();

    protected abstract CampaignTasks tasks();

    @Test
    void a_campaign_comes_back_as_it_was_put_in_and_saved() {
        Campaign draft = CampaignFixture.draft();
        campaigns().add(draft);
        assertThat(campaigns().find(draft.id())).contains(draft);
        campaigns().save(draft.aimedAt(List.of(CampaignFixture.goal("G2"), CampaignFixture.goal("G1"))));
        Campaign aimed = campaigns().find(draft.id()).orElseThrow();
        assertThat(aimed.goals()).extracting(Goal::code).containsExactly("G2", "G1");
        campaigns().save(aimed.published());
        assertThat(campaigns().find(draft.id()).orElseThrow().status()).isEqualTo(CampaignStatus.PUBLISHED);
    }

    @Test
    void a_task_comes_back_with_its_progress_and_in_the_order_of_the_list() {
        Campaign draft = CampaignFixture.draft();
        campaigns().add(draft);
        CampaignTask second = CampaignFixture.task(draft, 2);
        CampaignTask first = CampaignFixture.task(draft, 1);
        tasks().add(second);
        tasks().add(first);
        assertThat(tasks().find(first.id())).contains(first);
        assertThat(tasks().of(draft.id())).containsExactly(first, second);
        YearMonth may = YearMonth.of(2024, 5);
        tasks().save(first.reported(new CampaignTask.Progress(may, 20, "启动"), may.atEndOfMonth()));
        CampaignTask told = tasks().find(first.id()).orElseThrow();
        assertThat(told.progress()).containsExactly(new CampaignTask.Progress(may, 20, "启动"));
        tasks().save(told.reported(new CampaignTask.Progress(may, 25, "更正"), may.atEndOfMonth()));
        assertThat(tasks().find(first.id()).orElseThrow().progress())
                .containsExactly(new CampaignTask.Progress(may, 25, "更正"));
    }

    @Test
    void a_day_lies_within_what_is_not_closed_and_began_last() {
        LocalDate day = LocalDate.of(2031, 6, 1);
        Campaign year = during(day.minusMonths(5), day.plusMonths(5));
        Campaign week = during(day, day.plusDays(6));
        campaigns().add(year);
        campaigns().add(week);
        assertThat(campaigns().ofDay(day)).as("drafts are nobody's").isEmpty();
        campaigns().save(year.published());
        assertThat(idOn(day)).contains(year.id());
        campaigns().save(week.published());
        assertThat(idOn(day)).contains(week.id());
        assertThat(idOn(day.plusDays(6))).contains(week.id());
        assertThat(idOn(day.plusDays(7))).contains(year.id());
        assertThat(idOn(day.plusMonths(5).plusDays(1))).isEmpty();
        campaigns().save(campaigns().find(week.id()).orElseThrow().closed());
        assertThat(idOn(day)).contains(year.id());
        campaigns().save(campaigns().find(year.id()).orElseThrow().closed());
        assertThat(idOn(day)).contains(week.id());
    }

    private Optional<CampaignId> idOn(LocalDate day) {
        return campaigns().ofDay(day).map(Campaign::id);
    }

    private static Campaign during(LocalDate from, LocalDate to) {
        Campaign.Frame frame = CampaignFixture.frame();
        return Campaign.drafted(
                        new CampaignId(UUID.randomUUID()),
                        new Campaign.Frame(
                                frame.name(),
                                frame.slogan(),
                                new Term(from, to),
                                frame.pillars(),
                                frame.organisation()))
                .aimedAt(List.of(CampaignFixture.goal("G1")));
    }

    @Test
    void the_slower_of_two_editors_is_told() {
        Campaign draft = CampaignFixture.draft();
        campaigns().add(draft);
        CampaignTask task = CampaignFixture.task(draft, 1);
        tasks().add(task);
        campaigns().save(draft.published());
        tasks().save(task);
        changedMeanwhile(() -> campaigns().save(draft.published()));
        changedMeanwhile(() -> tasks().save(task));
    }

    private static void changedMeanwhile(Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }
}
