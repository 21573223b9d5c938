package org.zhuqi.reviews.checks.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.checks.Check;
import org.zhuqi.reviews.checks.CreditList;
import org.zhuqi.reviews.checks.Finding;
import org.zhuqi.reviews.checks.Finding.Outcome;
import org.zhuqi.reviews.checks.Finding.Reason;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
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
        Map<FactKey, List<Fact>> known = facts(subject, asOf);
        for (CreditList list : CreditList.values()) {
            String name = "reviews.credit-list."
                    + list.name().toLowerCase(Locale.ROOT).replace('_', '-');
            List<Fact> facts = known.getOrDefault(list.fact(), List.of());
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

    /** Each source is asked once for all lists it knows. */
    private Map<FactKey, List<Fact>> facts(SubjectRef subject, LocalDate asOf) {
        List<FactKey> lists =
                Arrays.stream(CreditList.values()).map(CreditList::fact).toList();
        return sources.stream()
                .flatMap(source -> source
                        .findAll(
                                lists.stream().filter(source::knows).toList(),
                                new FactSubject(subject.enterprise()),
                                asOf)
                        .stream())
                .collect(Collectors.groupingBy(Fact::key));
    }
}
