package org.zhuqi.projects.problems;

import java.time.Instant;
import java.util.UUID;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.shared.DomainEvent;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Something happened to a problem.
 *
 * @param unit of the project
 * @param owner unit that answers for it
 */
public record ProblemMoved(
        UUID eventId,
        Instant at,
        ProblemId problem,
        ProjectId project,
        String title,
        ReportingUnitId unit,
        ReportingUnitId owner,
        ProblemLevel level,
        ProblemEntry.Step step)
        implements DomainEvent {}
