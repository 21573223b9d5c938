package org.zhuqi.subsidies.ledger.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.EnterpriseSection;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;

/** What an enterprise was awarded, on its page. */
@Component
class AwardsOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 20;

    private final AwardQueries queries;
    private final PerformanceQueries performances;
    private final PaymentQueries payments;

    AwardsOfEnterprise(AwardQueries queries, PerformanceQueries performances, PaymentQueries payments) {
        super(600, "subsidies.of-enterprise", "subsidies/of-enterprise :: latest", SubsidiesRight.READ);
        this.queries = queries;
        this.performances = performances;
        this.payments = payments;
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return super.visibleTo(actor, subject) && !actor.role().isEnterprise();
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        PageRequest page = PageRequest.first(SHOWN);
        return Map.of(
                "awards",
                queries.of(scope, enterprise, page),
                "performances",
                performances
                        .list(scope, PerformanceQueries.Filter.awaitedOf(enterprise), page)
                        .items(),
                "instalments",
                payments.of(scope, enterprise, page).items().stream()
                        .map(PaymentQueries.PayableRow::payable)
                        .filter(payable -> payable.planned() && payable.condition() != null)
                        .toList());
    }
}
