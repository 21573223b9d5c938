package org.zhuqi.subsidies.claims.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;

/** The invoices of a claim with what was ruled on each, as a file. */
@Component
@RequiredArgsConstructor
class ExportedClaimLines implements Exportable {
    private final ClaimQueries queries;

    @Override
    public String id() {
        return "subsidy-claim";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        ClaimId id = Exportable.needed(filter, "claim", claim -> new ClaimId(UUID.fromString(claim)));
        Claim claim = queries.find(scope, id).orElseThrow(SharedError.NOT_FOUND::refused);
        return new Table<ClaimLine>(
                List.of(
                        new Column<>("subsidies.number", l -> Cell.of(l.number())),
                        new Column<>(
                                "subsidies.claim.invoice",
                                l -> Cell.of(l.invoice().number())),
                        new Column<>(
                                "subsidies.claim.date", l -> Cell.of(l.invoice().date())),
                        new Column<>(
                                "subsidies.claim.seller",
                                l -> Cell.of(l.invoice().seller())),
                        new Column<>(
                                "subsidies.claim.amount-yuan",
                                l -> Cell.of(l.invoice().amount().yuan())),
                        new Column<>(
                                "subsidies.claim.claimed-yuan",
                                l -> Cell.of(l.claimed().yuan())),
                        new Column<>(
                                "subsidies.claim.accepted-yuan",
                                l -> l.outcome() == null
                                        ? Cell.BLANK
                                        : Cell.of(l.outcome().accepted().yuan())),
                        new Column<>(
                                "subsidies.claim.reason",
                                l -> l.outcome() == null
                                        ? Cell.BLANK
                                        : Cell.of(l.outcome().reason()))),
                page -> Exportable.whole(claim.lines()));
    }
}
