package org.zhuqi.policies.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.policies.Fit;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;

/** All items in force in the order in which they suit an enterprise, each with the conditions and facts that say so. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PoliciesForEnterprise {
    private final PolicyQueries queries;
    private final Enterprises enterprises;
    private final GatherFacts gatherFacts;
    private final Clock clock;

    /** For the actor's own enterprise. */
    public List<Fit> own(Actor actor) {
        EnterpriseId own = actor.enterprise();
        if (own == null) {
            throw SharedError.DENIED.refused();
        }
        return of(actor, own);
    }

    /** For an enterprise within reach. */
    public List<Fit> of(Actor actor, EnterpriseId id) {
        actor.may(PoliciesRight.SEE_FIT).orRefuse();
        Enterprise enterprise = enterprises.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(PoliciesRight.SEE_FIT, enterprise.unit(), enterprise.id()).orRefuse();
        LocalDate today = LocalDate.now(clock);
        List<PolicyQueries.InForce> inForce = queries.itemsInForce(actor.scopeFor(PoliciesRight.OPEN), today);
        // The facts of all items at once: many ask for the same ones.
        Facts facts = gatherFacts.gather(keys(inForce), new FactSubject(id), today);
        return inForce.stream()
                .map(each -> fit(each, facts))
                .sorted(Fit.BEST_FIRST)
                .toList();
    }

    private static Set<FactKey> keys(List<PolicyQueries.InForce> inForce) {
        Set<FactKey> keys = new TreeSet<>();
        for (PolicyQueries.InForce each : inForce) {
            Criterion conditions = each.item().conditions();
            if (conditions != null) {
                keys.addAll(conditions.keys());
            }
        }
        return keys;
    }

    private static Fit fit(PolicyQueries.InForce each, Facts facts) {
        @Nullable Criterion conditions = each.item().conditions();
        return new Fit(
                each.item(),
                each.title(),
                each.number(),
                each.issued(),
                each.until(),
                conditions == null ? null : conditions.judge(facts));
    }
}
