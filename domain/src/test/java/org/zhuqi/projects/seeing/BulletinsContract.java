package org.zhuqi.projects.seeing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every keeper of bulletins does. */
public abstract class BulletinsContract {
    protected abstract Bulletins bulletins();

    @Test
    void what_was_given_out_comes_back_word_for_word() {
        Bulletin whole = BulletinFixture.of(null, 1, "");
        Bulletin yanji = BulletinFixture.of(ProjectFixture.YANJI, 1, "");
        bulletins().add(whole);
        bulletins().add(yanji);
        assertThat(bulletins().find(whole.id())).contains(whole);
        assertThat(bulletins().find(yanji.id())).contains(yanji);
        assertThat(bulletins().find(new BulletinId(new UUID(1, 1)))).isEmpty();
    }

    @Test
    void editions_are_counted_by_time_and_unit_and_none_is_given_out_twice() {
        Bulletin first = BulletinFixture.of(null, 1, "");
        bulletins().add(first);
        bulletins().add(BulletinFixture.of(null, 2, "更正"));
        bulletins().add(BulletinFixture.of(ProjectFixture.YANJI, 1, ""));
        assertThat(bulletins().editions(BulletinFixture.TIME, null)).isEqualTo(2);
        assertThat(bulletins().editions(BulletinFixture.TIME, ProjectFixture.YANJI))
                .isEqualTo(1);
        assertThat(bulletins().editions(BulletinTime.of(BulletinTime.Kind.WEEK, LocalDate.of(2024, 7, 1)), null))
                .isZero();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> bulletins().add(BulletinFixture.of(null, 2, "又一次")))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }
}
