package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StageTimesTest {
    @Test
    void meanAndPercentileAreThoseOfEveryStay() {
        StageTimes times = StageTimes.NONE.with(1, 5).with(2, 3).with(9, 1).with(30, 1);
        assertThat(times.count()).isEqualTo(10);
        assertThat(times.days()).isEqualTo(50);
        assertThat(times.mean()).hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo("5"));
        assertThat(times.percentile(50)).hasValue(1);
        assertThat(times.percentile(90)).hasValue(9);
        assertThat(times.percentile(91)).hasValue(30);
        assertThat(times.longerThan(2)).isEqualTo(2);
        assertThat(times.longerThan(30)).isZero();
    }

    @Test
    void ofNothingNothingIsKnown() {
        assertThat(StageTimes.NONE.mean()).isEmpty();
        assertThat(StageTimes.NONE.percentile(90)).isEmpty();
        assertThat(StageTimes.NONE.longerThan(0)).isZero();
    }
}
