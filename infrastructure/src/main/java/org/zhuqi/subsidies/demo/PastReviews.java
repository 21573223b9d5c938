package org.zhuqi.subsidies.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.DemonstrationPeople;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.checks.CheckMoment;
import org.zhuqi.reviews.recommendations.usecase.SendRecommendation;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.reviews.usecase.RejectReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.place.OnlyInDemonstration;

/** What counties and bureau thought of applications, up to the decision. */
@Component
@OnlyInDemonstration
@RequiredArgsConstructor
class PastReviews {
    private final DemonstrationPeople people;
    private final PastApplications applications;
    private final RecommendReview recommendReview;
    private final RejectReview rejectReview;
    private final SendRecommendation sendRecommendation;
    private final Clock clock;

    void pass(Collection<Applicant> files, String opinion) {
        files.forEach(file -> pass(county(file, 1), file, opinion));
    }

    void pass(Actor officer, Applicant file, String opinion) {
        Review now = recommendReview.recommend(officer, file.review().id(), opinion);
        if (now.currentStage().decides()) {
            applications.look(now, CheckMoment.DECISION);
        }
    }

    void rejectByCounty(Applicant file, String reason) {
        reject(county(file, 1), file, reason);
    }

    void reject(Actor officer, Applicant file, String reason) {
        rejectReview.reject(officer, file.review().id(), reason);
    }

    /** A letter of each county; signed by somebody who reviewed none of it. */
    void recommend(Collection<Applicant> files) {
        Map<ReportingUnitId, List<ReviewId>> byUnit = files.stream()
                .collect(Collectors.groupingBy(
                        file -> file.enterprise().unit(),
                        LinkedHashMap::new,
                        Collectors.mapping(file -> file.review().id(), Collectors.toList())));
        LocalDate today = LocalDate.now(clock);
        int number = 1;
        for (Map.Entry<ReportingUnitId, List<ReviewId>> letter : byUnit.entrySet()) {
            sendRecommendation.send(
                    people.officer(letter.getKey(), 2),
                    new SendRecommendation.Command(
                            letter.getValue(),
                            "示范工信函〔%d〕%d号".formatted(today.getYear(), 20 + number++),
                            today,
                            "经审核，符合申报条件，同意推荐。"));
        }
    }

    private Actor county(Applicant file, int number) {
        return people.officer(file.enterprise().unit(), number);
    }
}
