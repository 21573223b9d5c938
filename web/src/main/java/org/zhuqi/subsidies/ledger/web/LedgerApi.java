package org.zhuqi.subsidies.ledger.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Cause;
import org.zhuqi.subsidies.ledger.Entry;
import org.zhuqi.subsidies.ledger.FundingSource;
import org.zhuqi.subsidies.ledger.LedgerAccount;
import org.zhuqi.subsidies.ledger.usecase.AppropriateFunds;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries.BalanceRow;
import org.zhuqi.subsidies.ledger.usecase.LedgerQueries.PostingRow;

@RestController
@RequestMapping("/api/v1/programmes/{id}")
@RequiredArgsConstructor
class LedgerApi {
    private final LedgerQueries queries;
    private final AppropriateFunds appropriateFunds;
    private final Programmes programmes;

    /**
     * The accounts of a programme and how they came about; all amounts in yuan.
     *
     * @param balances what lies where, by source; the account FUNDS is what was given, with the sign turned
     * @param totals what has come at least to each account, of all sources
     */
    record LedgerResponse(
            UUID programme,
            List<BalanceResponse> balances,
            Map<LedgerAccount, BigDecimal> totals,
            Page<PostingResponse> postings) {}

    record BalanceResponse(FundingSource source, LedgerAccount account, BigDecimal amount) {}

    record EntryResponse(FundingSource source, LedgerAccount account, BigDecimal amount) {
        static EntryResponse from(Entry entry) {
            return new EntryResponse(
                    entry.source(), entry.account(), entry.amount().yuan());
        }
    }

    /** @param application null for the programme's own */
    record PostingResponse(
            String id,
            Cause cause,
            String document,
            @Nullable UUID application,
            @Nullable LocalText enterprise,
            BigDecimal amount,
            List<EntryResponse> entries,
            String by,
            Instant at) {
        static PostingResponse from(PostingRow row) {
            return new PostingResponse(
                    row.id(),
                    row.cause(),
                    row.document(),
                    row.application() == null ? null : row.application().value(),
                    row.enterprise(),
                    row.amount().yuan(),
                    row.entries().stream().map(EntryResponse::from).toList(),
                    row.by(),
                    row.at());
        }
    }

    /** @param amount in yuan */
    record AppropriationRequest(
            @Nullable FundingSource source,
            @Nullable BigDecimal amount,
            @Nullable String document) {}

    @GetMapping("/ledger")
    LedgerResponse ledger(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var scope = actor.scopeFor(SubsidiesRight.WORK);
        ProgrammeId programme = new ProgrammeId(id);
        programmes.find(programme).orElseThrow(SharedError.NOT_FOUND::refused);
        List<BalanceRow> balances = queries.balances(scope, programme);
        return new LedgerResponse(
                id,
                balances.stream()
                        .map(row -> new BalanceResponse(
                                row.source(), row.account(), row.amount().yuan()))
                        .toList(),
                totals(balances),
                queries.postings(scope, programme, new PageRequest(after, limit, null))
                        .map(PostingResponse::from));
    }

    private static Map<LedgerAccount, BigDecimal> totals(List<BalanceRow> balances) {
        Map<LedgerAccount, BigDecimal> totals = new EnumMap<>(LedgerAccount.class);
        for (LedgerAccount account : LedgerAccount.APPROPRIATED.andBeyond()) {
            Money sum = balances.stream()
                    .filter(row -> account.andBeyond().contains(row.account()))
                    .map(BalanceRow::amount)
                    .reduce(Money.ZERO, Money::plus);
            totals.put(account, sum.yuan());
        }
        return totals;
    }

    @PostMapping("/appropriations")
    @ResponseStatus(HttpStatus.CREATED)
    void appropriate(Actor actor, @PathVariable UUID id, @RequestBody AppropriationRequest request) {
        BigDecimal amount = request.amount();
        appropriateFunds.appropriate(
                actor,
                new AppropriateFunds.Command(
                        new ProgrammeId(id),
                        request.source(),
                        amount == null ? null : new Money(amount),
                        request.document() == null ? "" : request.document()));
    }
}
