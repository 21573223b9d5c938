package org.zhuqi.subsidies.proposals.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries.LineRow;

/** The lines of a proposal as a file. */
@Component
@RequiredArgsConstructor
class ExportedProposal implements Exportable {
    private final ProposalQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "subsidy-proposal";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProposalId proposal = Exportable.needed(filter, "proposal", id -> new ProposalId(UUID.fromString(id)));
        return new Table<LineRow>(
                List.of(
                        new Column<>("subsidies.number", r -> Cell.of(r.line().number())),
                        new Column<>(
                                "subsidies.enterprise",
                                r -> Cell.of(texts.of(r.line().enterpriseName()))),
                        new Column<>(
                                "reviews.queue.unit",
                                r -> Exportable.coded(
                                        units.find(r.line().unit())
                                                .map(texts::of)
                                                .orElse(""),
                                        r.line().unit())),
                        new Column<>(
                                "subsidies.proposals.score",
                                r -> r.line().score() == null
                                        ? Cell.BLANK
                                        : Cell.of(r.line().score())),
                        new Column<>(
                                "subsidies.proposals.asked",
                                r -> Exportable.wan(r.line().asked())),
                        new Column<>(
                                "subsidies.proposals.proposed",
                                r -> Exportable.wan(r.line().proposed())),
                        new Column<>("subsidies.proposals.decided", r -> Exportable.wan(r.decided()))),
                page -> queries.lines(scope, proposal, page));
    }
}
