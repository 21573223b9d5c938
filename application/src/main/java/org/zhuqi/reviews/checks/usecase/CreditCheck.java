package org.zhuqi.reviews.checks.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.Finding.Reason;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;

/**
 * Whether the enterprise stands on a credit list or had an accident within three years, asked of every source of facts that
 * knows: one yes is a hit, and what no source can answer is unknown.
 */
@Service
@RequiredArgsConstructor
class CreditCheck implements Check {
    private final List<FactSource> sources;

    @Override
    public String id() {
        return "credit";
    }

    @Override
    public boolean stopsPayment() {
        return true;
    }

    @Override
    public Finding look(SubjectRef subject, LocalDate asOf) {
        List<Reason> hits = new ArrayList<>();
        List<Reason> unknown = new ArrayList<>();
        List<Reason> clear = new ArrayList<>();
        String source = "";
        LocalDate oldest = asOf;
        for (CreditList list : CreditList.values()) {
            String name = "reviews.credit-list."
                    + list.name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<Fact> facts = facts(list, subject, asOf);
            if (facts.isEmpty()) {
                unknown.add(Reason.of(name + ".unknown"));
                continue;
            }
            for (Fact fact : facts) {
                source = source.isEmpty() || source.equals(fact.source())
                        ? fact.source()
                        : source + ", " + fact.source();
                oldest = fact.asOf().isBefore(oldest) ? fact.asOf() : oldest;
            }
            boolean hit = facts.stream().anyMatch(fact -> fact.value() instanceof FactValue.YesNo yes && yes.yes());
            (hit ? hits : clear).add(Reason.of(name + (hit ? ".hit" : ".clear")));
        }
        Outcome outcome = !hits.isEmpty() ? Outcome.HIT : unknown.isEmpty() ? Outcome.CLEAR : Outcome.UNKNOWN;
        List<Reason> reasons = new ArrayList<>(hits);
        reasons.addAll(unknown);
        reasons.addAll(clear);
        return new Finding(outcome, reasons, source, oldest);
    }

    private List<Fact> facts(CreditList list, SubjectRef subject, LocalDate asOf) {
        return sources.stream()
                .filter(source -> source.knows(list.fact()))
                .flatMap(source -> source.find(list.fact(), new FactSubject(subject.enterprise()), asOf).stream())
                .toList();
    }
}
