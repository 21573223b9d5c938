package org.zhuqi.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.LocalText;

class WordingTest {
    @ParameterizedTest
    @CsvSource({
        "320000000, 3.2亿元, 3.2억원, 320 million yuan",
        "100000000, 1亿元, 1억원, 100 million yuan",
        "104000000, 1亿元, 1억원, 100 million yuan",
        "105000000, 1.1亿元, 1.1억원, 110 million yuan",
        "1996000000, 20亿元, 20억원, 2 billion yuan",
        "12530000000, 125.3亿元, 125.3억원, 12.53 billion yuan",
        "99999999, 1亿元, 1억원, 100 million yuan",
        "99999949, 9999.99万元, 9999.99만원, '99,999,900 yuan'",
        "400000, 40万元, 40만원, '400,000 yuan'",
        "123400, 12.34万元, 12.34만원, '123,400 yuan'",
        "123450, 12.35万元, 12.35만원, '123,500 yuan'",
        "125000, 12.5万元, 12.5만원, '125,000 yuan'",
        "5000, 0.5万元, 0.5만원, '5,000 yuan'",
        "0, 0万元, 0만원, 0 yuan",
        "-320000000, -3.2亿元, -3.2억원, -320 million yuan",
        "-123450, -12.35万元, -12.35만원, '-123,500 yuan'",
    })
    void moneyIsWrittenInYiFromOneYiOnElseInWan(BigDecimal yuan, String zh, String ko, String en) {
        assertThat(Wording.of(MeasureUnit.YUAN, MeasureValue.of(yuan))).isEqualTo(new LocalText(zh, ko, en));
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISES, 319, 319户, 319개, 319 enterprises",
        "ENTERPRISES, 1, 1户, 1개, 1 enterprise",
        "ENTERPRISES, 0, 0户, 0개, 0 enterprises",
        "ENTERPRISES, 1234, 1234户, 1234개, '1,234 enterprises'",
        "APPLICATIONS, 12, 12件, 12건, 12 applications",
        "VISITS, 31, 31次, 31차, 31 visits",
        "DAYS, 1, 1天, 1일, 1 day",
        "PROJECTS, 10, 10个, 10개, 10 projects",
        "REQUESTS, 2, 2件, 2건, 2 requests",
        "CARDS, 1, 1张, 1장, 1 card",
        "WORKING_DAYS, 3, 3.0个工作日, 3.0근무일, 3.0 working days",
    })
    void countsCarryTheirCounter(MeasureUnit unit, long count, String zh, String ko, String en) {
        assertThat(Wording.of(unit, MeasureValue.of(count))).isEqualTo(new LocalText(zh, ko, en));
    }

    @ParameterizedTest
    @CsvSource({
        "365, 300多户, 300여개, more than 300 enterprises",
        "84, 80多户, 80여개, more than 80 enterprises",
        "11, 10多户, 10여개, more than 10 enterprises",
        "30, 30户, 30개, 30 enterprises",
        "300, 300户, 300개, 300 enterprises",
        "9, 9户, 9개, 9 enterprises",
    })
    void moreThanIsFlooredToTheLeadingDigitAndRoundNumbersAreWrittenExactly(
            long count, String zh, String ko, String en) {
        assertThat(Wording.moreThan(MeasureUnit.ENTERPRISES, MeasureValue.of(count)))
                .isEqualTo(new LocalText(zh, ko, en));
    }

    @Test
    void moreThanIsOnlyWrittenOnRequest() {
        assertThat(Wording.of(MeasureUnit.ENTERPRISES, MeasureValue.of(365)).zh())
                .isEqualTo("365户");
    }

    @Test
    void moreThanOfMoneyFollowsTheUnitItIsShownIn() {
        assertThat(moreThan("3650000").zh()).isEqualTo("300多万元");
        assertThat(moreThan("3650000").en()).isEqualTo("more than 3,000,000 yuan");
        assertThat(moreThan("3650000000").zh()).isEqualTo("30多亿元");
        assertThat(moreThan("365000000").zh()).isEqualTo("3.7亿元");
    }

    @ParameterizedTest
    @CsvSource({"30, 30, true", "30, 39, true", "30, 40, false", "30, 29, false", "300, 365, true", "300, 400, false"})
    void theClaimOfMoreThanHoldsFromTheRoundNumberToTheNext(long claimed, BigDecimal number, boolean holds) {
        assertThat(Wording.holds(claimed, number)).isEqualTo(holds);
    }

    @Test
    void aboutComesOnlyFromTheRecord() {
        assertThat(Wording.of(MeasureUnit.YUAN, MeasureValue.about(new BigDecimal("30000000"))))
                .isEqualTo(new LocalText("约3000万元", "약 3000만원", "about 30,000,000 yuan"));
        assertThat(Wording.of(MeasureUnit.YUAN, MeasureValue.of(new BigDecimal("29999996")))
                        .zh())
                .isEqualTo("3000万元");
    }

    @ParameterizedTest
    @CsvSource({
        "4.2, 增长4.2%, 4.2% 성장, up 4.2%",
        "4, 增长4.0%, 4.0% 성장, up 4.0%",
        "-2.85, 下降2.9%, 2.9% 하락, down 2.9%",
        "0.04, 持平, 변동 없음, unchanged",
        "-0.04, 持平, 변동 없음, unchanged",
        "0.05, 增长0.1%, 0.1% 성장, up 0.1%",
        "-0.05, 下降0.1%, 0.1% 하락, down 0.1%",
    })
    void growthIsUpDownOrLevelWithOneDecimalAlways(BigDecimal percent, String zh, String ko, String en) {
        assertThat(Wording.of(MeasureUnit.GROWTH_PERCENT, MeasureValue.of(percent)))
                .isEqualTo(new LocalText(zh, ko, en));
    }

    @ParameterizedTest
    @CsvSource({
        "4.2, 提高4.2个百分点, 4.2개 백분점 제고, up 4.2 percentage points",
        "-1.25, 回落1.3个百分点, 1.3개 백분점 하락, down 1.3 percentage points",
        "0.01, 持平, 변동 없음, unchanged",
    })
    void aDifferenceOfRatesIsNoGrowth(BigDecimal points, String zh, String ko, String en) {
        assertThat(Wording.of(MeasureUnit.PERCENTAGE_POINTS, MeasureValue.of(points)))
                .isEqualTo(new LocalText(zh, ko, en));
    }

    @Test
    void hectaresAndCapacitiesKeepWhatTheirRecordsSay() {
        assertThat(Wording.of(
                        MeasureUnit.HECTARES,
                        MeasureValue.of(BigDecimal.valueOf(300), org.zhuqi.shared.Approximate.Closeness.MORE_THAN)))
                .isEqualTo(new LocalText("300多公顷", "300여헥타르", "more than 300 ha"));
        assertThat(Wording.of(MeasureUnit.CAPACITY, MeasureValue.of(20_000)).zh())
                .isEqualTo("2万");
        assertThat(Wording.of(MeasureUnit.CAPACITY, MeasureValue.about(BigDecimal.TEN))
                        .zh())
                .isEqualTo("约10");
    }

    @Test
    void aRateHasOneDecimalAndAnUnknownFigureADash() {
        assertThat(Wording.of(MeasureUnit.PERCENT, MeasureValue.of(new BigDecimal("56.25")))
                        .zh())
                .isEqualTo("56.3%");
        assertThat(Wording.of(MeasureUnit.PERCENT, MeasureValue.UNKNOWN).zh()).isEqualTo("—");
    }

    private static LocalText moreThan(String yuan) {
        return Wording.moreThan(MeasureUnit.YUAN, MeasureValue.of(new BigDecimal(yuan)));
    }
}
