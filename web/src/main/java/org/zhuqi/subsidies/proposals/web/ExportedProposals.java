package org.zhuqi.subsidies.proposals.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries;

/** The variants of a programme's proposal as a file. */
@Component
@RequiredArgsConstructor
class ExportedProposals implements Exportable {
    private final ProposalQueries queries;
    private final ProposalWords words;
    private final Texts texts;

    @Override
    public String id() {
        return "subsidy-proposals";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProgrammeId programme = Exportable.needed(filter, "programme", id -> new ProgrammeId(UUID.fromString(id)));
        return new Table<Proposal>(
                List.of(
                        new Column<>("subsidies.proposals.mode", p -> Cell.of(words.of(p.distribution()))),
                        new Column<>("subsidies.proposals.by", p -> Cell.of(p.byName())),
                        new Column<>("subsidies.proposals.at", p -> Cell.of(p.at())),
                        new Column<>(
                                "subsidies.proposals.all",
                                p -> Cell.of(p.totals().lines())),
                        new Column<>(
                                "subsidies.proposals.some",
                                p -> Cell.of(p.totals().supported())),
                        new Column<>(
                                "subsidies.proposals.asked",
                                p -> Exportable.wan(p.totals().asked())),
                        new Column<>("subsidies.proposals.free", p -> Exportable.wan(p.budget())),
                        new Column<>(
                                "subsidies.proposals.proposed",
                                p -> Exportable.wan(p.totals().proposed())),
                        new Column<>("subsidies.proposals.state", p -> Cell.of(state(p)))),
                page -> Exportable.whole(queries.list(scope, programme)));
    }

    private String state(Proposal proposal) {
        Proposal.Frozen frozen = proposal.frozen();
        if (frozen != null) {
            return texts.message("subsidies.proposals.frozen", frozen.minutes());
        }
        return texts.message(proposal.fits() ? "subsidies.proposals.fits" : "subsidies.proposals.over");
    }
}
