package org.zhuqi.subsidies.ledger.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.EnterpriseSection;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;

/** What an enterprise was awarded, on its page. */
@Component
class AwardsOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 20;

    private final AwardQueries queries;

    AwardsOfEnterprise(AwardQueries queries) {
        super(600, "subsidies.of-enterprise", "subsidies/of-enterprise :: latest", SubsidiesRight.READ);
        this.queries = queries;
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return super.visibleTo(actor, subject) && !actor.role().isEnterprise();
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
        return Map.of("awards", queries.of(actor.scopeFor(SubsidiesRight.READ), enterprise, PageRequest.first(SHOWN)));
    }
}
