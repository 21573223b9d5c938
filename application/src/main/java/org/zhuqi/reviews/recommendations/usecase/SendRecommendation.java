package org.zhuqi.reviews.recommendations.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.SubjectRef;
import org.zhuqi.reviews.recommendations.Letter;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.Recommendations;
import org.zhuqi.reviews.recommendations.RecommendationsError;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.reviews.usecase.RecommendReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ErrorKind;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.TextKey;

/**
 * A county recommends matters of one call by one letter: all of them or none, and no more than its quota. Each is judged by
 * the rules of its stage; the first that may not go names itself and why.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class SendRecommendation {
    private final Recommendations recommendations;
    private final Reviews reviews;
    private final RecommendReview recommendReview;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * The letter.
     *
     * @param matters in the order of its table
     */
    public record Command(
            List<ReviewId> matters,
            @Nullable String letterNumber,
            @Nullable LocalDate letterDate,
            @Nullable String opinion) {}

    public RecommendationId send(Actor actor, Command command) {
        actor.may(RecommendationsRight.SEND_LETTERS).orRefuse();
        ReportingUnitId unit = actor.unit();
        if (unit == null) {
            throw SharedError.DENIED.refused();
        }
        Letter letter = Letter.read(command.letterNumber(), command.letterDate());
        String opinion = command.opinion() == null ? "" : command.opinion().strip();
        if (opinion.isEmpty() || opinion.length() > Review.MAX_OPINION) {
            throw RecommendationsError.LETTER_INCOMPLETE.refused(
                    List.of(FieldProblem.of("opinion", "reviews.opinion-required")));
        }
        List<Review> matters = matters(actor, command.matters());
        Recommendation recommendation = new Recommendation(
                new RecommendationId(Identifiers.next(clock)),
                unit,
                call(matters),
                letter,
                opinion,
                lines(matters),
                actor.id(),
                actor.name(),
                clock.instant());
        requireQuota(recommendation);
        recommendations.add(recommendation);
        matters.forEach(matter -> recommend(actor, matter, letter.number() + " " + opinion));
        auditTrail.record(AuditEvent.done(actor, "reviews.send-letter", "recommendation", recommendation.id())
                .with(Map.of("letter", letter.number(), "matters", String.valueOf(matters.size()))));
        return recommendation.id();
    }

    private List<Review> matters(Actor actor, List<ReviewId> ids) {
        List<Review> matters = new ArrayList<>();
        for (ReviewId id : new LinkedHashSet<>(ids)) {
            Review matter = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
            SubjectRef subject = matter.subject();
            actor.may(RecommendationsRight.SEND_LETTERS, subject.unit(), subject.enterprise())
                    .orRefuse();
            matters.add(matter);
        }
        if (matters.isEmpty()) {
            throw RecommendationsError.LETTER_SIZE.refused(Recommendation.MOST);
        }
        return matters;
    }

    private static SubjectRef.Call call(List<Review> matters) {
        SubjectRef.Call first = matters.getFirst().subject().call();
        if (first == null
                || !matters.stream()
                        .allMatch(matter -> matter.subject().call() != null
                                && first.id().equals(matter.subject().call().id()))) {
            throw RecommendationsError.SEVERAL_CALLS.refused();
        }
        return first;
    }

    private static List<Recommendation.Line> lines(List<Review> matters) {
        List<Recommendation.Line> lines = new ArrayList<>();
        for (Review matter : matters) {
            lines.add(new Recommendation.Line(
                    lines.size() + 1,
                    matter.id(),
                    matter.subject().enterprise(),
                    matter.subject().titles(),
                    matter.contentHash()));
        }
        return lines;
    }

    private void requireQuota(Recommendation recommendation) {
        int before = recommendations.recommendedAndHold(recommendation.call().id(), recommendation.unit());
        OptionalInt quota = recommendations.quota(recommendation.call().id(), recommendation.unit());
        quota.ifPresent(most -> recommendation.requireWithin(most, before));
    }

    private void recommend(Actor actor, Review matter, String words) {
        try {
            recommendReview.recommendByLetter(actor, matter.id(), words);
        } catch (RefusedException e) {
            if (e.errorKey().kind() == ErrorKind.NOT_FOUND) {
                throw e;
            }
            throw RecommendationsError.MATTER_REFUSED.refused(
                    matter.subject().titles(),
                    new TextKey("error." + e.errorKey().key()));
        }
    }
}
