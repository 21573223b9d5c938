package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.EnterpriseSection;

/** Where an enterprise is tenant, on its page. */
@Component
class TenanciesOfEnterprise extends EnterpriseSection {
    private static final int SHOWN = 20;
    private final ParkQueries queries;
    private final Clock clock;

    TenanciesOfEnterprise(ParkQueries queries, Clock clock) {
        super(550, "parks.tenancies.nav", "parks/parts :: of-enterprise", ParksRight.TENANCIES);
        this.queries = queries;
        this.clock = clock;
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
        return Map.of(
                "page",
                queries.tenancies(
                        actor.scopeFor(ParksRight.TENANCIES),
                        ParkQueries.TenancyFilter.of(enterprise),
                        LocalDate.now(clock),
                        PageRequest.first(SHOWN)),
                "linked",
                actor.has(ParksRight.READ));
    }
}
