package org.zhuqi.projects.progress;

import java.util.UUID;
import org.zhuqi.projects.InMemoryProjects;
import org.zhuqi.projects.Projects;
import org.zhuqi.shared.EnterpriseId;

class InMemoryProjectLedgerTest extends ProjectLedgerContract {
    private final InMemoryProjects projects = new InMemoryProjects();
    private final InMemoryYearPlans plans = new InMemoryYearPlans();
    private final InMemoryMonthlyReports reports = new InMemoryMonthlyReports();
    private final InMemoryJudgements judgements = new InMemoryJudgements(projects, plans, reports);

    @Override
    protected Projects projects() {
        return projects;
    }

    @Override
    protected YearPlans plans() {
        return plans;
    }

    @Override
    protected MonthlyReports reports() {
        return reports;
    }

    @Override
    protected Judgements judgements() {
        return judgements;
    }

    @Override
    protected EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }
}
