package org.zhuqi.subsidies.performance.usecase;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Move;
import org.zhuqi.reviews.ReviewsError;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.usecase.TrackReview;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Performances;

/**
 * Officers accept what came of an award, have it mended, or say that it failed: then it may be revoked. Accepted, it passes the
 * last stage of its route.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class JudgePerformance {
    /** What officers may say. */
    public static final Set<Performance.State> OUTCOMES =
            Set.copyOf(EnumSet.of(Performance.State.ACCEPTED, Performance.State.RECTIFY, Performance.State.FAILED));

    private static final String SUBJECT_KIND = "application";

    private final Performances performances;
    private final Ties ties;
    private final TrackReview trackReview;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public record Command(ApplicationId application, Performance.@Nullable State outcome, String opinion) {}

    public Performance judge(Actor actor, Command command) {
        actor.may(SubsidiesRight.DECIDE).orRefuse();
        Performance performance = performances.find(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        if (ties.binds(actor.id(), performance.matter().enterprise())) {
            throw ReviewsError.TIED.refused();
        }
        Performance.State outcome = command.outcome();
        String opinion = command.opinion().strip();
        if (outcome == null || !OUTCOMES.contains(outcome)) {
            throw SubsidiesError.INCOMPLETE.refused(List.of(FieldProblem.of("outcome", "subsidies.outcome-required")));
        }
        if (opinion.isEmpty() || opinion.length() > Performance.MAX_TEXT) {
            throw SubsidiesError.INCOMPLETE.refused(
                    List.of(FieldProblem.of("opinion", "subsidies.opinion-required", Performance.MAX_TEXT)));
        }
        Performance judged = performance.judge(outcome, opinion);
        performances.save(
                judged,
                new Performance.Step(
                        command.application(), outcome, opinion, actor.id(), actor.name(), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "subsidies.judge-performance", "award", command.application())
                .with("outcome", outcome.name()));
        if (outcome == Performance.State.ACCEPTED) {
            // The route tells the enterprise.
            trackReview.track(actor, SUBJECT_KIND, command.application().value(), Move.CONCLUDE, opinion, null);
        } else {
            tell(judged);
        }
        return judged;
    }

    private void tell(Performance judged) {
        UUID news = Identifiers.next(clock);
        sendNotification.send(
                new Recipient.UsersOf(judged.matter().enterprise()),
                judged.state() == Performance.State.RECTIFY
                        ? "subsidies.news.performance-rectify"
                        : "subsidies.news.performance-failed",
                List.of(judged.programmeTitle(), LocalText.same(judged.due().toString())),
                "/my/awards/" + judged.matter().application(),
                news);
    }
}
