package org.zhuqi.subsidies.performance.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.usecase.AwardFiles;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Performances;
import org.zhuqi.subsidies.performance.Target;

/** An enterprise says what came of its targets and what it thinks of it; late is better than never. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReportPerformance {
    private final Performances performances;
    private final AttachmentsOf attachmentsOf;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * A report.
     *
     * @param actuals of every target
     * @param file one that is attached to the award, null for none
     */
    public record Command(
            ApplicationId application,
            List<Actual> actuals,
            String evaluation,
            @Nullable AttachmentId file) {}

    /** What came of one target. */
    public record Actual(
            int number,
            @Nullable BigDecimal actual,
            @Nullable String note) {}

    public Performance report(Actor actor, Command command) {
        actor.may(SubsidiesRight.CLAIM).orRefuse();
        Performance performance = performances.find(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        actor.may(
                        SubsidiesRight.CLAIM,
                        performance.matter().unit(),
                        performance.matter().enterprise())
                .orRefuse();
        if (!performance.state().awaitsReport()) {
            throw SubsidiesError.PERFORMANCE_CLOSED.refused();
        }
        List<FieldProblem> problems = new ArrayList<>();
        List<Target> actuals = actuals(performance, command, problems);
        String evaluation = command.evaluation().strip();
        if (evaluation.isEmpty() || evaluation.length() > Performance.MAX_TEXT) {
            problems.add(FieldProblem.of("evaluation", "subsidies.evaluation-required", Performance.MAX_TEXT));
        }
        AttachmentId file = command.file();
        if (file != null && !isAttached(performance, file)) {
            problems.add(FieldProblem.of("file", "subsidies.file-required"));
        }
        if (!problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        Performance reported = performance.report(actuals, evaluation, file);
        performances.save(
                reported,
                new Performance.Step(
                        command.application(),
                        reported.state(),
                        evaluation,
                        actor.id(),
                        actor.name(),
                        clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "subsidies.report-performance", "award", command.application())
                .with("due", performance.due().toString()));
        return reported;
    }

    private static List<Target> actuals(Performance performance, Command command, List<FieldProblem> problems) {
        Map<Integer, Actual> typed = new HashMap<>();
        command.actuals().forEach(actual -> typed.put(actual.number(), actual));
        List<Target> targets = new ArrayList<>();
        for (Target target : performance.targets()) {
            Actual said = typed.get(target.number());
            BigDecimal actual = said == null ? null : said.actual();
            String note = said == null || said.note() == null || said.note().isBlank()
                    ? null
                    : said.note().strip();
            if (actual == null || !Target.isFigure(actual)) {
                problems.add(FieldProblem.of("actual-" + target.number(), "subsidies.figure-required"));
            }
            if (note != null && note.length() > Target.MAX_TEXT) {
                problems.add(FieldProblem.of("note-" + target.number(), "subsidies.note-too-long", Target.MAX_TEXT));
            }
            targets.add(target.withActual(actual).withNote(note));
        }
        return targets;
    }

    private boolean isAttached(Performance performance, AttachmentId file) {
        return attachmentsOf
                .list(OwnerRef.of(AwardFiles.KIND, performance.matter().application()))
                .stream()
                .anyMatch(attachment -> attachment.id().equals(file));
    }
}
