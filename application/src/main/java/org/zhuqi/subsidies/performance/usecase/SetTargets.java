package org.zhuqi.subsidies.performance.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Performances;
import org.zhuqi.subsidies.performance.Target;

/** Says what an award is to bring about, and by that when its enterprise evaluates itself: once per award. */
@Service
@Transactional
@RequiredArgsConstructor
public class SetTargets {
    private final Performances performances;
    private final Awards awards;
    private final EvaluationDay evaluationDay;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * Targets of an award.
     *
     * @param everyAward whether they count for every other award of its programme too that has none
     */
    public record Command(ApplicationId application, List<Line> targets, boolean everyAward) {}

    /** A target as it was typed. */
    public record Line(
            String indicator,
            String unit,
            @Nullable BigDecimal wanted,
            @Nullable LocalDate by) {}

    public Performance set(Actor actor, Command command) {
        actor.may(SubsidiesRight.DECIDE).orRefuse();
        Award award = awards.findByApplication(command.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        List<Target> targets = complete(command.targets());
        LocalDate due = evaluationDay.after(Performance.lastOf(targets));
        (command.everyAward() ? withOthers(award) : List.of(award)).forEach(each -> set(actor, each, targets, due));
        return performances.find(award.application()).orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** In one order whichever award they start from: two who do so at once would else wait for each other's rows. */
    private List<Award> withOthers(Award award) {
        return Stream.concat(
                        Stream.of(award),
                        awards.of(award.programme()).stream()
                                .filter(other -> !other.application().equals(award.application()))
                                .filter(other ->
                                        performances.find(other.application()).isEmpty()))
                .sorted(Comparator.comparing(each -> each.application().value()))
                .toList();
    }

    private void set(Actor actor, Award award, List<Target> targets, LocalDate due) {
        Performance performance = Performance.builder()
                .programme(award.programme())
                .programmeTitle(award.programmeTitle())
                .matter(new Posting.Matter(award.application(), award.enterprise(), award.unit()))
                .enterpriseName(award.enterpriseName())
                .targets(targets)
                .due(due)
                .state(Performance.State.OPEN)
                .at(clock.instant())
                .build();
        performances.add(
                performance,
                new Performance.Step(
                        award.application(), Performance.State.OPEN, null, actor.id(), actor.name(), clock.instant()));
        auditTrail.record(AuditEvent.done(actor, "subsidies.set-targets", "award", award.application())
                .with("targets", String.valueOf(targets.size()))
                .with("due", due.toString()));
        sendNotification.send(
                new Recipient.UsersOf(award.enterprise()),
                "subsidies.news.targets-set",
                List.of(award.programmeTitle(), LocalText.same(due.toString())),
                "/my/awards/" + award.application(),
                award.id().value());
    }

    private List<Target> complete(List<Line> lines) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        if (lines.isEmpty() || lines.size() > Performance.MAX_TARGETS) {
            problems.add(FieldProblem.of("targets", "subsidies.targets-required", Performance.MAX_TARGETS));
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            BigDecimal wanted = line.wanted();
            LocalDate by = line.by();
            if (outside(line.indicator())) {
                problems.add(FieldProblem.of("indicator-" + (i + 1), "subsidies.indicator-required", Target.MAX_TEXT));
            }
            if (outside(line.unit())) {
                problems.add(FieldProblem.of("unit-" + (i + 1), "subsidies.unit-required", Target.MAX_TEXT));
            }
            if (wanted == null || !Target.isFigure(wanted)) {
                problems.add(FieldProblem.of("wanted-" + (i + 1), "subsidies.figure-required"));
            }
            if (by == null || !Target.isNear(by, LocalDate.now(clock))) {
                problems.add(FieldProblem.of("by-" + (i + 1), "subsidies.target-day-required"));
            }
            if (wanted != null && by != null) {
                targets.add(
                        Target.of(i + 1, line.indicator().strip(), line.unit().strip(), wanted, by));
            }
        }
        if (!problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return targets;
    }

    private static boolean outside(String text) {
        return text.isBlank() || text.strip().length() > Target.MAX_TEXT;
    }
}
