package org.zhuqi.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.RefusedException;

/** What every place that keeps applications must do. */
public abstract class ApplicationsContract {
    protected abstract Applications applications();

    /** Ids of two programmes that may be applied to. */
    protected abstract ProgrammeId programme(int number);

    private final EnterpriseId enterprise = new EnterpriseId(UUID.randomUUID());

    private Application draft(int number) {
        return ApplicationFixture.draft(
                Math.abs(enterprise.hashCode() % 1_000_000) * 10 + number, programme(1), enterprise);
    }

    @Test
    void an_application_comes_back_as_it_was_added() {
        Application draft = draft(1);
        assertThat(applications().add(draft)).isTrue();
        assertThat(applications().find(draft.id())).contains(draft);
        assertThat(applications().findForChange(draft.id())).contains(draft);
        assertThat(applications().findToSubmit(draft.id())).contains(draft);
        assertThat(applications().findOpen(enterprise, programme(1), null)).contains(draft);
        assertThat(applications().findOpen(enterprise, programme(2), null)).isEmpty();
    }

    @Test
    void an_enterprise_has_one_open_application_per_programme() {
        applications().add(draft(1));
        assertThat(applications().add(draft(2))).isFalse();
        assertThat(applications().find(draft(2).id())).isEmpty();
    }

    @Test
    void an_enterprise_has_one_open_application_for_each_project() {
        ProjectCode one = new ProjectCode("2024-222401-35-03-000001");
        ProjectCode other = new ProjectCode("2024-222401-35-03-000002");
        Application first = draft(1).withProject(one);
        assertThat(applications().add(first)).isTrue();
        assertThat(applications().add(draft(2).withProject(one))).isFalse();
        assertThat(applications().add(draft(3).withProject(other))).isTrue();
        assertThat(applications().findOpen(enterprise, programme(1), one)).contains(first);
        assertThat(applications().findOpen(enterprise, programme(1), null)).isEmpty();
        assertThat(applications().find(first.id()).orElseThrow().project()).isEqualTo(one);
    }

    @Test
    void after_withdrawing_another_may_be_started() {
        applications().add(draft(1));
        applications().save(draft(1).withdraw(false, ApplicationFixture.NOW));
        assertThat(applications().findOpen(enterprise, programme(1), null)).isEmpty();
        assertThat(applications().add(draft(2))).isTrue();
    }

    @Test
    void who_has_submitted_is_told_of_many_at_once() {
        EnterpriseId other = new EnterpriseId(UUID.randomUUID());
        applications().add(draft(1));
        assertThat(applications().submitted(programme(1), List.of(enterprise, other)))
                .isEmpty();
        applications().save(draft(1).submit(false, ApplicationFixture.NOW));
        assertThat(applications().submitted(programme(1), List.of(enterprise, other)))
                .containsExactly(enterprise);
        assertThat(applications().submitted(programme(1), List.of(other))).isEmpty();
        assertThat(applications().submitted(programme(2), List.of(enterprise))).isEmpty();
    }

    @Test
    void drafts_of_a_call_are_found_portion_by_portion() {
        applications().add(draft(1));
        assertThat(applications().neverSubmitted(programme(1), null, 10)).contains(draft(1));
        assertThat(applications().neverSubmitted(programme(1), null, 0)).isEmpty();
        assertThat(applications().neverSubmitted(programme(1), draft(1).id(), 10))
                .doesNotContain(draft(1));
        assertThat(applications().neverSubmitted(programme(2), null, 10)).doesNotContain(draft(1));
        applications().save(draft(1).submit(false, ApplicationFixture.NOW));
        assertThat(applications().neverSubmitted(programme(1), null, 10))
                .extracting(Application::id)
                .doesNotContain(draft(1).id());
    }

    @Test
    void saving_counts_the_version_and_an_old_one_is_refused() {
        applications().add(draft(1));
        Application submitted = draft(1).submit(false, ApplicationFixture.NOW);
        applications().save(submitted);
        assertThat(applications().find(submitted.id())).contains(submitted.withVersion(1));
        assertThatThrownBy(() -> applications().save(submitted)).isInstanceOf(RefusedException.class);
    }
}
