package org.zhuqi.reviews.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.CreditCode;

/** What every store of credit lists keeps to. */
public abstract class CreditListsContract {
    private static final CreditCode CODE = CreditCode.complete("91222401", "MA000001");
    private static final CreditCode OTHER = CreditCode.complete("91222401", "MA000002");

    protected abstract CreditLists lists();

    @Test
    void whatWasUploadedIsFoundByCodeAndTheNewerLineCounts() {
        assertThat(lists().uploaded()).isEmpty();
        Listing listed = new Listing(CreditList.DISHONEST, CODE, "拒不履行", LocalDate.of(2024, 1, 5), null);
        lists().keep(List.of(listed), ReviewFixture.START);
        assertThat(lists().about(List.of(CODE, OTHER))).containsExactly(listed);
        assertThat(lists().about(List.of(OTHER))).isEmpty();
        Listing ended =
                new Listing(CreditList.DISHONEST, CODE, "已履行", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 6, 30));
        lists().keep(List.of(ended), ReviewFixture.START.plusSeconds(60));
        assertThat(lists().about(List.of(CODE))).containsExactly(ended);
        assertThat(lists().uploaded())
                .containsExactly(org.assertj.core.api.Assertions.entry(
                        CreditList.DISHONEST, ReviewFixture.START.plusSeconds(60)));
    }

    @Test
    void aLineHoldsFromItsFirstDayToItsLastAndAnAccidentForThreeYears() {
        Listing ended =
                new Listing(CreditList.ABNORMAL, CODE, "未年报", LocalDate.of(2024, 1, 5), LocalDate.of(2024, 6, 30));
        assertThat(ended.holdsOn(LocalDate.of(2024, 1, 4))).isFalse();
        assertThat(ended.holdsOn(LocalDate.of(2024, 1, 5))).isTrue();
        assertThat(ended.holdsOn(LocalDate.of(2024, 6, 30))).isTrue();
        assertThat(ended.holdsOn(LocalDate.of(2024, 7, 1))).isFalse();
        Listing accident = new Listing(CreditList.ACCIDENT, CODE, "火灾", LocalDate.of(2021, 8, 26), null);
        assertThat(accident.holdsOn(LocalDate.of(2024, 8, 26))).isTrue();
        assertThat(accident.holdsOn(LocalDate.of(2024, 8, 27))).isFalse();
    }
}
