package org.zhuqi.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.zhuqi.enterprises.SizeStandard.Indicator;
import org.zhuqi.rules.FactType;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Period;
import org.zhuqi.shared.UserId;

class SizeStandardTest {
    private static final IndustryCode FOOD = new IndustryCode("C1373");
    private static final FactCode EMPLOYEES = new FactCode("employees");
    private static final FactCode REVENUE = new FactCode("revenue");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 15);

    private final SizeStandard standard = new SizeStandard(List.of(new SizeStandard.Sector(
            "工业",
            List.of("B", "C", "D"),
            List.of(
                    new SizeStandard.Limits(
                            Indicator.EMPLOYEES,
                            BigDecimal.valueOf(1000),
                            BigDecimal.valueOf(300),
                            BigDecimal.valueOf(20)),
                    new SizeStandard.Limits(
                            Indicator.REVENUE,
                            Money.ofWan(40000).yuan(),
                            Money.ofWan(2000).yuan(),
                            Money.ofWan(300).yuan())))));

    private final FactDictionary dictionary = new FactDictionary(
            List.of(
                    new FactDefinition(
                            EMPLOYEES,
                            FactType.COUNT,
                            FactDefinition.Periods.YEAR,
                            LocalText.ofZh("从业人员"),
                            Indicator.EMPLOYEES),
                    new FactDefinition(
                            REVENUE,
                            FactType.MONEY,
                            FactDefinition.Periods.YEAR_OR_MONTH,
                            LocalText.ofZh("营业收入"),
                            Indicator.REVENUE)),
            List.of(
                    new FactOrigin("statistics", 1, LocalText.ofZh("统计")),
                    new FactOrigin("enterprise", 3, LocalText.ofZh("企业"))));

    @ParameterizedTest
    @CsvFileSource(resources = "size-tests-industry.csv", numLinesToSkip = 1)
    void sortsIndustryByTheSmallerOfBothTiers(BigDecimal employees, BigDecimal revenueInWan, String expected) {
        SizeClass size = Map.of(
                        "大型", SizeClass.LARGE, "中型", SizeClass.MEDIUM, "小型", SizeClass.SMALL, "微型", SizeClass.MICRO)
                .get(expected);
        assertThat(standard.classify(
                        FOOD,
                        Map.of(
                                Indicator.EMPLOYEES,
                                employees,
                                Indicator.REVENUE,
                                Money.ofWan(revenueInWan).yuan())))
                .contains(java.util.Objects.requireNonNull(size));
    }

    @Test
    void aHalfFenBelowTheLimitIsBelowIt() {
        assertThat(standard.classify(
                        FOOD,
                        Map.of(
                                Indicator.EMPLOYEES,
                                BigDecimal.valueOf(300),
                                Indicator.REVENUE,
                                Money.ofWan("1999.995").yuan())))
                .contains(SizeClass.SMALL);
    }

    @Test
    void aMissingIndicatorOrAnotherSectorGivesNoClass() {
        assertThat(standard.classify(FOOD, Map.of(Indicator.EMPLOYEES, BigDecimal.ONE)))
                .isEmpty();
        assertThat(standard.classify(
                        new IndustryCode("P83"),
                        Map.of(Indicator.EMPLOYEES, BigDecimal.ONE, Indicator.REVENUE, BigDecimal.ONE)))
                .isEmpty();
    }

    @Test
    void theLatestYearCountsAndYearsAreNotMixed() {
        EnterpriseFact employees2022 = fact(EMPLOYEES, 2022, "400", "enterprise", 1);
        EnterpriseFact revenue2022 = fact(REVENUE, 2022, "30000000", "enterprise", 1);
        EnterpriseFact revenue2023 = fact(REVENUE, 2023, "30000000", "enterprise", 2);
        assertThat(classify(List.of(employees2022), List.of(revenue2022)).sizeClass())
                .isEqualTo(SizeClass.MEDIUM);
        assertThat(classify(List.of(employees2022), List.of(revenue2022, revenue2023)))
                .isEqualTo(new SizeClassification(null, 2023, revenue2023.asOf()));
    }

    @Test
    void theBetterSourcePrevailsOverTheLaterOne() {
        EnterpriseFact official = fact(EMPLOYEES, 2023, "400", "statistics", 1);
        EnterpriseFact own = fact(EMPLOYEES, 2023, "19", "enterprise", 5);
        EnterpriseFact stranger = fact(EMPLOYEES, 2023, "1", "hearsay", 9);
        EnterpriseFact corrected = fact(EMPLOYEES, 2023, "410", "statistics", 2);
        assertThat(dictionary.prevailing(List.of(official, own, stranger))).contains(official);
        assertThat(dictionary.prevailing(List.of(own, corrected, official))).contains(corrected);
        assertThat(dictionary.prevailing(List.of(official, corrected), Period.ofYear(2023), official.asOf()))
                .contains(official);
    }

    private SizeClassification classify(List<EnterpriseFact> employees, List<EnterpriseFact> revenue) {
        return SizeClassification.of(FOOD, standard, Map.of(EMPLOYEES, employees, REVENUE, revenue), dictionary, TODAY);
    }

    private static EnterpriseFact fact(FactCode code, int year, String number, String source, int day) {
        return new EnterpriseFact(
                new UUID(year, day),
                new EnterpriseId(new UUID(0, 1)),
                code,
                Period.ofYear(year),
                new StatedValue.Number(new BigDecimal(number)),
                source,
                LocalDate.of(year + 1, 3, day),
                Instant.EPOCH.plusSeconds(day),
                UserId.SYSTEM);
    }
}
