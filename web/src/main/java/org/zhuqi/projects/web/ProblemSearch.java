package org.zhuqi.projects.web;

import java.time.LocalDate;
import java.util.Map;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.usecase.ProblemQueries;
import org.zhuqi.shared.ReportingUnitId;

/** What the address of a list of problems asks for; the list, its file and the interface read the same. */
final class ProblemSearch {
    private ProblemSearch() {}

    static ProblemQueries.Filter filter(Map<String, String> address, LocalDate today) {
        return new ProblemQueries.Filter(
                ProjectSearch.read(address, "project", ProjectId::of),
                ProjectSearch.read(address, "owner", ReportingUnitId::new),
                ProjectSearch.read(address, "kind", ProblemKind::valueOf),
                ProjectSearch.read(address, "level", ProblemLevel::valueOf),
                ProjectSearch.read(address, "state", ProblemState::valueOf),
                address.getOrDefault("overdue", "").isBlank() ? null : today);
    }
}
