package org.zhuqi.projects.resumptions.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.resumptions.Resumption;
import org.zhuqi.projects.resumptions.Resumptions;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** When a project went on after the winters, and whether it has to this year. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowResumptions {
    private final Projects projects;
    private final Resumptions resumptions;
    private final ResumptionQueries queries;
    private final Clock clock;

    /**
     * @param resumptions the latest year first
     * @param due of this year; null where it has nothing to resume, or nobody planned anything
     * @param expected whether it is to go on this year, or went on
     */
    public record View(
            int year,
            List<Resumption> resumptions,
            @Nullable LocalDate due,
            boolean expected,
            boolean overdue,
            boolean mayRecord) {
        public View {
            resumptions = List.copyOf(resumptions);
        }

        /** What is recorded of this year. */
        public Resumption.Days ofThisYear() {
            return resumptions.stream()
                    .filter(each -> each.year() == year)
                    .map(Resumption::days)
                    .findFirst()
                    .orElse(Resumption.Days.NONE);
        }
    }

    public View of(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.READ).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.READ).orRefuse();
        LocalDate today = LocalDate.now(clock);
        ResumptionQueries.Line line =
                queries.find(actor.scopeFor(ProjectsRight.READ), id, today).orElse(null);
        return new View(
                today.getYear(),
                resumptions.of(id),
                line == null ? null : line.due(),
                line != null,
                line != null && line.state() == ResumptionQueries.State.OVERDUE,
                line != null && project.may(actor, ProjectsRight.REPORT).allowed());
    }
}
