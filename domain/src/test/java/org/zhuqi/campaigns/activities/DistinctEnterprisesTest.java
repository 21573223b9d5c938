package org.zhuqi.campaigns.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctEnterprisesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0户, 0户, 0개",
        "9, 9户, 9户, 9개",
        "10, 10户, 10户, 10개",
        "11, 11户, 10多户, 10여개",
        "29, 29户, 20多户, 20여개",
        "30, 30户, 30户, 30개",
        "31, 31户, 30多户, 30여개",
        "34, 34户, 30多户, 30여개",
        "39, 39户, 30多户, 30여개",
        "40, 40户, 40户, 40개",
        "319, 319户, 300多户, 300여개",
    })
    void a_count_is_said_exactly_and_in_running_text_with_more_than(
            long count, String exactly, String roughly, String korean) {
        DistinctEnterprises enterprises = new DistinctEnterprises(count);
        assertThat(enterprises.exactly().zh()).isEqualTo(exactly);
        assertThat(enterprises.roughly().zh()).isEqualTo(roughly);
        assertThat(enterprises.roughly().ko()).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource({"29, false", "30, true", "34, true", "39, true", "40, false"})
    void thirty_and_more_are_at_least_thirty_and_fewer_than_forty(long count, boolean are) {
        assertThat(new DistinctEnterprises(count).areMoreThan(30)).isEqualTo(are);
    }
}
