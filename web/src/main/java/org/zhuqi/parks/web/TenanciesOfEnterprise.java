package org.zhuqi.parks.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.web.PageSection;

/** Where an enterprise is tenant, on its page. */
@Component
@RequiredArgsConstructor
class TenanciesOfEnterprise implements PageSection {
    private static final int SHOWN = 20;
    private final ParkQueries queries;
    private final Clock clock;

    @Override
    public String page() {
        return "enterprise";
    }

    @Override
    public int order() {
        return 550;
    }

    @Override
    public String titleKey() {
        return "parks.tenancies.nav";
    }

    @Override
    public String fragment() {
        return "parks/parts :: of-enterprise";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && actor.has(ParksRight.TENANCIES);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
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
