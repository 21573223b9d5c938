package org.zhuqi.campaigns.assignments.web;

import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.web.PageSection;

/** Who looks after an enterprise, and who did, on its page. */
@Component
@RequiredArgsConstructor
class OfficerOfEnterprise implements PageSection {
    private final AssignmentQueries queries;
    private final EnterpriseQueries enterprises;

    @Override
    public String page() {
        return "enterprise";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String titleKey() {
        return "assignments.of-enterprise";
    }

    @Override
    public String fragment() {
        return "campaigns/assignments/section :: history";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return subject instanceof EnterpriseId && actor.has(AssignmentsRight.WORK);
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        if (!(subject instanceof EnterpriseId enterprise)) {
            throw new IllegalArgumentException("not an enterprise: " + subject);
        }
        return Map.of(
                "enterprise",
                enterprise,
                "lines",
                queries.history(actor.scopeFor(AssignmentsRight.READ), enterprise),
                "mayEdit",
                enterprises
                        .find(actor.scopeFor(EnterpriseRight.READ), enterprise)
                        .map(found -> actor.may(AssignmentsRight.EDIT, found.unit(), enterprise)
                                .allowed())
                        .orElse(false));
    }
}
