package org.zhuqi.reviews.experts.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditChain;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.audit.Seal;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.Entry;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.reviews.experts.ExpertsError;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.reviews.experts.PanelRules;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/**
 * Freezes the pool for a panel: from here on nobody can change who may be drawn, and the seed is not known yet. Ties known
 * from data and those declared exclude, each with its reason. Another draw for a file needs a reason and the first one stays.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class FreezePool {
    /** Named by it the audit chain is searched for the seed. */
    static final String ACTION = "reviews.freeze-pool";

    static final String KIND = "expert-draw";

    private final Experts experts;
    private final Draws draws;
    private final Reviews reviews;
    private final Enterprises enterprises;
    private final AuditChain chain;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * What is drawn for.
     *
     * @param reason for another draw
     */
    public record Command(
            @Nullable String title,
            List<ReviewId> files,
            int size,
            int finance,
            @Nullable String reason) {}

    public DrawId freeze(Actor actor, Command command) {
        actor.may(ExpertsRight.DRAW_EXPERTS).orRefuse();
        List<Review> files = files(command.files());
        Set<ReportingUnitId> counties = new HashSet<>();
        Set<EnterpriseId> applicants = new HashSet<>();
        files.forEach(file -> {
            counties.add(file.subject().unit());
            applicants.add(file.subject().enterprise());
        });
        PanelRules rules = new PanelRules(command.size(), command.finance(), counties);
        String title = text(command.title());
        String reason = text(command.reason());
        if (title.isEmpty() || title.length() > Draw.MAX_TEXT || reason.length() > Draw.MAX_TEXT) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(
                    List.of(FieldProblem.of("title", "reviews.draw-title", Draw.MAX_TEXT)));
        }
        List<ReviewId> ids = files.stream().map(Review::id).toList();
        Optional<Draw> before = draws.latestFor(ids);
        if (before.isPresent() && reason.isEmpty()) {
            throw ExpertsError.SECOND_DRAW_NEEDS_REASON.refused(
                    List.of(FieldProblem.of("reason", "reviews.draw-reason")));
        }
        Draw draw = Draw.frozen(
                new DrawId(Identifiers.next(clock)),
                title,
                ids,
                rules,
                pool(applicants),
                chain.last().map(Seal::position).orElse(0L),
                before.orElse(null),
                reason,
                actor.id(),
                actor.name(),
                clock.instant());
        draws.add(draw);
        auditTrail.record(AuditEvent.done(actor, ACTION, KIND, draw.id())
                .with(Map.of(
                        "pool",
                        String.valueOf(draw.pool().size()),
                        "files",
                        String.valueOf(ids.size()),
                        "reason",
                        reason)));
        return draw.id();
    }

    private List<Review> files(List<ReviewId> ids) {
        List<Review> files = new ArrayList<>();
        for (ReviewId id : new LinkedHashSet<>(ids)) {
            Review file = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
            if (file.state() != ReviewState.UNDER_REVIEW || file.currentStage().kind() != StageKind.EXPERT_PANEL) {
                throw ExpertsError.NOT_FOR_EXPERTS.refused(file.subject().titles());
            }
            files.add(file);
        }
        if (files.isEmpty()) {
            throw ExpertsError.DRAW_INCOMPLETE.refused(List.of(FieldProblem.of("files", "reviews.draw-files")));
        }
        return files;
    }

    private List<Entry> pool(Set<EnterpriseId> applicants) {
        Set<String> shareholders = new HashSet<>();
        enterprises.findAll(applicants).stream()
                .map(Enterprise::shareholders)
                .forEach(all -> all.forEach(each -> shareholders.add(each.name())));
        return experts.active().stream()
                .map(expert -> new Entry(
                        expert.id(),
                        expert.name(),
                        expert.fields(),
                        expert.county(),
                        excluded(expert, applicants, shareholders)))
                .toList();
    }

    private static Expert.@Nullable Reason excluded(
            Expert expert, Set<EnterpriseId> applicants, Set<String> shareholders) {
        return expert.ties().stream()
                .filter(tie -> applicants.contains(tie.enterprise()))
                .map(Expert.Tie::reason)
                .sorted()
                .findFirst()
                .orElse(shareholders.contains(expert.name()) ? Expert.Reason.SHAREHOLDER : null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
