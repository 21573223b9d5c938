package org.zhuqi.projects.charges.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.zhuqi.accounts.Account;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.campaigns.assignments.usecase.FindOfficers;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.charges.Charge;
import org.zhuqi.projects.charges.ChargeId;
import org.zhuqi.projects.charges.Charges;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.UserId;

/** Ends an official's time with its record and begins the successor's on the same day, so that no day is without one. */
@Service
@RequiredArgsConstructor
class PassProjectOn {
    private final Charges charges;
    private final FindOfficers findOfficers;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** Officers of the project's unit and of the prefecture. */
    List<Account> officials(Project project) {
        return findOfficers.of(project.unit());
    }

    boolean mayAnswerFor(UserId person, Project project) {
        return officials(project).stream().anyMatch(account -> account.id().equals(person));
    }

    /** @param successor null when nobody follows */
    void pass(
            Actor actor,
            ProjectId project,
            @Nullable UserId successor,
            List<String> taskForce,
            String reason,
            List<String> openMatters) {
        LocalDate today = LocalDate.now(clock);
        Optional<Charge> present = charges.present(project);
        present.ifPresent(charge -> charges.save(charge.ended(
                new Charge.Ending(today, reason, openMatters, successor, actor.id(), actor.name(), clock.instant()))));
        if (successor != null) {
            charges.add(Charge.begun(new ChargeId(Identifiers.next(clock)), project, successor, taskForce, today));
        }
        auditTrail.record(AuditEvent.done(actor, "projects.pass-on", "project", project)
                .with(
                        "from",
                        present.map(charge -> charge.official().toString()).orElse(""))
                .with("to", successor == null ? "" : successor.toString())
                .with("reason", reason));
    }
}
