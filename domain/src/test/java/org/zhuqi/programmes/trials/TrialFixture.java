package org.zhuqi.programmes.trials;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Comparison;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeRules;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.rules.Amount;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** A call for enterprises above scale with so many employees: a rate of their revenue, with a cap. */
public final class TrialFixture {
    public static final FactKey ABOVE = ProgrammeFixture.ABOVE_SCALE;
    public static final FactKey EMPLOYEES = new FactKey("enterprise.employees@year-1");
    public static final FactKey REVENUE = new FactKey("enterprise.revenue@year-1");
    /** Where the formula's cap and the condition's threshold stand. */
    public static final String CAP = "amount";

    public static final String RATE = "amount/0";
    public static final String LEAST_EMPLOYEES = "conditions/1";
    public static final Instant NOW = Instant.parse("2024-08-26T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private TrialFixture() {}

    public static Programme programme(int number, String code) {
        return ProgrammeFixture.programme(number, code).withRules(rules());
    }

    public static ProgrammeRules rules() {
        ProgrammeRules small = ProgrammeFixture.programme().rules();
        return new ProgrammeRules(
                small.form(),
                new Criterion.All(
                        LocalText.ofZh("申报条件"),
                        List.of(
                                new Criterion.Compare(
                                        LocalText.ofZh("规模以上"),
                                        null,
                                        new Measurand.Of(ABOVE),
                                        Comparison.EQUAL,
                                        FactValue.of(true)),
                                new Criterion.Compare(
                                        LocalText.ofZh("从业人员不少于100人"),
                                        null,
                                        new Measurand.Of(EMPLOYEES),
                                        Comparison.AT_LEAST,
                                        FactValue.of(100)))),
                new Amount.Cap(
                        new Amount.Rate(new Amount.FactNumber(REVENUE), new BigDecimal("0.01")),
                        new BigDecimal("500000")),
                List.of(),
                small.route());
    }

    public static Facts facts(@Nullable Boolean above, @Nullable Integer employees, @Nullable Long revenue) {
        List<Fact> facts = new ArrayList<>();
        if (above != null) {
            facts.add(new Fact(ABOVE, FactValue.of(above), "名录", DAY));
        }
        if (employees != null) {
            facts.add(new Fact(EMPLOYEES, FactValue.of(employees), "年报", DAY));
        }
        if (revenue != null) {
            facts.add(new Fact(REVENUE, FactValue.of(revenue), "年报", DAY));
        }
        return Facts.of(facts);
    }

    public static Outcome.Traits traits(String unit) {
        return new Outcome.Traits(new ReportingUnitId(unit), "SMALL", "C13");
    }

    public static EnterpriseId enterprise(int number) {
        return new EnterpriseId(new UUID(7, number));
    }

    public static Variant capped(long yuan) {
        return Variant.of(Map.of(CAP, BigDecimal.valueOf(yuan)));
    }

    public static DryRun run(int number, ProgrammeId programme, Variant... variants) {
        return DryRun.builder()
                .id(new DryRunId(new UUID(30, number)))
                .programme(programme)
                .programmeVersion(1)
                .purpose(DryRun.Purpose.TRIAL)
                .by(new DryRun.Requester(new UserId(new UUID(1, 1)), "州局", "10.0.0.1"))
                .asOf(LocalDate.of(2024, 8, 26))
                .variants(List.of(variants))
                .assumptions(new Assumptions(new TreeMap<>(
                        Map.of("project", new Assumption.Words("甲"), "equipment.net", new Assumption.OfFact(REVENUE)))))
                .status(DryRunStatus.QUEUED)
                .total(3)
                .tally(Tally.nothing(variants.length))
                .createdAt(NOW.plusSeconds(number))
                .build();
    }

    /** A search for candidates, at its start. */
    public static DryRun search(int number, ProgrammeId programme) {
        return run(number, programme, Variant.AS_WRITTEN).withPurpose(DryRun.Purpose.CANDIDATES);
    }

    /** Of enterprises that differ in every way that counts: the first is eligible, the others lack this or that. */
    public static List<Outcome> outcomes(Collection<EnterpriseId> enterprises, Variant... variants) {
        Trial trial = new Trial(
                rules(), List.of(variants), Assumptions.NONE, StandingConditions.NONE, LocalDate.of(2024, 9, 1));
        List<Outcome> outcomes = new ArrayList<>();
        int i = 0;
        for (EnterpriseId enterprise : enterprises) {
            Facts facts = switch (i % 4) {
                case 0 -> facts(true, 100 + i, 20_000_000L + i);
                case 1 -> facts(false, 50, 1L);
                case 2 -> facts(true, null, 1L);
                default -> facts(true, 200, null);
            };
            outcomes.addAll(trial.of(enterprise, traits(i % 2 == 0 ? "222401" : "222404"), facts));
            i++;
        }
        return outcomes;
    }
}
