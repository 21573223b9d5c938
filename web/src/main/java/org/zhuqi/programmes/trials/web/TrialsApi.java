package org.zhuqi.programmes.trials.web;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.Assumption;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.TrialsError;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.programmes.trials.usecase.MoveDryRun;
import org.zhuqi.programmes.trials.usecase.ShowDryRun;
import org.zhuqi.programmes.trials.usecase.StartDryRun;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** Dry runs for programs: ask for one, then how far it is and what it gave. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class TrialsApi {
    private final TrialQueries queries;
    private final StartDryRun startDryRun;
    private final MoveDryRun moveDryRun;
    private final ShowDryRun showDryRun;

    /**
     * @param workingCopy whether the call as it is being written is meant; one that was never published is tried as it is
     * @param variants other numbers by their places in the rules, as {@code GET …/dry-runs/numbers} names them; one variant
     *     or two, none for the rules as they stand
     * @param assumed what the application is taken to say, by field or {@code table.column}
     */
    record StartRequest(
            @Nullable Boolean workingCopy,
            @Nullable List<SortedMap<String, BigDecimal>> variants,
            @Nullable SortedMap<String, AssumedRequest> assumed) {
        StartDryRun.Command command(ProgrammeId programme) {
            SortedMap<String, Assumption> assumptions = new TreeMap<>();
            if (assumed != null) {
                assumed.forEach((field, given) -> assumptions.put(field, given.assumption(field)));
            }
            return new StartDryRun.Command(
                    programme,
                    Boolean.TRUE.equals(workingCopy),
                    variants == null || variants.isEmpty()
                            ? List.of(Variant.AS_WRITTEN)
                            : variants.stream().map(Variant::new).toList(),
                    new Assumptions(assumptions));
        }
    }

    /** One of the three. */
    record AssumedRequest(
            @Nullable BigDecimal number,
            @Nullable String words,
            @Nullable String fact) {
        Assumption assumption(String field) {
            if (number != null) {
                return new Assumption.Number(number);
            }
            if (words != null) {
                return new Assumption.Words(words);
            }
            try {
                return new Assumption.OfFact(new FactKey(String.valueOf(fact)));
            } catch (MalformedException e) {
                throw TrialsError.BAD_QUESTION.refused(
                        List.of(FieldProblem.of("assumed." + field, "trials.no-such-fact", String.valueOf(fact))));
            }
        }
    }

    /** A number of the rules that a variant may change. */
    record NumberResponse(
            String place, String kind, @Nullable LocalText words, BigDecimal value) {}

    /** Whom a number means. */
    record OutlookResponse(
            UUID enterprise,
            String name,
            @Nullable String creditCode,
            String unit,
            @Nullable String sizeClass,
            @Nullable String division,
            String standing,
            @Nullable String amountYuan,
            List<Integer> failing,
            List<String> missing,
            List<String> later,
            List<String> amountMissing) {
        static OutlookResponse from(TrialQueries.Outlook outlook) {
            return new OutlookResponse(
                    outlook.enterprise().value(),
                    outlook.name(),
                    outlook.creditCode(),
                    outlook.unit().value(),
                    outlook.sizeClass(),
                    outlook.division(),
                    outlook.standing().name(),
                    outlook.amount() == null ? null : outlook.amount().toString(),
                    outlook.failing(),
                    outlook.missing(),
                    outlook.later(),
                    outlook.amountMissing());
        }
    }

    /** Asks for one; it goes on by itself. */
    @PostMapping("/programmes/{id}/dry-runs")
    ResponseEntity<TrialResponse> start(
            Actor actor, @PathVariable UUID id, @RequestBody(required = false) @Nullable StartRequest request) {
        StartRequest wanted = request == null ? new StartRequest(null, null, null) : request;
        DryRunId run = startDryRun.start(actor, wanted.command(new ProgrammeId(id)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/dry-runs/" + run))
                .body(show(actor, run.value()));
    }

    /** The numbers of the call's rules that a variant may change. */
    @GetMapping("/programmes/{id}/dry-runs/numbers")
    List<NumberResponse> numbers(
            Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean workingCopy) {
        return new TrialForm(showDryRun.programme(actor, new ProgrammeId(id), workingCopy), Map.of())
                .numbers().stream()
                        .map(number -> new NumberResponse(
                                number.place().place(),
                                number.place().kind().name(),
                                number.place().words(),
                                number.place().value()))
                        .toList();
    }

    /** How far it is and, when it is done, what it gave. */
    @GetMapping("/dry-runs/{id}")
    TrialResponse show(Actor actor, @PathVariable UUID id) {
        return TrialResponse.from(showDryRun.show(actor, new DryRunId(id)));
    }

    @PostMapping("/dry-runs/{id}/cancel")
    TrialResponse cancel(Actor actor, @PathVariable UUID id) {
        moveDryRun.cancel(actor, new DryRunId(id));
        return show(actor, id);
    }

    @PostMapping("/dry-runs/{id}/resume")
    TrialResponse resume(Actor actor, @PathVariable UUID id) {
        moveDryRun.resume(actor, new DryRunId(id));
        return show(actor, id);
    }

    /** The enterprises behind its numbers. */
    @GetMapping("/dry-runs/{id}/enterprises")
    Page<OutlookResponse> enterprises(
            Actor actor,
            @PathVariable UUID id,
            OutcomeFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        showDryRun.show(actor, new DryRunId(id));
        return queries.outcomes(
                        actor.scopeFor(TrialsRight.READ),
                        new DryRunId(id),
                        filter.read(),
                        new PageRequest(after, limit, null))
                .map(OutlookResponse::from);
    }
}
