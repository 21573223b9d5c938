package org.zhuqi.campaigns.assignments.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.web.EnterpriseSection;

/** Who looks after an enterprise, and who did, on its page. */
@Component
class OfficerOfEnterprise extends EnterpriseSection {
    private final AssignmentQueries queries;
    private final EnterpriseQueries enterprises;

    OfficerOfEnterprise(AssignmentQueries queries, EnterpriseQueries enterprises) {
        super(400, "assignments.of-enterprise", "campaigns/assignments/section :: history", AssignmentsRight.WORK);
        this.queries = queries;
        this.enterprises = enterprises;
    }

    @Override
    protected Map<String, Object> load(Actor actor, EnterpriseId enterprise) {
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
