package org.zhuqi.programmes.candidates.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.calendar.usecase.OpenCalendar;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.policies.PolicyItem;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.policies.PolicyItems;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.StandingConditions;
import org.zhuqi.programmes.candidates.AnswerTime;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateMove;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.candidates.Listings;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.Trial;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.usecase.GatherFacts;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.place.DemonstrationData;

/**
 * The award for a title, searched for among the invented enterprises: most candidates wait for their counties, those of one
 * county are offered already.
 */
@Component
@RequiredArgsConstructor
class DemonstrationCandidates implements DemonstrationData {
    private static final String CALL = "TTL";
    private static final String ITEM = "demonstration policy 1 item 5";
    private static final ReportingUnitId OFFERED = new ReportingUnitId("222403");
    private static final int ALL = 10_000;
    private static final FactKey SIZE = new FactKey("enterprise.size-class");

    private final Programmes programmes;
    private final PolicyItems items;
    private final Enterprises enterprises;
    private final GatherFacts gatherFacts;
    private final StandingConditions standing;
    private final DryRuns runs;
    private final Listings listings;
    private final Candidates candidates;
    private final OpenCalendar calendars;
    private final AnswerTime answerTime;
    private final Clock clock;

    @Override
    public String id() {
        return "candidates";
    }

    /** After the policies. */
    @Override
    public int order() {
        return 121;
    }

    @Override
    public void load() {
        Optional<Programme> call = programmes.findByCode(CALL);
        Optional<PolicyItem> item = items.find(new PolicyItemId(stableId(ITEM)));
        if (call.isPresent() && item.isPresent()) {
            load(call.get(), item.get().id());
        }
    }

    private void load(Programme call, PolicyItemId item) {
        Instant now = clock.instant();
        List<Enterprise> all = enterprises.after(null, ALL);
        DryRun queued = DryRun.builder()
                .id(new DryRunId(stableId("demonstration dry run")))
                .programme(call.id())
                .programmeVersion(call.version())
                .purpose(DryRun.Purpose.CANDIDATES)
                .by(DryRun.Requester.of(Actor.system()))
                .asOf(LocalDate.now(clock))
                .variants(List.of(Variant.AS_WRITTEN))
                .assumptions(Assumptions.NONE)
                .status(DryRunStatus.QUEUED)
                .total(all.size())
                .tally(Tally.nothing(1))
                .createdAt(now)
                .build();
        List<Outcome> outcomes = outcomes(queued, call, all);
        DryRun done = queued.advance(all.getLast().id(), all.size(), outcomes).finish(now);
        runs.add(done, outcomes);
        List<Candidate> found = outcomes.stream()
                .filter(outcome -> outcome.standing() == Outcome.Standing.ELIGIBLE)
                .map(outcome -> candidate(done, outcome, now))
                .toList();
        candidates.addNew(found);
        listings.add(Listing.builder()
                .run(done.id())
                .programme(call.id())
                .item(item)
                .excluding(Set.of())
                .result(new Listing.Result(found.size(), 0, 0))
                .listedAt(now)
                .build());
        LocalDate until = calendars
                .local()
                .weekdaysWhereMissing()
                .due(LocalDate.now(clock), answerTime.workingDays())
                .date();
        found.stream()
                .filter(candidate -> candidate.unit().equals(OFFERED))
                .forEach(candidate -> candidates.save(
                        candidate.confirm(until),
                        CandidateMove.of(CandidateStatus.Move.CONFIRM, Actor.system(), now, null)));
    }

    private List<Outcome> outcomes(DryRun run, Programme call, List<Enterprise> all) {
        Trial trial = run.over(standing.over(call.rules()));
        Set<FactKey> keys = new TreeSet<>(trial.factKeys());
        keys.add(SIZE);
        Map<FactSubject, Facts> facts = gatherFacts.gatherEach(
                keys,
                all.stream().map(enterprise -> new FactSubject(enterprise.id())).toList(),
                run.asOf());
        List<Outcome> outcomes = new ArrayList<>();
        for (Enterprise enterprise : all) {
            Facts known = facts.getOrDefault(new FactSubject(enterprise.id()), Facts.NONE);
            outcomes.addAll(trial.of(
                    enterprise.id(), new Outcome.Traits(enterprise.unit(), size(known), division(enterprise)), known));
        }
        return outcomes;
    }

    private static @Nullable String size(Facts facts) {
        return facts.find(SIZE)
                .map(fact -> fact.value() instanceof FactValue.Words words ? words.words() : null)
                .orElse(null);
    }

    private static @Nullable String division(Enterprise enterprise) {
        IndustryCode industry = enterprise.industry();
        IndustryCode division = industry == null ? null : industry.division();
        return division == null ? null : division.value();
    }

    private static Candidate candidate(DryRun run, Outcome outcome, Instant now) {
        return Candidate.builder()
                .id(new CandidateId(stableId("demonstration candidate " + outcome.enterprise())))
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
                .status(CandidateStatus.LISTED)
                .listedAt(now)
                .build();
    }

    private static UUID stableId(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
