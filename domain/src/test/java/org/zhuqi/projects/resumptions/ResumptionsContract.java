package org.zhuqi.projects.resumptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.Milestone;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Stage;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every keeper of resumptions does, and which days of one are allowed. */
public abstract class ResumptionsContract {
    private static final LocalDate TODAY = LocalDate.of(2025, 4, 10);
    private static final LocalDate PLANNED = LocalDate.of(2025, 4, 1);

    protected abstract Resumptions resumptions();

    /** A project on record. */
    protected abstract ProjectId project();

    private static Resumption of(ProjectId project, int year, Resumption.Days days, long version) {
        return new Resumption(
                project, year, days, new UserId(new UUID(66, 1)), "某某", Instant.parse("2025-04-10T01:00:00Z"), version);
    }

    private static Project atWork(String started, Stage stage) {
        return ProjectFixture.at(stage)
                .promised(new Milestone(MilestoneKind.START, null, null, RoughDate.parse(started), ""), TODAY);
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void one_of_each_year_and_the_next_knows_the_one_before() {
        ProjectId project = project();
        Resumption.Days planned = new Resumption.Days(PLANNED, null, "等待供热");
        resumptions().save(of(project, 2025, planned, 0));
        resumptions().save(of(project, 2024, new Resumption.Days(null, LocalDate.of(2024, 3, 20), ""), 0));
        refused(SharedError.CHANGED_MEANWHILE, () -> resumptions().save(of(project, 2025, planned, 0)));
        assertThat(resumptions().find(project, 2025)).contains(of(project, 2025, planned, 1));
        Resumption.Days resumed = planned.withResumed(LocalDate.of(2025, 4, 8));
        resumptions().save(of(project, 2025, resumed, 1));
        refused(SharedError.CHANGED_MEANWHILE, () -> resumptions().save(of(project, 2025, planned, 1)));
        assertThat(resumptions().of(project)).extracting(Resumption::year).containsExactly(2025, 2024);
        assertThat(resumptions().find(project, 2025)).map(Resumption::days).contains(resumed);
        assertThat(resumptions().find(project, 2026)).isEmpty();
        refused(SharedError.CHANGED_MEANWHILE, () -> resumptions().save(of(project, 2026, planned, 3)));
    }

    @Test
    void only_what_was_at_work_before_the_year_goes_on_in_it() {
        Resumption.Days resumed = Resumption.Days.NONE.withResumed(LocalDate.of(2025, 4, 8));
        assertThat(Resumption.checked(atWork("2024-09", Stage.BUILDING), 2025, resumed, TODAY))
                .isEqualTo(resumed);
        for (Project other : new Project[] {
            atWork("2025-01", Stage.BUILDING), ProjectFixture.at(Stage.BUILDING), ProjectFixture.at(Stage.PREPARATION)
        }) {
            refused(ProjectsError.NOTHING_TO_RESUME, () -> Resumption.checked(other, 2025, resumed, TODAY));
        }
    }

    @Test
    void its_days_lie_in_the_year_and_what_happened_is_not_to_come() {
        Project project = atWork("2023-09", Stage.BUILDING);
        refused(
                ProjectsError.RESUMPTION_YEAR,
                () -> Resumption.checked(project, 2024, new Resumption.Days(PLANNED, null, ""), TODAY));
        refused(
                ProjectsError.RESUMPTION_YEAR,
                () -> Resumption.checked(project, 2024, Resumption.Days.NONE.withResumed(PLANNED), TODAY));
        refused(
                ProjectsError.DAY_TO_COME,
                () -> Resumption.checked(project, 2025, Resumption.Days.NONE.withResumed(TODAY.plusDays(1)), TODAY));
    }
}
