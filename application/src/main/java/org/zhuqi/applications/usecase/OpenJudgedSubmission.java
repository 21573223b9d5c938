package org.zhuqi.applications.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Shows an expert what was handed in: of files before their panel, once they declared that there is no conflict. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpenJudgedSubmission {
    private final Applications applications;
    private final OpenSubmission openSubmission;
    private final PanelQueries panels;

    /** Opens the latest round. */
    public SubmittedApplication open(Actor actor, ApplicationId id) {
        mayOpen(actor, id, panels).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        return openSubmission.shown(application, null);
    }

    static Access mayOpen(Actor actor, ApplicationId id, PanelQueries panels) {
        if (!actor.has(PanelsRight.JUDGE)) {
            return new Access.Denied(SharedError.DENIED);
        }
        return panels.opened(actor.scopeFor(PanelsRight.JUDGE), ApplicationReviews.KIND, id.value())
                        .isPresent()
                ? Access.ALLOWED
                : new Access.Denied(SharedError.NOT_FOUND);
    }
}
