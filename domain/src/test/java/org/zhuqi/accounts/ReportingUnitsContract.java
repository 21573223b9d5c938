package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;

/** What every implementation of {@link ReportingUnits} does. */
public abstract class ReportingUnitsContract {

    /** A store that holds prefecture, county and zone of {@link AccountFixture}. */
    protected abstract ReportingUnits three();

    @Test
    void units_are_listed_from_the_prefecture_down() {
        assertThat(three().all())
                .containsExactly(AccountFixture.prefecture(), AccountFixture.county(), AccountFixture.zone());
    }

    @Test
    void a_county_hosts_its_zones() {
        ReportingUnits units = three();
        assertThat(units.hostedBy(AccountFixture.COUNTY)).containsExactly(AccountFixture.ZONE);
        assertThat(units.hostedBy(AccountFixture.ZONE)).isEmpty();
    }

    @Test
    void a_change_is_kept_unless_somebody_was_faster() {
        ReportingUnits units = three();
        ReportingUnit before = AccountFixture.county();
        ReportingUnit after = before.withName(LocalText.ofZh("乙县")).withActive(false);
        units.save(after, before);
        assertThat(units.find(AccountFixture.COUNTY)).contains(after);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> units.save(before.withActive(true), before))
                .matches(e -> e.is(SharedError.CHANGED_MEANWHILE));
    }
}
