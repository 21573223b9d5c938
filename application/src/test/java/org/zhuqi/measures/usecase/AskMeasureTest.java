package org.zhuqi.measures.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ErrorKey;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

class AskMeasureTest {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId TUMEN = new ReportingUnitId("222402");
    private static final ReportingUnitId ZONE = new ReportingUnitId("YJGX");

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Place place =
            new Place("yanbian", PREFECTURE, "YANBIAN", LocalText.ofZh("延边州"), LocalText.ofZh("工信局"));
    private final CountedByUnit open = new CountedByUnit("enterprises.total", true);
    private final CountedByUnit closed = new CountedByUnit("applications.submitted", false);
    private final AskMeasure ask =
            new AskMeasure(new MeasureCatalogue(List.of(open, closed)), new Questions(new FourUnits(), place, clock));

    private final Actor anybody = Actor.anonymous("192.0.2.1");
    private final Actor leader = staff(Role.PREFECTURE_LEADER, PREFECTURE);
    private final Actor yanji =
            new Actor(UserId.SYSTEM, "yanji-officer-1", Role.UNIT_OFFICER, YANJI, Set.of(ZONE), null, "192.0.2.1");
    private final Actor clerk = new Actor(
            UserId.SYSTEM,
            "clerk",
            Role.ENTERPRISE_CLERK,
            null,
            Set.of(),
            EnterpriseId.of("00000000-0000-7000-8000-0000000000e1"),
            "192.0.2.1");

    @Test
    void theTotalOfAnOpenMeasureIsAnsweredToAnybodyAndIsTheSameForAll() {
        for (Actor actor : List.of(anybody, leader, yanji, clerk)) {
            Figure figure = ask.value(actor, "enterprises.total", Question.PLAIN);
            assertThat(figure.value().value()).isEqualByComparingTo("60");
            assertThat(figure.reportingUnit()).isEqualTo(PREFECTURE);
            assertThat(figure.asOf()).isEqualTo(LocalDate.of(2024, 8, 26));
            assertThat(figure.text().zh()).isEqualTo("60户");
        }
        assertThat(ask.value(anybody, "enterprises.total", of("222400")).value().value())
                .isEqualByComparingTo("60");
    }

    @Test
    void aUnitsFigureIsAnsweredOnlyWithinReach() {
        assertThat(ask.value(leader, "enterprises.total", of("222402")).value().value())
                .isEqualByComparingTo("20");
        assertThat(ask.value(yanji, "enterprises.total", of("222401")).value().value())
                .isEqualByComparingTo("10");
        assertThat(ask.value(yanji, "enterprises.total", of("YJGX")).value().value())
                .isEqualByComparingTo("30");
        refuses(SharedError.DENIED, () -> ask.value(yanji, "enterprises.total", of("222402")));
        refuses(SharedError.DENIED, () -> ask.value(anybody, "enterprises.total", of("222401")));
        refuses(SharedError.DENIED, () -> ask.value(clerk, "enterprises.total", of("222401")));
    }

    @Test
    void aClosedMeasureIsByScope() {
        assertThat(ask.value(leader, "applications.submitted", Question.PLAIN)
                        .value()
                        .value())
                .isEqualByComparingTo("60");
        Figure own = ask.value(yanji, "applications.submitted", Question.PLAIN);
        assertThat(own.value().value()).isEqualByComparingTo("10");
        assertThat(own.reportingUnit()).isEqualTo(YANJI);
        assertThat(ask.value(clerk, "applications.submitted", Question.PLAIN).reportingUnit())
                .isNull();
        refuses(SharedError.DENIED, () -> ask.value(yanji, "applications.submitted", of("222400")));
        refuses(SharedError.DENIED, () -> ask.value(anybody, "applications.submitted", Question.PLAIN));
        refuses(
                SharedError.DENIED,
                () -> ask.value(staff(Role.SYSTEM_ADMIN, PREFECTURE), "applications.submitted", Question.PLAIN));
    }

    @Test
    void recordsAreByScopeAlsoBehindAnOpenTotal() {
        refuses(SharedError.DENIED, () -> records(anybody, "enterprises.total", Question.PLAIN));
        records(yanji, "enterprises.total", of("222400"));
        assertThat(open.asked.scope().units()).containsExactlyInAnyOrder(YANJI, ZONE);
        records(leader, "enterprises.total", Question.PLAIN);
        assertThat(open.asked.scope().everything()).isTrue();
        assertThat(open.asked.unit()).isNull();
        refuses(SharedError.DENIED, () -> records(yanji, "enterprises.total", of("222402")));
    }

    @Test
    void questionsThatMakeNoSenseNameTheirFields() {
        assertThat(problems(new Question(LocalDate.of(2024, 8, 27), null, Map.of())))
                .containsExactly("asOf measures.as-of-future");
        assertThat(problems(of("999999"))).containsExactly("reportingUnit measures.unknown-unit");
        assertThat(problems(of("a unit"))).containsExactly("reportingUnit measures.unknown-unit");
        assertThat(problems(Question.with(Map.of("size", "big", "colour", "red"))))
                .containsExactlyInAnyOrder("colour measures.unknown-parameter", "size measures.parameter-value");
        refuses(MeasuresError.UNKNOWN_MEASURE, () -> ask.value(leader, "enterprises.none", Question.PLAIN));
    }

    @Test
    void theCatalogueShowsOpenMeasuresToAnybodyAndRefusesDuplicates() {
        MeasureCatalogue catalogue = new MeasureCatalogue(List.of(open, closed));
        assertThat(catalogue.visibleTo(anybody)).containsExactly(open);
        assertThat(catalogue.visibleTo(leader)).containsExactly(closed, open);
        assertThatThrownBy(() -> new MeasureCatalogue(List.of(open, open))).hasMessageContaining("enterprises.total");
    }

    private void records(Actor actor, String id, Question question) {
        ask.records(actor, id, question, PageRequest.first(10));
    }

    private static Question of(String unit) {
        return new Question(null, unit, Map.of());
    }

    private List<String> problems(Question question) {
        try {
            ask.value(leader, "enterprises.total", question);
            return List.of();
        } catch (RefusedException e) {
            assertThat(e.errorKey()).isEqualTo(MeasuresError.BAD_QUESTION);
            return e.problems().stream().map(p -> p.field() + " " + p.key()).toList();
        }
    }

    private static void refuses(ErrorKey key, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.errorKey()).isEqualTo(key));
    }

    private static Actor staff(Role role, ReportingUnitId unit) {
        return new Actor(UserId.SYSTEM, role.name(), role, unit, Set.of(), null, "192.0.2.1");
    }

    private enum TestRight implements Right {
        READ;

        @Override
        public Grants grants() {
            return Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER, Role.SYSTEM)
                    .and(Reach.OWN_AND_HOSTED_UNITS, Role.UNIT_OFFICER)
                    .and(Reach.OWN_ENTERPRISE, Role.ENTERPRISE_CLERK);
        }
    }

    /** Counts 10 in Yanji, 20 in Tumen, 30 in the zone. */
    private static final class CountedByUnit implements Measure {
        private static final Map<ReportingUnitId, Integer> COUNTS = Map.of(YANJI, 10, TUMEN, 20, ZONE, 30);
        private final String id;
        private final boolean open;
        private MeasureQuery asked;

        CountedByUnit(String id, boolean open) {
            this.id = id;
            this.open = open;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public MeasureUnit unit() {
            return MeasureUnit.ENTERPRISES;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.optional("size", "small", "medium"));
        }

        @Override
        public Right right() {
            return TestRight.READ;
        }

        @Override
        public boolean open() {
            return open;
        }

        @Override
        public MeasureValue value(MeasureQuery query) {
            asked = query;
            return MeasureValue.of(COUNTS.entrySet().stream()
                    .filter(e -> query.unit() == null || query.unit().equals(e.getKey()))
                    .filter(e -> query.scope().covers(e.getKey(), null))
                    .mapToInt(Map.Entry::getValue)
                    .sum());
        }

        @Override
        public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
            asked = query;
            return new Page<>(
                    List.of(new MeasureRecord("1", LocalText.ofZh("示范企业001"), null, YANJI, BigDecimal.ONE, null)),
                    null,
                    1);
        }
    }

    private static final class FourUnits implements ReportingUnits {
        @Override
        public Optional<ReportingUnit> find(ReportingUnitId id) {
            return all().stream().filter(u -> u.id().equals(id)).findFirst();
        }

        @Override
        public List<ReportingUnit> all() {
            return List.of(
                    unit(PREFECTURE, UnitKind.PREFECTURE, null),
                    unit(YANJI, UnitKind.COUNTY, PREFECTURE),
                    unit(TUMEN, UnitKind.COUNTY, PREFECTURE),
                    unit(ZONE, UnitKind.ZONE, PREFECTURE));
        }

        @Override
        public void add(ReportingUnit unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void save(ReportingUnit unit, ReportingUnit before) {
            throw new UnsupportedOperationException();
        }

        private static ReportingUnit unit(ReportingUnitId id, UnitKind kind, @Nullable ReportingUnitId parent) {
            return new ReportingUnit(
                    id, kind, LocalText.ofZh(id.value()), parent, kind == UnitKind.ZONE ? YANJI : null, true);
        }
    }
}
