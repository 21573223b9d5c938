package org.zhuqi.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.LocalText;

/** What every place that keeps programmes must do. */
public abstract class ProgrammesContract {
    protected abstract Programmes programmes();

    private final Programme programme = ProgrammeFixture.programme();

    @Test
    void a_programme_comes_back_as_it_was_added() {
        programmes().add(programme);
        assertThat(programmes().find(programme.id())).contains(programme);
        assertThat(programmes().findByCode("EQI")).contains(programme);
        assertThat(programmes().findByCode("XYZ")).isEmpty();
    }

    @Test
    void a_programme_without_budget_comes_back_without() {
        Programme unlimited = programme.withBudget(null);
        programmes().add(unlimited);
        assertThat(programmes().find(programme.id())).contains(unlimited);
    }

    @Test
    void a_new_version_leaves_the_old_one_readable() {
        programmes().add(programme);
        Programme next = programme.withVersion(2).withTitle(LocalText.ofZh("设备更新补助"));
        programmes().save(next);
        assertThat(programmes().find(programme.id())).contains(next);
        assertThat(programmes().find(programme.id(), 1)).contains(programme);
        assertThat(programmes().find(programme.id(), 3)).isEmpty();
    }

    @Test
    void what_a_version_says_is_never_changed_but_its_window_and_status_are() {
        programmes().add(programme);
        Window longer = new Window(programme.window().opens(), Instant.parse("2024-10-25T16:00:00Z"));
        programmes().save(programme.withWindow(longer).withTitle(LocalText.ofZh("别的")));
        assertThat(programmes().find(programme.id())).contains(programme.withWindow(longer));
        assertThat(programmes().find(programme.id(), 1)).contains(programme.withWindow(longer));
    }

    @Test
    void published_ones_are_listed_the_first_to_close_first() {
        Programme later = ProgrammeFixture.programme(2, "LATER")
                .withWindow(new Window(programme.window().opens(), Instant.parse("2024-12-01T00:00:00Z")));
        programmes().add(later);
        programmes().add(programme);
        programmes().add(ProgrammeFixture.programme(3, "DRAFT").withStatus(ProgrammeStatus.DRAFT));
        assertThat(programmes().published()).containsExactly(programme, later);
    }
}
