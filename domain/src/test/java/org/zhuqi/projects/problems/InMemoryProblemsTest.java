package org.zhuqi.projects.problems;

import java.util.UUID;
import org.zhuqi.projects.ProjectId;

class InMemoryProblemsTest extends ProblemsContract {
    private final Problems problems = new InMemoryProblems();

    @Override
    protected Problems problems() {
        return problems;
    }

    @Override
    protected ProjectId project() {
        return new ProjectId(new UUID(52, 5));
    }
}
