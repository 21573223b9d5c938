package org.zhuqi.campaigns.demands.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Cards of supervision as a file. */
@Component
@RequiredArgsConstructor
class ExportedCards implements Exportable {
    private final DemandQueries queries;
    private final DemandWords words;
    private final Texts texts;

    @Override
    public String id() {
        return "demand-cards";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(DemandsRight.READ_INTERNAL);
        DemandQueries.CardFilter wanted = new SupervisionPages.CardSearch(
                        filter.get("unit"),
                        filter.get("colour"),
                        "true".equals(filter.get("unanswered")),
                        "true".equals(filter.get("cancelled")))
                .filter();
        return new Table<DemandQueries.CardLine>(
                List.of(
                        new Column<>("demands.title", card -> Cell.of(card.title())),
                        new Column<>("demands.card-number", card -> Cell.of(card.number())),
                        new Column<>(
                                "demands.colour", card -> Cell.of(texts.message("demands.colour." + card.colour()))),
                        new Column<>(
                                "demands.card-reason",
                                card -> Cell.of(texts.message("demands.card-reason." + card.reason()))),
                        new Column<>(
                                "demands.card-unit", card -> Exportable.coded(words.unit(card.unit()), card.unit())),
                        new Column<>("demands.given-on", card -> Cell.of(card.givenOn())),
                        new Column<>("demands.due", card -> card.due() == null ? Cell.BLANK : Cell.of(card.due())),
                        new Column<>("demands.overdue-days", card -> Cell.of(card.overdueDays())),
                        new Column<>(
                                "demands.answered-on",
                                card -> card.answered() == null ? Cell.BLANK : Cell.of(card.answered())),
                        new Column<>(
                                "demands.cancelled-on",
                                card -> card.cancelled() == null ? Cell.BLANK : Cell.of(card.cancelled()))),
                page -> queries.cards(scope, wanted, page));
    }
}
