package org.zhuqi.applications.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Drafts;
import org.zhuqi.applications.SignOffs;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.forms.Answers;
import org.zhuqi.programmes.Eligibility;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.CheckEligibility;
import org.zhuqi.reviews.Review;
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
        Eligibility eligibility = checkEligibility.judge(programme, enterprise.id());
        Answers answers = programme.rules().withFacts(draft.answers(), eligibility.facts());
        Answers relevant = programme.form().relevant(answers);
        Optional<Review> review = application.round() == 0 ? Optional.empty() : reviews.of(application.id());
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
                review.flatMap(reviews::latestReturn).orElse(null),
                programme.particulars().signOff()
                        ? signOffs.find(application.id()).orElse(null)
                        : null,
                application.editable(review.filter(ApplicationReviews::returned).isPresent()));
    }
}
