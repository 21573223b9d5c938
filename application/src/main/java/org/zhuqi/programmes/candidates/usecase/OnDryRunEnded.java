package org.zhuqi.programmes.candidates.usecase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.audit.AuditEvent;
import org.zhuqi.audit.AuditTrail;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.ApplicationDesk;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.candidates.Listings;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunEnded;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Identifiers;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/**
 * Makes the list when a search for candidates is through: in one transaction, so that there is never half of one. Who is a
 * candidate of the call already stays as they are.
 */
@Service
@RequiredArgsConstructor
public class OnDryRunEnded {
    private static final int PORTION = 1_000;

    private final DryRuns runs;
    private final Listings listings;
    private final Candidates candidates;
    private final Programmes programmes;
    private final List<ApplicationDesk> desks;
    private final SendNotification sendNotification;
    private final AuditTrail auditTrail;
    private final Clock clock;

    @ApplicationModuleListener
    public void on(DryRunEnded event) {
        Optional<Listing> listing = event.purpose() == DryRun.Purpose.CANDIDATES
                ? listings.findForChange(event.run()).filter(found -> found.listedAt() == null)
                : Optional.empty();
        Optional<DryRun> run = runs.find(event.run());
        if (listing.isPresent() && run.isPresent()) {
            list(listing.get(), run.get());
        }
    }

    private void list(Listing listing, DryRun run) {
        Listing.Result result = Listing.Result.NONE;
        Map<ReportingUnitId, Integer> toConfirm = new TreeMap<>(Comparator.comparing(ReportingUnitId::value));
        EnterpriseId last = null;
        while (true) {
            List<Outcome> portion = runs.eligible(run.id(), last, PORTION);
            if (portion.isEmpty()) {
                break;
            }
            last = portion.getLast().enterprise();
            List<Candidate> added = candidates.addNew(candidates(listing, run, portion));
            added.stream()
                    .filter(candidate -> candidate.status() == CandidateStatus.LISTED)
                    .forEach(candidate -> toConfirm.merge(candidate.unit(), 1, Integer::sum));
            int excluded = (int) added.stream()
                    .filter(candidate -> candidate.status() == CandidateStatus.EXCLUDED)
                    .count();
            result = result.plus(new Listing.Result(added.size() - excluded, excluded, portion.size() - added.size()));
        }
        listings.save(listing.listed(result, clock.instant()));
        auditTrail.record(AuditEvent.done(Actor.system(), "candidates.listed", "dry-run", run.id())
                .with(Map.of(
                        "added",
                        String.valueOf(result.added()),
                        "excluded",
                        String.valueOf(result.excluded()),
                        "known",
                        String.valueOf(result.known()))));
        tell(listing, toConfirm);
    }

    private List<Candidate> candidates(Listing listing, DryRun run, List<Outcome> portion) {
        Map<EnterpriseId, ProgrammeId> excluded =
                excluded(listing, portion.stream().map(Outcome::enterprise).toList());
        List<Candidate> found = new ArrayList<>();
        for (Outcome outcome : portion) {
            ProgrammeId other = excluded.get(outcome.enterprise());
            found.add(Candidate.builder()
                    .id(new CandidateId(Identifiers.next(clock)))
                    .programme(run.programme())
                    .enterprise(outcome.enterprise())
                    .unit(outcome.traits().unit())
                    .found(new Candidate.Found(
                            run.id(),
                            run.programmeVersion(),
                            run.asOf(),
                            outcome.amount(),
                            outcome.conditions(),
                            outcome.calculation()))
                    .status(other == null ? CandidateStatus.LISTED : CandidateStatus.EXCLUDED)
                    .exclusion(other == null ? null : Candidate.Exclusion.by(other))
                    .listedAt(clock.instant())
                    .build());
        }
        return found;
    }

    /** Who applied to the call itself needs no offer; who has what excludes it gets none. */
    private Map<EnterpriseId, ProgrammeId> excluded(Listing listing, List<EnterpriseId> enterprises) {
        Map<EnterpriseId, ProgrammeId> excluded = new HashMap<>();
        for (ApplicationDesk desk : desks) {
            desk.applied(listing.programme(), enterprises)
                    .forEach(enterprise -> excluded.put(enterprise, listing.programme()));
            for (ProgrammeId other : listing.excluding()) {
                desk.applied(other, enterprises).forEach(enterprise -> excluded.putIfAbsent(enterprise, other));
            }
        }
        return excluded;
    }

    private void tell(Listing listing, Map<ReportingUnitId, Integer> toConfirm) {
        LocalText title = programmes
                .find(listing.programme())
                .map(Programme::title)
                .orElseGet(() -> LocalText.same(listing.programme().toString()));
        toConfirm.forEach((unit, count) -> sendNotification.send(
                new Recipient.OfficersOf(unit),
                "candidates.news.listed",
                List.of(title, LocalText.same(String.valueOf(count))),
                "/staff/candidates?programme=" + listing.programme() + "&status=LISTED",
                UUID.nameUUIDFromBytes(
                        ("candidates " + listing.run() + " " + unit.value()).getBytes(StandardCharsets.UTF_8))));
    }
}
