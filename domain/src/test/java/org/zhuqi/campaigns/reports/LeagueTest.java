package org.zhuqi.campaigns.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeagueTest {
    private static League.Entry entry(String key, String rate, long cases) {
        return new League.Entry(key, new BigDecimal(rate), cases);
    }

    @Test
    void equalRatesShareARankAndTheNextIsLeftFree() {
        League league = League.of(
                List.of(
                        entry("a", "80", 10),
                        entry("b", "100.00", 4),
                        entry("c", "100", 9),
                        entry("d", "79.9999999999", 20)),
                3);
        assertThat(league.ranked())
                .extracting(ranked -> ranked.rank() + ranked.entry().key())
                .containsExactly("1c", "1b", "3a", "4d");
    }

    @Test
    void tooFewCasesStandApartAndNoneAtAllNowhere() {
        League league = League.of(List.of(entry("z", "100", 2), entry("a", "0", 1), entry("n", "0", 0)), 3);
        assertThat(league.ranked()).isEmpty();
        assertThat(league.apart()).extracting(League.Entry::key).containsExactly("a", "z");
    }
}
