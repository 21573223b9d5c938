package org.zhuqi.applications.usecase;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Difference;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Shows what was handed in, for the enterprise's receipt and for the offices. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpenSubmission {
    private final Applications applications;
    private final Submissions submissions;
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final ApplicationReviews reviews;

    /**
     * Opens one round.
     *
     * @param round null for the latest
     */
    public SubmittedApplication open(Actor actor, ApplicationId id, @Nullable Integer round) {
        actor.may(ApplicationsRight.READ).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.READ, application.unit(), application.enterprise())
                .orRefuse();
        return shown(application, round);
    }

    /** For whoever has decided that the reader may. */
    SubmittedApplication shown(Application application, @Nullable Integer round) {
        ApplicationId id = application.id();
        List<Submission> rounds = submissions.all(id);
        int wanted = round == null ? rounds.size() : round;
        if (wanted < 1 || wanted > rounds.size()) {
            throw SharedError.NOT_FOUND.refused();
        }
        Submission submission = rounds.get(wanted - 1);
        Programme programme = programmes
                .find(application.programme(), submission.programmeVersion())
                .orElseThrow(SharedError.NOT_FOUND::refused);
        return new SubmittedApplication(
                application,
                programme,
                enterprises.find(application.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused),
                submission,
                rounds,
                wanted == 1 ? List.of() : Difference.between(programme, rounds.get(wanted - 2), submission),
                reviews.of(id).orElse(null));
    }
}
