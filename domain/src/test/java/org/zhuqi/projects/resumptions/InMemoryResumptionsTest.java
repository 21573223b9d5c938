package org.zhuqi.projects.resumptions;

import java.util.UUID;
import org.zhuqi.projects.ProjectId;

class InMemoryResumptionsTest extends ResumptionsContract {
    private final Resumptions resumptions = new InMemoryResumptions();

    @Override
    protected Resumptions resumptions() {
        return resumptions;
    }

    @Override
    protected ProjectId project() {
        return new ProjectId(UUID.randomUUID());
    }
}
