package org.zhuqi.programmes.candidates.usecase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.policies.ItemMode;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.Answerable;
import org.zhuqi.programmes.candidates.CandidatesError;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.candidates.Listings;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.programmes.trials.usecase.StartDryRun;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** Has the rules of a call search everybody on record for those it is due to; a search made again only adds. */
@Service
@Transactional
@RequiredArgsConstructor
public class ListCandidates {
    private final Programmes programmes;
    private final PolicyQueries policies;
    private final StartDryRun startDryRun;
    private final Listings listings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    /**
     * @param item of a policy in force, to be had without an application
     * @param excluding calls; who has applied to one of them is left out
     */
    public record Command(ProgrammeId programme, PolicyItemId item, Set<ProgrammeId> excluding) {
        public Command {
            excluding = Set.copyOf(excluding);
        }
    }

    /** The dry run that searches. */
    public DryRunId list(Actor actor, Command command) {
        actor.may(CandidatesRight.LIST).orRefuse();
        Programme programme = programmes
                .find(command.programme())
                .filter(Programme::isPublished)
                .orElseThrow(SharedError.NOT_FOUND::refused);
        List<FieldProblem> problems = new ArrayList<>(Answerable.problems(programme.rules()));
        if (!toBeHadWithoutApplication(actor, command.item())) {
            problems.add(FieldProblem.of("item", "candidates.item-mode"));
        }
        for (ProgrammeId other : command.excluding()) {
            if (programmes.find(other).isEmpty() || other.equals(programme.id())) {
                problems.add(FieldProblem.of("excluding", "candidates.excluding-unknown"));
            }
        }
        if (!problems.isEmpty()) {
            throw CandidatesError.NOT_WITHOUT_APPLICATION.refused(problems);
        }
        DryRunId run = startDryRun.begin(
                DryRun.Requester.of(actor),
                new StartDryRun.Command(programme.id(), false, List.of(Variant.AS_WRITTEN), Assumptions.NONE),
                DryRun.Purpose.CANDIDATES);
        listings.add(Listing.builder()
                .run(run)
                .programme(programme.id())
                .item(command.item())
                .excluding(command.excluding())
                .result(Listing.Result.NONE)
                .build());
        auditTrail.record(AuditEvent.done(actor, "candidates.list", "dry-run", run)
                .with(Map.of(
                        "programme", programme.code(), "item", command.item().toString())));
        return run;
    }

    private boolean toBeHadWithoutApplication(Actor actor, PolicyItemId item) {
        return items(actor).stream().anyMatch(inForce -> inForce.item().id().equals(item));
    }

    /** Items in force that can be had without an application. */
    public List<PolicyQueries.InForce> items(Actor actor) {
        actor.may(CandidatesRight.LIST).orRefuse();
        return policies.itemsInForce(actor.scopeFor(PoliciesRight.OPEN), LocalDate.now(clock)).stream()
                .filter(inForce -> inForce.item().mode() == ItemMode.WITHOUT_APPLICATION)
                .toList();
    }
}
