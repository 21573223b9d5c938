package org.zhuqi.subsidies.boards.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries;
import org.zhuqi.subsidies.boards.usecase.EnterpriseMoneyQueries.AwardRow;

/** All money an enterprise ever got, award by award with what is still open, as a file: its own, or one's that is named. */
@Component
@RequiredArgsConstructor
class ExportedEnterpriseMoney implements Exportable {
    private final EnterpriseMoneyQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "enterprise-money";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ);
        EnterpriseId own = actor.enterprise();
        EnterpriseId enterprise = own != null
                ? own
                : Exportable.needed(filter, "enterprise", id -> new EnterpriseId(UUID.fromString(id)));
        return new Table<AwardRow>(
                List.of(
                        new Column<>("subsidies.programme", a -> Cell.of(texts.of(a.programme()))),
                        new Column<>("subsidies.awarded-at", a -> Cell.of(a.at())),
                        new Column<>("subsidies.of-enterprise.awarded-wan", a -> Exportable.wan(a.awarded())),
                        new Column<>("subsidies.of-enterprise.paid-wan", a -> Exportable.wan(a.paid())),
                        new Column<>("subsidies.of-enterprise.recovered-wan", a -> Exportable.wan(a.recovered())),
                        new Column<>("subsidies.of-enterprise.to-come-wan", a -> Exportable.wan(a.toCome())),
                        new Column<>("subsidies.of-enterprise.parts", a -> Cell.of(parts(a))),
                        new Column<>(
                                "subsidies.of-enterprise.performance",
                                a -> Cell.of(texts.message(a.performance() ? "shared.yes" : "shared.no")))),
                page -> queries.awards(scope, enterprise, page));
    }

    private String parts(AwardRow award) {
        return award.parts().stream()
                .map(part -> texts.message(
                        "subsidies.of-enterprise.part",
                        part.number(),
                        texts.inWan(part.amount().yuan()),
                        texts.date(part.due())))
                .collect(Collectors.joining(texts.message("shared.semicolon")));
    }
}
