package org.zhuqi.programmes.candidates.web;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.zhuqi.policies.PolicyItemId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.usecase.AnswerOffer;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.programmes.candidates.usecase.ListCandidates;
import org.zhuqi.programmes.candidates.usecase.MoveCandidate;
import org.zhuqi.programmes.candidates.usecase.ShowCandidate;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

/** 免申即享 for programs: one address per move, for the offices and for the enterprise. */
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class CandidatesApi {
    private final CandidateQueries queries;
    private final ListCandidates listCandidates;
    private final MoveCandidate moveCandidate;
    private final ShowCandidate showCandidate;
    private final AnswerOffer answerOffer;

    /**
     * @param item of a policy in force, to be had without an application
     * @param excluding calls; who has applied to one of them is left out
     */
    record SearchRequest(UUID item, @Nullable Set<UUID> excluding) {}

    /** @param dryRun the run that searches; its progress is under {@code /api/v1/dry-runs} */
    record SearchResponse(UUID dryRun) {}

    record ReasonRequest(@Nullable String reason) {
        String given() {
            return reason == null ? "" : reason;
        }
    }

    record ConfirmRequest(@Nullable List<@Nullable UUID> candidates) {
        List<CandidateId> named() {
            return candidates == null
                    ? List.of()
                    : candidates.stream()
                            .filter(Objects::nonNull)
                            .map(CandidateId::new)
                            .toList();
        }
    }

    /** @param refusal key of the reason it was not confirmed, null when it was */
    record ConfirmResponse(UUID candidate, @Nullable String refusal) {}

    /** @param project national code of the project it is for, where the call is answered for each */
    record TakeRequest(
            @Nullable String accountHolder,
            @Nullable String accountBank,
            @Nullable String accountNumber,
            @Nullable String project,
            boolean certified) {
        AnswerOffer.Taking taking() {
            return new AnswerOffer.Taking(
                    new BankAccount(text(accountHolder), text(accountBank), text(accountNumber)), project, certified);
        }

        private static String text(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    record TakenResponse(UUID application) {}

    record LineResponse(
            UUID id,
            UUID programme,
            String programmeCode,
            LocalText title,
            UUID enterprise,
            String enterpriseName,
            String unit,
            String status,
            @Nullable String amountYuan,
            @Nullable String reason,
            @Nullable String excludedBy,
            @Nullable LocalDate answerBy,
            @Nullable UUID application,
            Instant listedAt) {
        static LineResponse from(CandidateQueries.Line line) {
            return new LineResponse(
                    line.id().value(),
                    line.programme().value(),
                    line.programmeCode(),
                    line.title(),
                    line.enterprise().value(),
                    line.enterpriseName().zh(),
                    line.unit().value(),
                    line.status().name(),
                    line.amount() == null ? null : line.amount().toString(),
                    line.reason(),
                    line.excludedBy(),
                    line.answerBy(),
                    line.application(),
                    line.listedAt());
        }
    }

    /** Has the rules of a call search for candidates; a search made again only adds. */
    @PostMapping("/programmes/{id}/candidate-runs")
    ResponseEntity<SearchResponse> search(Actor actor, @PathVariable UUID id, @RequestBody SearchRequest request) {
        Set<UUID> excluding = request.excluding() == null ? Set.of() : request.excluding();
        DryRunId run = listCandidates.list(
                actor,
                new ListCandidates.Command(
                        new ProgrammeId(id),
                        new PolicyItemId(request.item()),
                        excluding.stream().map(ProgrammeId::new).collect(Collectors.toSet())));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/dry-runs/" + run))
                .body(new SearchResponse(run.value()));
    }

    @GetMapping("/candidates")
    Page<LineResponse> list(
            Actor actor,
            CandidateFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return queries.list(actor.scopeFor(CandidatesRight.READ), filter.read(), new PageRequest(after, limit, null))
                .map(LineResponse::from);
    }

    @GetMapping("/candidates/{id}")
    CandidateResponse show(Actor actor, @PathVariable UUID id) {
        return CandidateResponse.from(showCandidate.show(actor, new CandidateId(id)));
    }

    /** The county stands for them, one after the other; each has its result. */
    @PostMapping("/candidates/confirmations")
    List<ConfirmResponse> confirm(Actor actor, @RequestBody ConfirmRequest request) {
        return moveCandidate.confirm(actor, request.named()).stream()
                .map(line -> new ConfirmResponse(line.candidate().value(), line.refusal()))
                .toList();
    }

    @PostMapping("/candidates/{id}/exclusion")
    CandidateResponse exclude(Actor actor, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        moveCandidate.exclude(actor, new CandidateId(id), request.given());
        return show(actor, id);
    }

    @PostMapping("/candidates/{id}/reinstatement")
    CandidateResponse reinstate(Actor actor, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        moveCandidate.reinstate(actor, new CandidateId(id), request.given());
        return show(actor, id);
    }

    /** What is or was offered to the caller's enterprise. */
    @GetMapping("/offers")
    Page<LineResponse> offers(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        return queries.offers(actor.scopeFor(CandidatesRight.ANSWER), new PageRequest(after, limit, null))
                .map(LineResponse::from);
    }

    @GetMapping("/offers/{id}")
    CandidateResponse offer(Actor actor, @PathVariable UUID id) {
        return CandidateResponse.from(showCandidate.offer(actor, new CandidateId(id)));
    }

    /** The enterprise takes it: it is an application with its receipt; the same again is the same application. */
    @PostMapping("/offers/{id}/acceptance")
    TakenResponse take(Actor actor, @PathVariable UUID id, @RequestBody TakeRequest request) {
        return new TakenResponse(answerOffer.take(actor, new CandidateId(id), request.taking()));
    }

    @PostMapping("/offers/{id}/refusal")
    CandidateResponse decline(Actor actor, @PathVariable UUID id, @RequestBody ReasonRequest request) {
        answerOffer.decline(actor, new CandidateId(id), request.given());
        return offer(actor, id);
    }
}
