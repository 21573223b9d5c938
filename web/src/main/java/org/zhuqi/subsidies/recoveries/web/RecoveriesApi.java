package org.zhuqi.subsidies.recoveries.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.recoveries.Recovery;
import org.zhuqi.subsidies.recoveries.RecoveryId;
import org.zhuqi.subsidies.recoveries.usecase.RecoveryQueries;
import org.zhuqi.subsidies.recoveries.usecase.RevokeAward;
import org.zhuqi.subsidies.recoveries.usecase.SettleRecovery;

@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class RecoveriesApi {
    private final RecoveryQueries queries;
    private final RevokeAward revokeAward;
    private final SettleRecovery settleRecovery;

    /** @param due until when the money is to come */
    record RevocationRequest(
            @Nullable String reason,
            boolean fraud,
            @Nullable String document,
            @Nullable String evidence,
            @Nullable LocalDate due) {}

    /** @param amount in yuan */
    record ReceiptRequest(
            Recovery.@Nullable Kind kind,
            @Nullable BigDecimal amount,
            @Nullable LocalDate on,
            @Nullable String document) {}

    /** @param barredUntil last day on which the enterprise is barred, null when it is not */
    record RecoveryResponse(
            UUID id,
            UUID application,
            UUID programme,
            LocalText enterprise,
            String reason,
            String document,
            BigDecimal principal,
            BigDecimal interest,
            BigDecimal received,
            BigDecimal writtenOff,
            BigDecimal outstanding,
            @Nullable LocalDate due,
            @Nullable LocalDate barredUntil,
            Instant at) {
        static RecoveryResponse from(Recovery recovery) {
            return new RecoveryResponse(
                    recovery.id().value(),
                    recovery.matter().application().value(),
                    recovery.programme().value(),
                    recovery.enterpriseName(),
                    recovery.reason(),
                    recovery.document(),
                    recovery.principal().yuan(),
                    recovery.interest().yuan(),
                    recovery.received().yuan(),
                    recovery.writtenOff().yuan(),
                    recovery.outstanding().yuan(),
                    recovery.due(),
                    recovery.barredUntil(),
                    recovery.at());
        }
    }

    /** Revokes the award of an application. */
    @PostMapping("/applications/{id}/revocation")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryResponse revoke(Actor actor, @PathVariable UUID id, @RequestBody RevocationRequest request) {
        return RecoveryResponse.from(revokeAward.revoke(
                actor,
                new RevokeAward.Command(
                        new ApplicationId(id),
                        orEmpty(request.reason()),
                        request.fraud(),
                        orEmpty(request.document()),
                        orEmpty(request.evidence()),
                        request.due())));
    }

    @GetMapping("/recoveries")
    Page<RecoveryResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return queries.list(
                        actor.scopeFor(SubsidiesRight.READ),
                        programme == null ? null : new ProgrammeId(programme),
                        new PageRequest(after, limit, null))
                .map(RecoveryResponse::from);
    }

    @GetMapping("/recoveries/{id}")
    RecoveryResponse recovery(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SubsidiesRight.READ), new RecoveryId(id))
                .map(RecoveryResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    /** Money came, was enforced, or is written off. */
    @PostMapping("/recoveries/{id}/receipts")
    RecoveryResponse settle(Actor actor, @PathVariable UUID id, @RequestBody ReceiptRequest request) {
        BigDecimal amount = request.amount();
        return RecoveryResponse.from(settleRecovery.settle(
                actor,
                new SettleRecovery.Command(
                        new RecoveryId(id),
                        request.kind(),
                        amount == null ? null : new Money(amount),
                        request.on(),
                        orEmpty(request.document()))));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
