package org.zhuqi.applications.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Submissions;
import org.zhuqi.forms.Answers;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;

/** The project of the ledger that a submitted application names by its code, for whoever may see both. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ShowLinkedProject {
    private final Applications applications;
    private final Submissions submissions;
    private final ProjectOfApplication projectOfApplication;

    /**
     * @param code as it is stated, null when none is
     * @param project null when the ledger has none with the code, or none that the reader may see
     */
    public record Linked(
            @Nullable ProjectCode code, @Nullable Project project) {}

    public Linked of(Actor actor, ApplicationId id) {
        actor.may(ApplicationsRight.READ).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.READ, application.unit(), application.enterprise())
                .orRefuse();
        Optional<ProjectCode> code = ProjectOfApplication.stated(
                application, submissions.latestAnswers(id).orElse(Answers.none()));
        return new Linked(
                code.orElse(null),
                code.flatMap(projectOfApplication::find)
                        .filter(project ->
                                project.may(actor, ProjectsRight.READ).allowed())
                        .orElse(null));
    }
}
