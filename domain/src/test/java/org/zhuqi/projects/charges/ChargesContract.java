package org.zhuqi.projects.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every keeper of charges does, and what a charge is. */
public abstract class ChargesContract {
    private static final LocalDate DAY = LocalDate.of(2024, 8, 20);
    private final UserId one = new UserId(UUID.randomUUID());
    private final UserId other = new UserId(UUID.randomUUID());
    private int made;

    protected abstract Charges charges();

    /** A project on record. */
    protected abstract ProjectId project();

    private Charge charge(ProjectId project, UserId official) {
        return Charge.begun(
                new ChargeId(new UUID(64, 2_000 + ++made)), project, official, List.of("州工信局副局长", "县发改局局长"), DAY);
    }

    private Charge.Ending ending() {
        return new Charge.Ending(
                DAY.plusDays(5), "岗位调整", List.of("供热未接入"), other, one, "某某", Instant.parse("2024-08-25T01:00:00Z"));
    }

    private static void refused(ErrorKey key, Runnable action) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(action::run)
                .matches(e -> e.is(key), key.key());
    }

    @Test
    void one_after_the_other_and_never_two_at_once() {
        ProjectId project = project();
        Charge first = charge(project, one);
        charges().add(first);
        assertThat(charges().present(project)).contains(first);
        refused(SharedError.CHANGED_MEANWHILE, () -> charges().add(charge(project, other)));
        Charge ended = first.ended(ending());
        charges().save(ended);
        refused(SharedError.CHANGED_MEANWHILE, () -> charges().save(ended));
        assertThat(charges().present(project)).isEmpty();
        Charge second = charge(project, other);
        charges().add(second);
        assertThat(charges().of(project)).extracting(Charge::official).containsExactly(other, one);
        assertThat(charges().of(project).getLast().ending()).isEqualTo(ending());
        assertThat(charges().of(project).getLast().taskForce()).containsExactly("州工信局副局长", "县发改局局长");
    }

    @Test
    void what_somebody_holds_is_what_lasts() {
        Charge first = charge(project(), one);
        Charge second = charge(project(), one);
        charges().add(first);
        charges().add(second);
        assertThat(charges().heldBy(one)).containsExactlyInAnyOrder(first, second);
        charges().save(first.ended(ending()));
        assertThat(charges().heldBy(one)).containsExactly(second);
        assertThat(charges().heldBy(other)).isEmpty();
    }

    @Test
    void it_ends_once_and_its_last_day_is_the_one_before() {
        Charge ended = charge(project(), one).ended(ending());
        assertThat(ended.covers(DAY)).isTrue();
        assertThat(ended.covers(DAY.plusDays(4))).isTrue();
        assertThat(ended.covers(DAY.plusDays(5))).isFalse();
        refused(ProjectsError.CHARGE_ENDED, () -> ended.ended(ending()));
    }
}
