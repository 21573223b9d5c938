package org.zhuqi.subsidies.decisions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/** Decisions kept in memory. */
public final class InMemoryDecisions implements Decisions {
    private final Map<DecisionId, Decision> decisions = new LinkedHashMap<>();

    @Override
    public Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(decisions.get(id));
    }

    @Override
    public Optional<Decision> standing(ApplicationId application) {
        return decisions.values().stream()
                .filter(d -> d.standing() && d.matter().application().equals(application))
                .findFirst();
    }

    @Override
    public void lockBudget(ProgrammeId programme) {
        // One thread at a time here.
    }

    @Override
    public Money approved(ProgrammeId programme) {
        return decisions.values().stream()
                .filter(d ->
                        d.standing() && d.approved() && d.matter().programme().equals(programme))
                .map(Decision::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    @Override
    public void add(Decision decision) {
        if (decision.standing() && standing(decision.matter().application()).isPresent()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        decisions.put(decision.id(), decision);
    }

    @Override
    public void save(Decision decision) {
        Decision kept = decisions.get(decision.id());
        if (kept == null || kept.version() != decision.version()) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        decisions.put(decision.id(), decision.withVersion(decision.version() + 1));
    }
}
