package org.zhuqi.documents.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhuqi.shared.LocalText;

class ColumnTypeTest {
    private static final ColumnType UNITS = new ColumnType.Choice(List.of(
            new ColumnType.Option("222401", new LocalText("延吉市", "연길시", "Yanji City")),
            new ColumnType.Option("222405", new LocalText("龙井市", "룡정시", null))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-08-30 | 2024-08-30",
                "2024/8/3 | 2024-08-03",
                "2024.8.3 | 2024-08-03",
                "2024年8月30日 | 2024-08-30",
                "2024년 8월 30일 | 2024-08-30",
                "２０２４－０８－３０ | 2024-08-30",
                "20240830 | 2024-08-30",
                "2024-08-30 00:00:00 | 2024-08-30",
                "2024-02-30 | 2024-02-30",
                "三月 | 三月",
                "30/08/2024 | 30/08/2024",
            })
    void daysAreReadAsPeopleWriteThemAndWhatIsNoneStaysForTheRulesToRefuse(String written, String typed) {
        assertThat(new ColumnType.Day().typed(text(written))).isEqualTo(typed);
    }

    @Test
    void aDateOfTheSheetIsADayAndItsMonthAMonth() {
        SheetCell day = new SheetCell.Day(LocalDate.of(2024, 6, 1));
        assertThat(new ColumnType.Day().typed(day)).isEqualTo("2024-06-01");
        assertThat(new ColumnType.Month().typed(day)).isEqualTo("2024-06");
        assertThat(new ColumnType.YearOrMonth().typed(day)).isEqualTo("2024-06");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06, 2024-06",
        "2024/6, 2024-06",
        "2024年6月, 2024-06",
        "202406, 2024-06",
        "2024-13, 2024-13",
        "2024, 2024",
    })
    void months(String written, String typed) {
        assertThat(new ColumnType.Month().typed(text(written))).isEqualTo(typed);
    }

    @ParameterizedTest
    @CsvSource({"2023, 2023", "2023年, 2023", "2023年度, 2023", "２０２３, 2023", "2023년, 2023", "2024年6月, 2024-06", "去年, 去年"})
    void yearsOrMonths(String written, String typed) {
        assertThat(new ColumnType.YearOrMonth().typed(text(written))).isEqualTo(typed);
    }

    @Test
    void aYearThatIsANumberIsAYear() {
        assertThat(new ColumnType.YearOrMonth().typed(number("2023"))).isEqualTo("2023");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5 | 12345000",
                "1,234.5 | 12345000",
                "１２３４．５ | 12345000",
                "¥ 1,234.50 | 12345000",
                "0.00001 | 0.1",
                "-3 | -30000",
                "12,34 | 12,34",
                "约100 | 约100",
                "0 | 0",
            })
    void moneyInWanBecomesYuan(String written, String yuan) {
        assertThat(new ColumnType.Number(ColumnType.Unit.WAN).typed(text(written)))
                .isEqualTo(yuan);
    }

    @Test
    void moneyInYuanAndCountsStayWhatTheyAre() {
        assertThat(new ColumnType.Number(ColumnType.Unit.YUAN).typed(number("1.5E+3")))
                .isEqualTo("1500");
        assertThat(new ColumnType.Number(ColumnType.Unit.ONE).typed(number("120")))
                .isEqualTo("120");
    }

    @Test
    void aNumberThatIsShortToWriteAndTooLongToKeepIsNotWrittenOut() {
        assertThat(new ColumnType.Number(ColumnType.Unit.WAN).typed(number("1e999999999")))
                .hasSizeLessThan(40);
    }

    @ParameterizedTest
    @CsvSource({
        "是, true",
        "否, false",
        "有, true",
        "无, false",
        "예, true",
        "아니오, false",
        "아니요, false",
        "있음, true",
        "YES, true",
        "n, false",
        "1, true",
        "0, false",
        "也许, 也许"
    })
    void yesAndNoInThreeLanguages(String written, String typed) {
        assertThat(new ColumnType.YesNo().typed(text(written))).isEqualTo(typed);
        assertThat(new ColumnType.YesNo().typed(new SheetCell.YesNo(true))).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({
        "延吉市, 222401",
        "' 延吉市　', 222401",
        "연길시, 222401",
        "yanji  city, 222401",
        "222401, 222401",
        "룡정시, 222405",
        "龙井, 龙井"
    })
    void aChoiceGoesByNameOrCode(String written, String typed) {
        assertThat(UNITS.typed(text(written))).isEqualTo(typed);
    }

    @Test
    void aCodeThatTheSheetTookForANumberIsItsDigits() {
        assertThat(new ColumnType.Code().typed(number("13800001234"))).isEqualTo("13800001234");
        assertThat(new ColumnType.Code().typed(text("　９１２２２４０１ＭＡ０ＴＥ００１８Ｈ "))).isEqualTo("91222401MA0TE0018H");
    }

    @Test
    void textsLoseOnlyTheirOuterBlanks() {
        assertThat(new ColumnType.Text().typed(text("\u00a0\u3000延边 龙康\u200b ")))
                .isEqualTo("延边 龙康");
        assertThat(new ColumnType.Text().typed(SheetCell.BLANK)).isEmpty();
    }

    private static SheetCell text(String text) {
        return new SheetCell.Text(text);
    }

    private static SheetCell number(String number) {
        return new SheetCell.Number(new BigDecimal(number));
    }
}
