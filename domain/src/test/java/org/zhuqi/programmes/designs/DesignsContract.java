package org.zhuqi.programmes.designs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.UserId;

/** What every place that keeps working copies must do. */
public abstract class DesignsContract {
    private static final Instant AT = Instant.parse("2024-08-26T02:00:00Z");
    private static final Design.Change BY = new Design.Change(new UserId(new UUID(1, 1)), "起草人", AT);

    private final Programme programme = ProgrammeFixture.programme();
    private final Design design = Design.begun(programme.id(), programme.code(), Definition.of(programme), BY);

    protected abstract Designs designs();

    protected abstract Programmes programmes();

    @Test
    void a_working_copy_comes_back_as_it_was_kept() {
        designs().save(design);
        assertThat(designs().find(design.id())).contains(design.kept());
        assertThat(designs().hasCode("EQI")).isTrue();
        assertThat(designs().hasCode("XYZ")).isFalse();
    }

    @Test
    void one_of_nothing_but_a_title_comes_back_too() {
        Design blank = Design.begun(
                programme.id(),
                "NEW",
                Definition.blank("NEW", LocalText.ofZh("新项目"), programme.route().stages()),
                BY);
        designs().save(blank);
        assertThat(designs().find(blank.id())).contains(blank.kept());
    }

    @Test
    void of_two_saves_from_the_same_version_one_is_refused() {
        designs().save(design);
        Design next = design.kept().changed(1, design.definition().copied("EQI"), BY);
        designs().save(next);
        assertThatThrownBy(() -> designs().save(next)).hasMessageContaining("changed-meanwhile");
        assertThatThrownBy(() -> designs().save(design)).hasMessageContaining("changed-meanwhile");
    }

    @Test
    void a_code_is_taken_once() {
        designs().save(design);
        Design other = Design.begun(ProgrammeFixture.programme(2, "EQI").id(), "EQI", design.definition(), BY);
        assertThatThrownBy(() -> designs().save(other)).hasMessageContaining("changed-meanwhile");
    }

    @Test
    void publications_are_told_the_latest_first() {
        programmes().add(programme);
        programmes().save(programme.withVersion(2).withNoticeDays(7));
        Publication first = new Publication(programme.id(), 1, AT, BY.by(), BY.byName(), null);
        Publication second = new Publication(programme.id(), 2, AT.plusSeconds(60), BY.by(), BY.byName(), "改公示天数");
        designs().add(first);
        designs().add(second);
        assertThat(designs().publications(programme.id())).containsExactly(second, first);
    }
}
