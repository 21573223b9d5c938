package org.zhuqi.subsidies.proposals.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.usecase.DrawUpProposal;
import org.zhuqi.subsidies.proposals.usecase.FreezeProposal;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class ProposalsApi {
    private static final int AT_ONCE = 1_000;

    private final DrawUpProposal drawUpProposal;
    private final FreezeProposal freezeProposal;
    private final ProposalQueries queries;

    /** How the budget is shared out. */
    enum Mode {
        FORMULA,
        RANKING,
        PRO_RATA,
        TIERS
    }

    /**
     * What is to be drawn up.
     *
     * @param partialLast RANKING: whether the one for whom not enough is left gets what is left; false when not given
     * @param byScore TIERS: whether bounds are scores of the experts; amounts in 万元 otherwise
     */
    record ProposalRequest(
            @Nullable Mode mode,
            @Nullable Boolean partialLast,
            @Nullable Boolean byScore,
            @Nullable List<TierRequest> tiers) {
        Distribution distribution() {
            return switch (mode) {
                case null ->
                    throw SubsidiesError.INCOMPLETE.refused(
                            List.of(FieldProblem.of("mode", "subsidies.mode-required")));
                case FORMULA -> new Distribution.Formula();
                case RANKING -> new Distribution.Ranking(Boolean.TRUE.equals(partialLast));
                case PRO_RATA -> new Distribution.ProRata();
                case TIERS ->
                    new Distribution.Tiers(
                            Boolean.TRUE.equals(byScore),
                            tiers == null
                                    ? List.of()
                                    : tiers.stream().map(TierRequest::tier).toList());
            };
        }
    }

    record TierRequest(@Nullable BigDecimal from, @Nullable BigDecimal coefficient) {
        Distribution.Tiers.Tier tier() {
            if (from == null || coefficient == null) {
                throw SubsidiesError.TIERS_WRONG.refused(Distribution.MAX_TIERS);
            }
            return new Distribution.Tiers.Tier(from, coefficient);
        }
    }

    /**
     * A variant; all amounts in yuan.
     *
     * @param budget what was free, null when nothing limits it
     * @param fits whether the budget suffices
     * @param lines the first thousand; the others stand at {@code /api/v1/proposals/{id}/lines}
     */
    record ProposalResponse(
            UUID id,
            UUID programme,
            String mode,
            @Nullable BigDecimal budget,
            BigDecimal asked,
            BigDecimal proposed,
            int files,
            int supported,
            boolean fits,
            String by,
            Instant at,
            @Nullable String minutes,
            @Nullable LocalDate metOn,
            List<LineResponse> lines) {
        static ProposalResponse from(Proposal proposal, List<LineResponse> lines) {
            Money budget = proposal.budget();
            Proposal.Frozen frozen = proposal.frozen();
            return new ProposalResponse(
                    proposal.id().value(),
                    proposal.programme().value(),
                    ProposalWords.mode(proposal.distribution()),
                    budget == null ? null : budget.yuan(),
                    proposal.totals().asked().yuan(),
                    proposal.totals().proposed().yuan(),
                    proposal.totals().lines(),
                    proposal.totals().supported(),
                    proposal.fits(),
                    proposal.byName(),
                    proposal.at(),
                    frozen == null ? null : frozen.minutes(),
                    frozen == null ? null : frozen.metOn(),
                    lines);
        }
    }

    /** @param decided what stands, null while nothing is decided */
    record LineResponse(
            int number,
            UUID application,
            UUID enterprise,
            LocalText enterpriseName,
            String unit,
            @Nullable BigDecimal asked,
            @Nullable BigDecimal score,
            BigDecimal proposed,
            @Nullable BigDecimal decided) {
        static LineResponse from(ProposalLine line, @Nullable Money decided) {
            return new LineResponse(
                    line.number(),
                    line.application().value(),
                    line.enterprise().value(),
                    line.enterpriseName(),
                    line.unit().value(),
                    line.asked() == null ? null : line.asked().yuan(),
                    line.score(),
                    line.proposed().yuan(),
                    decided == null ? null : decided.yuan());
        }
    }

    record FreezeRequest(@Nullable String minutes, @Nullable LocalDate metOn) {}

    /** @param amount in yuan, less than before; 0 ends the matter */
    record LowerRequest(
            @Nullable UUID application,
            @Nullable BigDecimal amount,
            @Nullable String reason) {}

    @PostMapping("/programmes/{id}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    ProposalResponse draw(Actor actor, @PathVariable UUID id, @RequestBody ProposalRequest request) {
        actor.may(SubsidiesRight.PROPOSE).orRefuse();
        DrawUpProposal.Drawn drawn = drawUpProposal.draw(actor, new ProgrammeId(id), request.distribution());
        return ProposalResponse.from(
                drawn.proposal(),
                drawn.lines().stream()
                        .limit(AT_ONCE)
                        .map(line -> LineResponse.from(line, null))
                        .toList());
    }

    @GetMapping("/programmes/{id}/proposals")
    List<ProposalResponse> list(Actor actor, @PathVariable UUID id) {
        return queries.list(actor.scopeFor(SubsidiesRight.READ_PROPOSALS), new ProgrammeId(id)).stream()
                .map(proposal -> ProposalResponse.from(proposal, List.of()))
                .toList();
    }

    @GetMapping("/proposals/{id}")
    ProposalResponse proposal(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SubsidiesRight.READ_PROPOSALS), new ProposalId(id))
                .map(proposal -> ProposalResponse.from(proposal, List.of()))
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @GetMapping("/proposals/{id}/lines")
    Page<LineResponse> lines(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProposalId proposal = new ProposalId(id);
        queries.find(scope, proposal).orElseThrow(SharedError.NOT_FOUND::refused);
        return queries.lines(scope, proposal, new PageRequest(after, limit, null))
                .map(row -> LineResponse.from(row.line(), row.decided()));
    }

    /** Makes it the decision; another person than who drew it up. */
    @PostMapping("/proposals/{id}/freeze")
    ProposalResponse freeze(Actor actor, @PathVariable UUID id, @RequestBody FreezeRequest request) {
        return ProposalResponse.from(
                freezeProposal.freeze(
                        actor,
                        new FreezeProposal.Command(
                                new ProposalId(id),
                                request.minutes() == null ? "" : request.minutes(),
                                request.metOn())),
                List.of());
    }

    /** Decides for less on a line that an upheld objection sent back. */
    @PostMapping("/proposals/{id}/lowerings")
    @ResponseStatus(HttpStatus.CREATED)
    void lower(Actor actor, @PathVariable UUID id, @RequestBody LowerRequest request) {
        UUID application = request.application();
        BigDecimal amount = request.amount();
        freezeProposal.lower(
                actor,
                new FreezeProposal.Lowering(
                        new ProposalId(id),
                        new ApplicationId(application == null ? new UUID(0, 0) : application),
                        amount == null ? null : new Money(amount),
                        request.reason() == null ? "" : request.reason()));
    }
}
