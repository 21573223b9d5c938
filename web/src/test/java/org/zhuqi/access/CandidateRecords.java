package org.zhuqi.access;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateMove;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.candidates.Listing;
import org.zhuqi.programmes.candidates.Listings;
import org.zhuqi.programmes.candidates.usecase.AnswerOffer;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.programmes.candidates.usecase.MoveCandidate;
import org.zhuqi.programmes.candidates.usecase.ShowCandidate;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.programmes.trials.usecase.StartDryRun;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.shared.Actor;

/**
 * Of every side a search that is through, one candidate that waits for its county, and of two other calls one that is offered to
 * the enterprise.
 */
final class CandidateRecords extends RoomRecords {
    CandidateRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Programme listed = call(side, 1);
        Programme offered = call(side, 2);
        DryRunId run = searched(side, listed, 1);
        DryRunId other = searched(side, offered, 2);
        candidate(side, listed, run, 1);
        offer(candidate(side, offered, other, 2));
        offer(candidate(side, call(side, 3), searched(side, call(side, 3), 3), 3));
        return new Targets(
                Map.of(
                        DryRunId.class,
                        run,
                        CandidateId.class,
                        id(side, 1),
                        StartDryRun.Command.class,
                        new StartDryRun.Command(listed.id(), false, List.of(Variant.AS_WRITTEN), Assumptions.NONE),
                        AnswerOffer.Taking.class,
                        new AnswerOffer.Taking(new BankAccount("某企业", "某银行", "12345678"), null, true)),
                Map.of(),
                Set.of(
                        run.toString(),
                        id(side, 1).toString(),
                        id(side, 2).toString(),
                        listed.id().toString()));
    }

    private void offer(Candidate candidate) {
        world.bean(Candidates.class)
                .save(
                        candidate.confirm(LocalDate.of(2024, 9, 20)),
                        CandidateMove.of(CandidateStatus.Move.CONFIRM, Actor.system(), Inhabitants.MORNING, null));
    }

    @Override
    Targets asked(Class<?> asked, World.Side side, Targets targets) {
        if (asked == TrialQueries.class) {
            return targets.with(
                            Map.of(
                                    ProgrammeId.class,
                                    call(side, 1).id(),
                                    TrialQueries.Filter.class,
                                    TrialQueries.Filter.of(0)),
                            Map.of())
                    .andMarks(Set.of(world.enterpriseOf(side).id().toString()));
        }
        if (asked == CandidateQueries.class) {
            return targets.with(
                    Map.of(CandidateQueries.Filter.class, CandidateQueries.Filter.ALL),
                    Map.of("programmeCode", call(side, 1).code(), "atMost", 100));
        }
        if (asked == MoveCandidate.class) {
            return targets.with(Map.of(), Map.of("ids", List.of(id(side, 1))));
        }
        return asked == AnswerOffer.class || asked == ShowCandidate.class
                ? targets.with(Map.of(CandidateId.class, id(side, 2)), Map.of())
                : targets;
    }

    private static CandidateId id(World.Side side, int number) {
        return new CandidateId(new UUID(24, side.ordinal() * 10L + number));
    }

    private Programme call(World.Side side, int number) {
        String code = "C-" + side.ordinal() + number;
        return world.bean(Programmes.class).findByCode(code).orElseGet(() -> {
            Programme own = world.bean(Programmes.class)
                    .findByCode("TTL")
                    .orElseThrow()
                    .withId(new ProgrammeId(new UUID(25, side.ordinal() * 10L + number)))
                    .withCode(code);
            world.bean(Programmes.class).add(own);
            return own;
        });
    }

    private DryRunId searched(World.Side side, Programme call, int number) {
        Enterprise enterprise = world.enterpriseOf(side);
        DryRun queued = DryRun.builder()
                .id(new DryRunId(new UUID(26, side.ordinal() * 10L + number)))
                .programme(call.id())
                .programmeVersion(call.version())
                .purpose(DryRun.Purpose.CANDIDATES)
                .by(DryRun.Requester.of(world.person(Inhabitants.DECIDER)))
                .asOf(LocalDate.of(2024, 8, 26))
                .variants(List.of(Variant.AS_WRITTEN))
                .assumptions(Assumptions.NONE)
                .status(DryRunStatus.QUEUED)
                .total(1)
                .tally(Tally.nothing(1))
                .createdAt(Inhabitants.MORNING)
                .build();
        List<Outcome> outcomes = List.of(new Outcome(
                enterprise.id(),
                new Outcome.Traits(enterprise.unit(), null, null),
                0,
                Outcome.Standing.ELIGIBLE,
                null,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(),
                List.of()));
        DryRun done = queued.advance(enterprise.id(), 1, outcomes).finish(Inhabitants.MORNING);
        world.bean(DryRuns.class).add(done, outcomes);
        world.bean(Listings.class)
                .add(Listing.builder()
                        .run(done.id())
                        .programme(call.id())
                        .item(new PolicyItemId(UUID.nameUUIDFromBytes(
                                "demonstration policy 1 item 5".getBytes(StandardCharsets.UTF_8))))
                        .excluding(Set.of())
                        .listedAt(Inhabitants.MORNING)
                        .result(Listing.Result.NONE)
                        .build());
        return done.id();
    }

    private Candidate candidate(World.Side side, Programme call, DryRunId run, int number) {
        Enterprise enterprise = world.enterpriseOf(side);
        Candidate candidate = Candidate.builder()
                .id(id(side, number))
                .programme(call.id())
                .enterprise(enterprise.id())
                .unit(enterprise.unit())
                .found(new Candidate.Found(run, call.version(), LocalDate.of(2024, 8, 26), null, List.of(), List.of()))
                .status(CandidateStatus.LISTED)
                .listedAt(Inhabitants.MORNING)
                .build();
        world.bean(Candidates.class).addNew(List.of(candidate));
        return candidate;
    }
}
