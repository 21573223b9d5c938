package org.zhuqi.subsidies.grants.web;

import java.math.BigDecimal;
import java.time.Clock;
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
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantId;
import org.zhuqi.subsidies.grants.usecase.GrantQueries;
import org.zhuqi.subsidies.grants.usecase.RecordGrant;
import org.zhuqi.subsidies.ledger.FundingSource;

@RestController
@RequestMapping("/api/v1/grants")
@RequiredArgsConstructor
class GrantsApi {
    private final GrantQueries queries;
    private final RecordGrant recordGrant;
    private final Clock clock;

    /** @param amount in yuan */
    record GrantRequest(
            @Nullable String document,
            @Nullable FundingSource level,
            @Nullable BigDecimal amount,
            @Nullable String purpose,
            @Nullable LocalDate on) {}

    /** @param enterprise that gets it directly; null when {@code recipient} does */
    record PassingRequest(
            @Nullable UUID enterprise,
            @Nullable String recipient,
            @Nullable BigDecimal amount,
            @Nullable LocalDate on,
            @Nullable String document) {}

    /** @param direct what was passed on to enterprises directly */
    record GrantResponse(
            UUID id,
            String document,
            FundingSource level,
            BigDecimal amount,
            String purpose,
            LocalDate on,
            BigDecimal direct,
            BigDecimal other,
            BigDecimal left) {
        static GrantResponse from(Grant grant) {
            return new GrantResponse(
                    grant.id().value(),
                    grant.document(),
                    grant.level(),
                    grant.amount().yuan(),
                    grant.purpose(),
                    grant.on(),
                    grant.direct().yuan(),
                    grant.other().yuan(),
                    grant.left().yuan());
        }
    }

    record YearResponse(int year, int grants, BigDecimal won, BigDecimal direct) {}

    /** Of one calendar year, this one when none is given. */
    @GetMapping
    Page<GrantResponse> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        int wanted = year == null ? LocalDate.now(clock).getYear() : Math.clamp(year, 1900, 2999);
        return queries.list(
                        actor.scopeFor(SubsidiesRight.READ_GRANTS),
                        LocalDate.of(wanted, 1, 1),
                        LocalDate.of(wanted, 12, 31),
                        new PageRequest(after, limit, null))
                .map(GrantResponse::from);
    }

    /** Sums by calendar year. */
    @GetMapping("/years")
    List<YearResponse> years(Actor actor) {
        return queries.years(actor.scopeFor(SubsidiesRight.READ_GRANTS)).stream()
                .map(row -> new YearResponse(
                        row.year(), row.grants(), row.won().yuan(), row.direct().yuan()))
                .toList();
    }

    @GetMapping("/{id}")
    GrantResponse grant(Actor actor, @PathVariable UUID id) {
        return queries.find(actor.scopeFor(SubsidiesRight.READ_GRANTS), new GrantId(id))
                .map(GrantResponse::from)
                .orElseThrow(SharedError.NOT_FOUND::refused);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    GrantResponse record(Actor actor, @RequestBody GrantRequest request) {
        return GrantResponse.from(recordGrant.record(
                actor,
                new RecordGrant.Command(
                        orEmpty(request.document()),
                        request.level(),
                        money(request.amount()),
                        orEmpty(request.purpose()),
                        request.on())));
    }

    /** Passes part of it on; never more than is left. */
    @PostMapping("/{id}/passings")
    GrantResponse passOn(Actor actor, @PathVariable UUID id, @RequestBody PassingRequest request) {
        UUID enterprise = request.enterprise();
        return GrantResponse.from(recordGrant.passOn(
                actor,
                new RecordGrant.PassOn(
                        new GrantId(id),
                        enterprise == null ? null : new EnterpriseId(enterprise),
                        orEmpty(request.recipient()),
                        money(request.amount()),
                        request.on(),
                        orEmpty(request.document()))));
    }

    private static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null ? null : new Money(yuan);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
