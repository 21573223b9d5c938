package org.zhuqi.campaigns.assignments;

import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;

class InMemoryAssignmentsTest extends AssignmentsContract {
    private final InMemoryAssignments assignments = new InMemoryAssignments();

    @Override
    protected Assignments assignments() {
        return assignments;
    }

    @Override
    protected EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }

    @Override
    protected UserId officer() {
        return new UserId(UUID.randomUUID());
    }
}
