package org.zhuqi.subsidies.decisions.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.zhuqi.reviews.Deadline;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.Decision.Outcome;
import org.zhuqi.subsidies.decisions.usecase.DecideApplication;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.DecisionRow;
import org.zhuqi.subsidies.decisions.usecase.DecisionQueries.Standing;
import org.zhuqi.subsidies.decisions.usecase.PrepareDecision;
import org.zhuqi.subsidies.decisions.usecase.PrepareDecision.Prepared;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import org.zhuqi.subsidies.ledger.usecase.AwardSubsidy;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class SubsidiesApi {
    private final DecisionQueries decisions;
    private final AwardQueries awards;
    private final PrepareDecision prepareDecision;
    private final DecideApplication decideApplication;
    private final PutOnNotice putOnNotice;
    private final AwardSubsidy awardSubsidy;
    private final StepWords stepWords;
    private final Clock clock;

    /**
     * What the formula gives now.
     *
     * @param amount in yuan; null when a fact is missing
     * @param left what is left of the budget in yuan; null when none is published
     */
    record PreparedResponse(
            UUID application,
            String submissionHash,
            @Nullable BigDecimal amount,
            List<String> steps,
            @Nullable BigDecimal budget,
            BigDecimal approved,
            @Nullable BigDecimal left) {
        static PreparedResponse from(Prepared prepared, List<String> steps) {
            return new PreparedResponse(
                    prepared.application().id().value(),
                    prepared.submission().receipt().sha256(),
                    prepared.amount() instanceof AmountResult.Known known
                            ? known.amount().yuan()
                            : null,
                    steps,
                    yuan(prepared.budget()),
                    prepared.approved().yuan(),
                    yuan(prepared.left()));
        }

        private static @Nullable BigDecimal yuan(@Nullable Money money) {
            return money == null ? null : money.yuan();
        }
    }

    record DecideRequest(
            @Nullable Outcome outcome,
            @Nullable String opinion,
            @Nullable String submissionHash) {}

    record DecisionResponse(
            UUID id,
            UUID application,
            UUID programme,
            Outcome outcome,
            BigDecimal amount,
            List<String> steps,
            @Nullable String opinion,
            String by,
            Instant at,
            String submissionHash,
            boolean standing) {
        static DecisionResponse from(Decision decision, List<String> steps) {
            return new DecisionResponse(
                    decision.id().value(),
                    decision.matter().application().value(),
                    decision.matter().programme().value(),
                    decision.outcome(),
                    decision.amount().yuan(),
                    steps,
                    decision.opinion(),
                    decision.byName(),
                    decision.at(),
                    decision.basis().submissionHash(),
                    decision.standing());
        }
    }

    record DecisionSummary(
            UUID id,
            UUID application,
            UUID programme,
            LocalText programmeTitle,
            LocalText enterprise,
            String unit,
            Outcome outcome,
            BigDecimal amount,
            Instant at,
            @Nullable UUID notice,
            @Nullable LocalDate noticeEnds,
            int openObjections,
            @Nullable Instant awardedAt) {
        static DecisionSummary from(DecisionRow row) {
            Deadline ends = row.noticeEnds();
            return new DecisionSummary(
                    row.id().value(),
                    row.application().value(),
                    row.programme().value(),
                    row.programmeTitle(),
                    row.enterpriseName(),
                    row.unit().value(),
                    row.outcome(),
                    row.amount().yuan(),
                    row.at(),
                    row.notice() == null ? null : row.notice().value(),
                    ends == null ? null : ends.date(),
                    row.openObjections(),
                    row.awardedAt());
        }
    }

    record NoticeRequest(
            @Nullable List<UUID> applications,
            @Nullable String titleZh,
            @Nullable String titleKo,
            @Nullable String contactZh,
            @Nullable String contactKo) {}

    record PublishedResponse(UUID id, LocalDate publishedOn, LocalDate endsOn, boolean provisional) {
        static PublishedResponse from(PublicNotice notice) {
            return new PublishedResponse(
                    notice.id().value(),
                    notice.publishedOn(),
                    notice.ends().date(),
                    notice.ends().provisional());
        }
    }

    record AwardResponse(
            UUID id,
            UUID application,
            UUID decision,
            UUID programme,
            BigDecimal amount,
            UUID notice,
            String by,
            Instant at) {
        static AwardResponse from(Award award) {
            return new AwardResponse(
                    award.id().value(),
                    award.application().value(),
                    award.decision().value(),
                    award.programme().value(),
                    award.amount().yuan(),
                    award.notice().value(),
                    award.byName(),
                    award.at());
        }
    }

    @GetMapping("/decisions")
    Page<DecisionSummary> list(
            Actor actor,
            @RequestParam(defaultValue = "DECIDED") Standing standing,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return decisions
                .list(
                        actor.scopeFor(SubsidiesRight.WORK),
                        standing,
                        programme == null ? null : new ProgrammeId(programme),
                        clock.instant(),
                        new PageRequest(after, limit, null))
                .map(DecisionSummary::from);
    }

    /** What the formula gives for the latest submission, before deciding. */
    @GetMapping("/applications/{id}/decision/prepared")
    PreparedResponse prepare(Actor actor, @PathVariable UUID id) {
        Prepared prepared = prepareDecision.prepare(actor, new ApplicationId(id));
        return PreparedResponse.from(prepared, stepWords.of(prepared.amount().steps()));
    }

    @GetMapping("/applications/{id}/decision")
    DecisionResponse decision(Actor actor, @PathVariable UUID id) {
        return decisions
                .latest(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id))
                .map(this::response)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping("/applications/{id}/decision")
    @ResponseStatus(HttpStatus.CREATED)
    DecisionResponse decide(Actor actor, @PathVariable UUID id, @RequestBody DecideRequest request) {
        Outcome outcome = request.outcome();
        if (outcome == null) {
            throw SubsidiesError.INCOMPLETE.refused(List.of(FieldProblem.of("outcome", "subsidies.outcome-required")));
        }
        return response(decideApplication.decide(
                actor,
                new DecideApplication.Command(
                        new ApplicationId(id), outcome, request.opinion(), request.submissionHash())));
    }

    private DecisionResponse response(Decision decision) {
        return DecisionResponse.from(decision, stepWords.of(decision.steps()));
    }

    @PostMapping("/notices")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedResponse putOnNotice(Actor actor, @RequestBody NoticeRequest request) {
        List<UUID> chosen = request.applications() == null ? List.of() : request.applications();
        return PublishedResponse.from(putOnNotice.put(
                actor,
                new PutOnNotice.Command(
                        chosen.stream()
                                .filter(Objects::nonNull)
                                .map(ApplicationId::new)
                                .toList(),
                        orEmpty(request.titleZh()),
                        request.titleKo(),
                        orEmpty(request.contactZh()),
                        request.contactKo())));
    }

    @PostMapping("/applications/{id}/award")
    @ResponseStatus(HttpStatus.CREATED)
    AwardResponse award(Actor actor, @PathVariable UUID id) {
        return AwardResponse.from(awardSubsidy.award(actor, new ApplicationId(id)));
    }

    @GetMapping("/applications/{id}/award")
    AwardResponse awarded(Actor actor, @PathVariable UUID id) {
        return awards.find(actor.scopeFor(SubsidiesRight.READ), new ApplicationId(id))
                .map(AwardResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
