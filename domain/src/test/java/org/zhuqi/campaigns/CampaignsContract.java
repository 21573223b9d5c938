package org.zhuqi.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.List;
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
