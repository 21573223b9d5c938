package org.zhuqi.subsidies.ledger.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.EnterpriseSection;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;

/** All money an enterprise ever got and what is still open of it, on its page. */
@Component
class AwardsOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 20;

    private final EnterpriseMoneyQueries queries;
    private final PerformanceQueries performances;

    AwardsOfEnterprise(EnterpriseMoneyQueries queries, PerformanceQueries performances) {
        super(600, "subsidies.of-enterprise", "subsidies/of-enterprise :: latest", SubsidiesRight.READ);
        this.queries = queries;
        this.performances = performances;
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return super.visibleTo(actor, subject) && !actor.role().isEnterprise();
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        Map<String, Object> model = new HashMap<>();
        model.put("awards", queries.awards(scope, enterprise, PageRequest.first(SHOWN)));
        queries.totals(scope, enterprise).ifPresent(totals -> model.put("totals", totals));
        if (actor.has(SubsidiesRight.READ_GRANTS)) {
            model.put("passedOn", queries.passedOn(actor.scopeFor(SubsidiesRight.READ_GRANTS), enterprise));
        }
        model.put(
                "performances",
                performances
                        .list(scope, PerformanceQueries.Filter.awaitedOf(enterprise), PageRequest.first(SHOWN))
                        .items());
        return model;
    }
}
