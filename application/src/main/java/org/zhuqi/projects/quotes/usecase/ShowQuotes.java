package org.zhuqi.projects.quotes.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.projects.quotes.Quote;
import org.zhuqi.projects.quotes.Quotes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** What was said about a project, with every leave given and withdrawn: for staff. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowQuotes {
    private final Projects projects;
    private final Quotes quotes;
    private final Clock clock;

    /** @param mayKeep whether the reader may write them down and keep what is allowed */
    public record View(List<Quote> quotes, LocalDate asOf, boolean mayKeep) {}

    public View of(Actor actor, ProjectId id) {
        actor.may(ProjectsRight.WORK).orRefuse();
        Project project = projects.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        project.may(actor, ProjectsRight.WORK).orRefuse();
        return new View(
                quotes.of(id),
                LocalDate.now(clock),
                project.may(actor, ProjectsRight.EDIT).allowed());
    }
}
