package org.zhuqi.applications.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.ApplicationStatus;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Drafts;
import org.zhuqi.applications.Exclusions;
import org.zhuqi.applications.Mendable;
import org.zhuqi.applications.SignOffs;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewMove;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Lays a draft on the desk of its enterprise: answers, files, conditions and amount as they stand now. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class OpenDraft {
    private final Applications applications;
    private final Drafts drafts;
    private final AnsweredCall answeredCall;
    private final Enterprises enterprises;
    private final CheckEligibility checkEligibility;
    private final ApplicationMaterials materials;
    private final ApplicationReviews reviews;
    private final SignOffs signOffs;
    private final Submissions submissions;
    private final Exclusions exclusions;
    private final MaterialsOnFile onFile;

    public DraftFile open(Actor actor, ApplicationId id) {
        actor.may(ApplicationsRight.APPLY).orRefuse();
        Application application = applications.find(id).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(ApplicationsRight.APPLY, application.unit(), application.enterprise())
                .orRefuse();
        return file(application);
    }

    /** For use cases that already decided access. */
    DraftFile file(Application application) {
        Programme programme = answeredCall.of(application);
        Enterprise enterprise = enterprises.find(application.enterprise()).orElseThrow(SharedError.NOT_FOUND::refused);
        Draft draft = drafts.find(application.id()).orElseThrow(SharedError.NOT_FOUND::refused);
        Eligibility onRecord = checkEligibility.judge(programme, enterprise.id());
        Answers answers = programme.rules().withFacts(draft.answers(), onRecord.facts());
        Answers relevant = programme.form().relevant(answers);
        Eligibility eligibility = checkEligibility.judge(programme, onRecord, relevant);
        Optional<Review> review = application.round() == 0 ? Optional.empty() : reviews.of(application.id());
        Optional<Submission> before =
                application.round() == 0 ? Optional.empty() : submissions.latest(application.id());
        Optional<ReviewMove> returned = review.flatMap(reviews::latestReturn);
        boolean editable =
                application.editable(review.filter(ApplicationReviews::returned).isPresent());
        return new DraftFile(
                application,
                programme,
                enterprise,
                draft,
                answers,
                relevant,
                materials.of(application.id(), programme),
                eligibility,
                programme.amount().evaluate(relevant, eligibility.facts()),
                review.orElse(null),
                returned.orElse(null),
                before.orElse(null),
                before.flatMap(round -> returned.map(move -> Mendable.of(
                                move.mends(),
                                programme,
                                round.answers(),
                                answers,
                                programme.form().check(answers))))
                        .orElse(Mendable.EVERYTHING),
                application.status() == ApplicationStatus.DRAFT
                        ? exclusions.of(application.enterprise(), programme, application.project())
                        : List.of(),
                editable ? onFile.of(application, programme) : Map.of(),
                programme.particulars().signOff()
                        ? signOffs.find(application.id()).orElse(null)
                        : null,
                editable);
    }
}
