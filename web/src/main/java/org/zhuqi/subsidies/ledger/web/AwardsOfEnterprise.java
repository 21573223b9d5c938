package org.zhuqi.subsidies.ledger.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;

/** What an enterprise was awarded, on its page. */
@Component
@RequiredArgsConstructor
class AwardsOfEnterprise implements PageSection {
    private static final int SHOWN = 20;

    private final AwardQueries queries;

    @Override
    public String page() {
        return "enterprise";
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public String titleKey() {
        return "subsidies.of-enterprise";
    }

    @Override
    public String fragment() {
        return "subsidies/of-enterprise :: latest";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && !actor.role().isEnterprise() && actor.has(SubsidiesRight.READ);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
        return Map.of("awards", queries.of(actor.scopeFor(SubsidiesRight.READ), enterprise, PageRequest.first(SHOWN)));
    }
}
