package org.zhuqi.enterprises.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSourceContract;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;

class EnterpriseFactSourceTest extends FactSourceContract {
    private final EnterpriseRoomFixture room = new EnterpriseRoomFixture();
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);
    private final Enterprise named = EnterpriseFixture.enterprise(2)
            .withDemonstration(true)
            .withCreditCode(null)
            .withCounty(null)
            .withIndustry(null);

    @BeforeEach
    void history() {
        room.enterprises.add(enterprise);
        room.enterprises.add(named);
        room.enter.enter(room.prefecture, enterprise.id(), YearMonth.of(2024, 6));
        room.grantTitle.grant(
                room.prefecture,
                enterprise.id(),
                new GrantTitle.Command(
                        "srdi-provincial", null, LocalDate.of(2021, 7, 1), LocalDate.of(2024, 6, 30), null));
        record("employees", "2023", "300", "statistics", "2024-03-31");
        record("revenue", "2022", "10000000", "statistics", "2023-03-31");
        record("revenue", "2023", "20000000", "enterprise", "2024-01-31");
        record("revenue", "2023", "19999999.99", "statistics", "2024-03-31");
        record("revenue", "2024-06", "2000000", "enterprise", "2024-07-10");
        record("abnormal-list", "", "false", "statistics", "2024-05-01");
    }

    @Override
    protected FactSource source() {
        return room.source;
    }

    @Override
    protected FactSubject subject() {
        return new FactSubject(enterprise.id());
    }

    @Override
    protected LocalDate asOf() {
        return LocalDate.of(2024, 8, 26);
    }

    @Override
    protected Set<FactKey> answered() {
        return Stream.of(
                        "name",
                        "credit-code",
                        "industry",
                        "section",
                        "above-scale",
                        "industrial",
                        "registered-in-prefecture",
                        "size-class",
                        "sme",
                        "division",
                        "unit",
                        "title.srdi-provincial",
                        "employees",
                        "revenue@last-year",
                        "revenue@year-1",
                        "revenue@year-2",
                        "revenue@2023",
                        "revenue@2024-06",
                        "abnormal-list")
                .map(name -> new FactKey("enterprise." + name))
                .collect(Collectors.toSet());
    }

    @Test
    void theDirectoryAnswersForTheMonthAskedIn() {
        assertThat(value("above-scale", "2024-05-31")).isEqualTo(FactValue.of(false));
        assertThat(value("above-scale", "2024-06-01")).isEqualTo(FactValue.of(true));
    }

    @Test
    void aStatedFactMayBeAskedForWithoutTheRoomsName() {
        assertThat(room.source.find(new FactKey("revenue@year-2"), subject(), asOf()))
                .hasValueSatisfying(fact -> assertThat(fact.value()).isEqualTo(FactValue.of(10_000_000)));
        assertThat(value("section", "2024-08-26")).isEqualTo(FactValue.of("C"));
        assertThat(value("industry", "2024-08-26")).isEqualTo(FactValue.of("C1373 农副食品加工业"));
    }

    @Test
    void aTitleIsHeldAsOfTheDay() {
        assertThat(value("title.srdi-provincial", "2024-06-30")).isEqualTo(FactValue.of(true));
        assertThat(value("title.srdi-provincial", "2024-07-01")).isEqualTo(FactValue.of(false));
    }

    @Test
    void aFigureIsThatOfTheBestSourceAmongWhatWasKnownThen() {
        assertThat(value("revenue@last-year", "2024-02-01")).isEqualTo(FactValue.of(new BigDecimal("20000000")));
        assertThat(value("revenue@last-year", "2024-08-26")).isEqualTo(FactValue.of(new BigDecimal("19999999.99")));
        assertThat(value("revenue", "2024-08-26")).isEqualTo(FactValue.of(new BigDecimal("19999999.99")));
        assertThat(value("size-class", "2024-08-26")).isEqualTo(FactValue.of("SMALL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "above-scale",
                "industrial",
                "registered-in-prefecture",
                "size-class",
                "title.srdi-provincial",
                "revenue"
            })
    void ofARecordThatOnlyCarriesANameNothingIsKnownAndThatIsNotNo(String key) {
        assertThat(room.source.find(new FactKey("enterprise." + key), new FactSubject(named.id()), asOf()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "enterprise.nonsense",
                "enterprise.employees@2024-06",
                "enterprise.abnormal-list@2023",
                "enterprise.above-scale@2023",
                "enterprise.title.nonsense",
                "above-scale"
            })
    void keysThatMeanNothingAreNotKnown(String key) {
        assertThat(room.source.knows(new FactKey(key))).isFalse();
    }

    private FactValue value(String key, String asOf) {
        return room.source
                .find(new FactKey("enterprise." + key), subject(), LocalDate.parse(asOf))
                .orElseThrow()
                .value();
    }

    private void record(String code, String period, String value, String source, String asOf) {
        room.recordFact.record(
                room.prefecture, enterprise.id(), new RecordFact.Command(code, period, value, source, asOf));
    }
}
