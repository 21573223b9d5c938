package org.zhuqi.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.Fraction;

/** A task of a hundred days on its 75th: docs/domain.md §9.4, both edges of yellow included. */
class LightTest {
    private static final Light.Rule RULE = new Light.Rule(10, 30);
    private static final LocalDate DAY = CampaignFixture.FIRST.plusDays(74);

    @ParameterizedTest
    @CsvSource({"66, GREEN", "65, YELLOW", "45, YELLOW", "44, RED", "90, GREEN", "100, DONE"})
    void the_edges_are_yellow(int percent, Light.Colour colour) {
        Light light = Light.of(reported(percent), RULE, DAY);
        assertThat(light.colour()).isEqualTo(colour);
        assertThat(light.planned()).isEqualTo(Fraction.of(3, 4));
    }

    @Test
    void who_reports_nothing_is_behind_by_all_of_the_time_that_has_run() {
        Light light = Light.of(CampaignFixture.task(CampaignFixture.draft(), 1), RULE, DAY);
        assertThat(light.colour()).isEqualTo(Light.Colour.RED);
        assertThat(light.behind()).isEqualTo(Fraction.of(75));
        assertThat(light.reported()).isNull();
    }

    @Test
    void before_its_first_day_and_without_dates_there_is_no_light() {
        CampaignTask task = CampaignFixture.task(CampaignFixture.draft(), 1);
        assertThat(Light.of(task, RULE, CampaignFixture.FIRST.minusDays(1)).colour())
                .isEqualTo(Light.Colour.NOT_BEGUN);
        CampaignTask.Plan plan = CampaignFixture.plan();
        CampaignTask undated = CampaignTask.listed(
                new TaskId(UUID.randomUUID()),
                CampaignFixture.draft(),
                1,
                new CampaignTask.Plan(plan.pillar(), plan.title(), null, plan.means(), plan.lead(), Set.of()));
        assertThat(Light.of(undated, RULE, DAY).colour()).isEqualTo(Light.Colour.NO_DATES);
    }

    private static CampaignTask reported(int percent) {
        return CampaignFixture.task(CampaignFixture.draft(), 1)
                .reported(new CampaignTask.Progress(YearMonth.from(DAY), percent, "x"), DAY);
    }
}
