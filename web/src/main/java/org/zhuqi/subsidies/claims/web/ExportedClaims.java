package org.zhuqi.subsidies.claims.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries.ClaimRow;

/** Claims as a file: the bureau's list, or an enterprise's own with its drafts. */
@Component
@RequiredArgsConstructor
class ExportedClaims implements Exportable {
    private final ClaimQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "subsidy-claims";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        if (actor.enterprise() == null) {
            // As the page on which they stand.
            actor.may(SubsidiesRight.WORK).orRefuse();
        }
        Claim.State state = Exportable.read(filter, "state", Claim.State::valueOf);
        return new Table<ClaimRow>(
                List.of(
                        new Column<>("subsidies.enterprise", r -> Cell.of(texts.of(r.enterpriseName()))),
                        new Column<>("subsidies.programme", r -> Cell.of(texts.of(r.programmeTitle()))),
                        new Column<>("subsidies.claim.filed-at", r -> Cell.of(r.filedAt())),
                        new Column<>("subsidies.claim.lines", r -> Cell.of(r.lines())),
                        new Column<>("subsidies.claim.claimed", r -> Exportable.wan(r.claimed())),
                        new Column<>(
                                "subsidies.claim.accepted",
                                r -> r.state() == Claim.State.DECIDED ? Exportable.wan(r.accepted()) : Cell.BLANK),
                        new Column<>(
                                "subsidies.proposals.state",
                                r -> Cell.of(texts.message("subsidies.claim.state." + r.state())))),
                page -> queries.list(scope, new ClaimQueries.Filter(null, state), page));
    }
}
