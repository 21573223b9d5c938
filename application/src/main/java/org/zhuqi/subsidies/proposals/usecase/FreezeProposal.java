package org.zhuqi.subsidies.proposals.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.applications.Submission;
import org.zhuqi.applications.Submissions;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.Decisions;
import org.zhuqi.subsidies.decisions.usecase.KeepDecision;
import org.zhuqi.subsidies.proposals.PassedFile;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.Proposals;

/**
 * Makes a proposal the decision of the Party group's meeting: every file that gets something is approved with what it gets.
 * Files that get nothing stay where they are. All of it or nothing.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class FreezeProposal {
    private final Proposals proposals;
    private final CountedFiles countedFiles;
    private final Applications applications;
    private final Submissions submissions;
    private final Decisions decisions;
    private final KeepDecision keepDecision;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /** By which minutes it is decided. */
    public record Command(
            ProposalId proposal, String minutes, @Nullable LocalDate metOn) {}

    /** A line that an upheld objection sent back to the decision. */
    public record Lowering(
            ProposalId proposal,
            ApplicationId application,
            @Nullable Money amount,
            String reason) {}

    public Proposal freeze(Actor actor, Command command) {
        actor.may(SubsidiesRight.PROPOSE).orRefuse();
        Proposal proposal = proposals.find(command.proposal()).orElseThrow(SharedError.NOT_FOUND::refused);
        Proposal.Frozen minutes = minutes(actor, command);
        decisions.lockBudget(proposal.programme());
        Proposal frozen = proposal.freeze(minutes);
        proposals.save(frozen);
        List<ProposalLine> lines = proposals.lines(proposal.id()).stream()
                .filter(line -> line.proposed().isPositive())
                .toList();
        requireFresh(proposal, lines);
        for (ProposalLine line : lines) {
            decide(actor, frozen, line, line.proposed(), minutes.minutes());
        }
        auditTrail.record(AuditEvent.done(actor, "subsidies.freeze", "proposal", proposal.id())
                .with("minutes", minutes.minutes())
                .with("lines", String.valueOf(lines.size()))
                .with("amount", proposal.totals().proposed().toString()));
        return frozen;
    }

    private Proposal.Frozen minutes(Actor actor, Command command) {
        List<FieldProblem> problems = new ArrayList<>();
        String minutes = command.minutes().strip();
        LocalDate metOn = command.metOn();
        if (minutes.isEmpty() || minutes.length() > Proposal.MAX_MINUTES) {
            problems.add(FieldProblem.of("minutes", "subsidies.minutes-required", Proposal.MAX_MINUTES));
        }
        if (metOn == null || metOn.isAfter(LocalDate.now(clock))) {
            problems.add(FieldProblem.of("metOn", "subsidies.met-on-required"));
        }
        if (metOn == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        return new Proposal.Frozen(minutes, metOn, actor.id(), actor.name(), clock.instant());
    }

    /** What was drawn up rests on files as they were; whatever changed since needs another proposal. */
    private void requireFresh(Proposal proposal, List<ProposalLine> lines) {
        Map<ApplicationId, PassedFile> now = new HashMap<>();
        countedFiles.of(proposal.programme()).forEach(file -> now.put(file.application(), file));
        for (ProposalLine line : lines) {
            PassedFile file = now.get(line.application());
            if (file == null
                    || !file.submissionHash().equals(line.submissionHash())
                    || !Objects.equals(file.amount(), line.asked())) {
                throw SubsidiesError.PROPOSAL_STALE.refused();
            }
        }
    }

    /** Decides on a line of a frozen proposal again, for less; nothing ends the matter. */
    public Decision lower(Actor actor, Lowering lowering) {
        actor.may(SubsidiesRight.PROPOSE).orRefuse();
        Proposal proposal = proposals.find(lowering.proposal()).orElseThrow(SharedError.NOT_FOUND::refused);
        Proposal.Frozen frozen = proposal.frozen();
        if (frozen == null) {
            throw SubsidiesError.NOT_FROZEN.refused();
        }
        ProposalLine line = proposals.lines(proposal.id()).stream()
                .filter(l -> l.application().equals(lowering.application()))
                .findFirst()
                .orElseThrow(SharedError.NOT_FOUND::refused);
        Money amount = lowering.amount();
        List<FieldProblem> problems = new ArrayList<>();
        if (amount == null || amount.isNegative()) {
            problems.add(FieldProblem.of("amount", "subsidies.amount-required"));
        }
        if (lowering.reason().isBlank()) {
            problems.add(FieldProblem.of("reason", "subsidies.reason-required"));
        }
        if (amount == null || !problems.isEmpty()) {
            throw SubsidiesError.INCOMPLETE.refused(problems);
        }
        if (actor.id().equals(proposal.by())) {
            throw SubsidiesError.SAME_PERSON.refused();
        }
        if (amount.compareTo(line.proposed()) >= 0) {
            throw SubsidiesError.NOT_LOWER.refused(line.proposed().toString());
        }
        decisions.lockBudget(proposal.programme());
        return decide(actor, proposal, line, amount, lowering.reason().strip());
    }

    private Decision decide(Actor actor, Proposal proposal, ProposalLine line, Money amount, String opinion) {
        Application application = applications.find(line.application()).orElseThrow(SharedError.NOT_FOUND::refused);
        Submission submission =
                submissions.latest(line.application()).orElseThrow(SubsidiesError.NOT_SUBMITTED::refused);
        List<Step> steps = new ArrayList<>(submission.calculation());
        Money asked = line.asked();
        if (asked != null && !asked.equals(submission.amount())) {
            steps.add(new Step.Calculation(0, "site-checked", List.of(new Step.Arg.Yuan(asked.toFraction()))));
        }
        steps.add(new Step.Calculation(0, "shared-out", List.of(new Step.Arg.Yuan(amount.toFraction()))));
        return keepDecision.keep(new KeepDecision.Made(
                actor,
                application,
                submission,
                proposal.programmeTitle(),
                amount.isPositive() ? Outcome.APPROVED : Outcome.REJECTED,
                amount,
                steps,
                opinion));
    }
}
