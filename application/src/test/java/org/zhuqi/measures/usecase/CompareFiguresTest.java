package org.zhuqi.measures.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.ReportingUnit;
import org.zhuqi.accounts.UnitKind;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Reach;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.UserId;

class CompareFiguresTest {
    private static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    private static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    private static final ReportingUnitId TUMEN = new ReportingUnitId("222402");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);

    private final Clock clock = Clock.fixed(Instant.parse("2024-08-26T06:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Together together = new Together();
    private final Told stock = new Told("stock.all", List.of(), null);
    private final Told raised = new Told("flow.raised", List.of("from", "category"), together);
    private final Told closed = new Told("flow.closed", List.of("from", "category"), together);
    private final CompareFigures compare = new CompareFigures(
            new MeasureCatalogue(List.of(stock, raised, closed)),
            new Questions(
                    new InMemoryReportingUnits(
                            unit(PREFECTURE, UnitKind.PREFECTURE),
                            unit(YANJI, UnitKind.COUNTY),
                            unit(TUMEN, UnitKind.COUNTY)),
                    new Place("here", PREFECTURE, "HERE", LocalText.ofZh("州"), LocalText.ofZh("局")),
                    clock));
    private final AskMeasure ask = new AskMeasure(
            new MeasureCatalogue(List.of(stock, raised, closed)),
            new Questions(
                    new InMemoryReportingUnits(
                            unit(PREFECTURE, UnitKind.PREFECTURE),
                            unit(YANJI, UnitKind.COUNTY),
                            unit(TUMEN, UnitKind.COUNTY)),
                    new Place("here", PREFECTURE, "HERE", LocalText.ofZh("州"), LocalText.ofZh("局")),
                    clock));

    private final Actor leader =
            new Actor(UserId.SYSTEM, "leader", Role.PREFECTURE_LEADER, PREFECTURE, Set.of(), null, "");
    private final Actor yanji = new Actor(UserId.SYSTEM, "yanji", Role.UNIT_OFFICER, YANJI, Set.of(), null, "");

    private static ReportingUnit unit(ReportingUnitId id, UnitKind kind) {
        return new ReportingUnit(
                id, kind, LocalText.ofZh(id.value()), kind == UnitKind.PREFECTURE ? null : PREFECTURE, null, true);
    }

    private static CompareFigures.Command all(Map<String, String> parameters) {
        return CompareFigures.Command.of(
                List.of("stock.all", "flow.raised", "unknown.measure", "flow.closed"),
                null,
                LocalDate.of(2024, 8, 1),
                null,
                parameters);
    }

    @Test
    void eachFigureIsWhatItsMeasureAnswersAloneAndTheFamilyIsReadOnce() {
        List<CompareFigures.Row> rows =
                compare.compare(leader, all(Map.of()).by(MeasureFamily.UNIT, List.of("222401", "222402")));
        assertThat(rows).extracting(CompareFigures.Row::key).containsExactly("222401", "222402");
        assertThat(together.readings).isEqualTo(1);
        for (CompareFigures.Row row : rows) {
            assertThat(row.figures().keySet()).containsExactly("stock.all", "flow.raised", "flow.closed");
            row.figures()
                    .forEach((id, figure) -> assertThat(figure)
                            .isEqualTo(ask.value(
                                    leader, id, new Question(figure.asOf(), row.key(), figure.parameters()))));
        }
        assertThat(rows.getFirst().of("flow.raised").parameters()).containsEntry("from", "2024-08-01");
        assertThat(rows.getFirst().of("stock.all").parameters()).isEmpty();
        assertThat(rows.getFirst().of("stock.all").asOf()).isEqualTo(TODAY);
    }

    @Test
    void whatCannotBeAskedThatWayIsLeftOut() {
        List<CompareFigures.Row> rows = compare.compare(leader, all(Map.of("category", "finance")));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().figures().keySet()).containsExactly("flow.raised", "flow.closed");
        assertThat(compare.compare(leader, all(Map.of("nothing", "x")))).isEmpty();
    }

    @Test
    void aRowOutOfReachIsNotThere() {
        assertThat(compare.compare(yanji, all(Map.of()).by(MeasureFamily.UNIT, List.of("222401", "222402"))))
                .extracting(CompareFigures.Row::key)
                .containsExactly("222401");
        assertThat(compare.compare(Actor.anonymous(""), all(Map.of()))).isEmpty();
        CompareFigures.Row own = compare.compare(yanji, all(Map.of())).getFirst();
        assertThat(own.of("flow.raised").reportingUnit()).isEqualTo(YANJI);
    }

    @Test
    void aParameterMakesRowsToo() {
        List<CompareFigures.Row> rows =
                compare.compare(leader, all(Map.of()).by("category", List.of("finance", "labour")));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.of("stock.all")).isNull());
        assertThat(rows.getLast().of("flow.closed").parameters()).containsEntry("category", "labour");
    }

    private enum Rights implements Right {
        READ(Grants.to(Reach.EVERYTHING, Role.PREFECTURE_LEADER).and(Reach.OWN_UNIT, Role.UNIT_OFFICER));

        private final Grants grants;

        Rights(Grants grants) {
            this.grants = grants;
        }

        @Override
        public Grants grants() {
            return grants;
        }
    }

    /** Answers a number made of everything that was asked, so that no two questions are alike. */
    private static BigDecimal number(String id, MeasureQuery query) {
        return BigDecimal.valueOf(
                Math.abs((id + query.asOf() + query.unit() + new java.util.TreeMap<>(query.parameters())).hashCode()));
    }

    private static final class Together implements MeasureFamily {
        private int readings;

        @Override
        public Map<String, Map<String, MeasureValue>> values(
                MeasureQuery query, @Nullable String dimension, Collection<String> keys) {
            readings++;
            Map<String, Map<String, MeasureValue>> rows = new HashMap<>();
            for (String key : keys) {
                Map<String, String> parameters = new HashMap<>(query.parameters());
                ReportingUnitId unit = query.unit();
                if (UNIT.equals(dimension)) {
                    unit = new ReportingUnitId(key);
                } else if (dimension != null) {
                    parameters.put(dimension, key);
                }
                MeasureQuery own = new MeasureQuery(query.scope(), query.asOf(), unit, parameters);
                Map<String, MeasureValue> row = new HashMap<>();
                for (String id : Arrays.asList("flow.raised", "flow.closed")) {
                    row.put(id, MeasureValue.of(number(id, own)));
                }
                rows.put(key, row);
            }
            return rows;
        }
    }

    private record Told(
            String id, List<String> names, @Nullable MeasureFamily together) implements Measure {
        @Override
        public MeasureUnit unit() {
            return MeasureUnit.REQUESTS;
        }

        @Override
        public List<Parameter> parameters() {
            List<Parameter> all = new ArrayList<>();
            names.forEach(name -> all.add(Parameter.optional(name)));
            return all;
        }

        @Override
        public Right right() {
            return Rights.READ;
        }

        @Override
        public boolean open() {
            return false;
        }

        @Override
        public Optional<MeasureFamily> family() {
            return Optional.ofNullable(together);
        }

        @Override
        public MeasureValue value(MeasureQuery query) {
            return MeasureValue.of(number(id, query));
        }

        @Override
        public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
            return new Page<>(List.of(), null, 0);
        }
    }
}
