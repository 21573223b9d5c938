package org.zhuqi.reviews.experts.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.accounts.ReportingUnits;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.experts.Experts;
import org.zhuqi.reviews.experts.ExpertsError;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;

/** The bureau keeps the pool of experts. */
@Service
@Transactional
@RequiredArgsConstructor
public class KeepExpert {
    private final Experts experts;
    private final Enterprises enterprises;
    private final ReportingUnits units;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * An expert as typed.
     *
     * @param county blank for somebody from outside
     * @param ties a line each: credit code, then the reason by its name, apart by a blank
     */
    public record Command(
            @Nullable String name,
            Set<Expert.Field> fields,
            @Nullable String employer,
            @Nullable String county,
            @Nullable String ties,
            boolean active) {}

    public ExpertId add(Actor actor, Command typed) {
        actor.may(ExpertsRight.KEEP_EXPERTS).orRefuse();
        Expert expert = read(new ExpertId(Identifiers.next(clock)), 0, typed);
        experts.add(expert);
        auditTrail.record(AuditEvent.done(actor, "reviews.add-expert", "expert", expert.id()));
        return expert.id();
    }

    public void change(Actor actor, ExpertId id, long seen, Command typed) {
        actor.may(ExpertsRight.KEEP_EXPERTS).orRefuse();
        experts.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        experts.save(read(id, seen, typed));
        auditTrail.record(AuditEvent.done(actor, "reviews.change-expert", "expert", id));
    }

    private Expert read(ExpertId id, long version, Command typed) {
        List<FieldProblem> problems = new ArrayList<>();
        List<Expert.Tie> ties = new ArrayList<>();
        text(typed.ties())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Optional<Expert.Tie> tie = tie(line);
                    tie.ifPresent(ties::add);
                    if (tie.isEmpty()) {
                        problems.add(FieldProblem.of("ties", "reviews.expert-tie", line));
                    }
                });
        ReportingUnitId county = text(typed.county()).isEmpty() ? null : new ReportingUnitId(text(typed.county()));
        if (county != null && units.find(county).isEmpty()) {
            problems.add(FieldProblem.of("county", "reviews.expert-county"));
        }
        if (!problems.isEmpty()) {
            throw ExpertsError.EXPERT_INCOMPLETE.refused(problems);
        }
        return new Expert(
                id, text(typed.name()), typed.fields(), text(typed.employer()), county, ties, typed.active(), version);
    }

    private Optional<Expert.Tie> tie(String line) {
        String[] parts = line.split("\\s+", 2);
        Expert.Reason reason = Expert.Reason.DECLARED;
        if (parts.length == 2) {
            try {
                reason = Expert.Reason.valueOf(parts[1]);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        Expert.Reason why = reason;
        return Optional.of(CreditCode.judge(parts[0]))
                .filter(CreditCode.Judgement::acceptable)
                .flatMap(judged -> enterprises.findByCode(new CreditCode(judged.normalized())))
                .map(Enterprise::id)
                .map(enterprise -> new Expert.Tie(enterprise, why));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
