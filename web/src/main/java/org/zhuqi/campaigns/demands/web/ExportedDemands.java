package org.zhuqi.campaigns.demands.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.campaigns.demands.Moment;
import org.zhuqi.campaigns.demands.usecase.DemandQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Demands as a file, for whoever reads the list. */
@Component
@RequiredArgsConstructor
class ExportedDemands implements Exportable {
    private final DemandQueries queries;
    private final DemandWords words;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "demands";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(DemandsRight.READ);
        DemandQueries.Filter wanted = DemandSearch.of(filter).filter(actor, Moment.now(clock));
        List<Column<DemandQueries.Line>> columns = new ArrayList<>(List.of(
                new Column<>("demands.title", line -> Cell.of(line.title())),
                new Column<>("demands.category", line -> Cell.of(words.category(line.category()))),
                new Column<>("demands.enterprise", line -> Cell.of(texts.of(line.enterpriseName()))),
                new Column<>("demands.unit", line -> Exportable.coded(words.unit(line.unit()), line.unit())),
                new Column<>(
                        "demands.lead",
                        line -> line.lead() == null
                                ? Cell.BLANK
                                : Exportable.coded(words.unit(line.lead()), line.lead())),
                new Column<>("demands.state", line -> Cell.of(words.state(line.state()))),
                new Column<>("demands.turn", line -> Cell.of(words.turn(line))),
                new Column<>("demands.raised-at", line -> Cell.of(line.raisedAt())),
                new Column<>("demands.due", line -> line.due() == null ? Cell.BLANK : Cell.of(line.due())),
                new Column<>(
                        "demands.closing-due",
                        line -> line.closingDue() == null ? Cell.BLANK : Cell.of(line.closingDue())),
                new Column<>(
                        "demands.outcome",
                        line -> line.outcome() == null
                                ? Cell.BLANK
                                : Cell.of(texts.message("demands.outcome." + line.outcome()))),
                new Column<>(
                        "demands.grade",
                        line -> line.grade() == null
                                ? Cell.BLANK
                                : Cell.of(texts.message("demands.grade." + line.grade())))));
        if (actor.has(DemandsRight.READ_INTERNAL)) {
            columns.add(new Column<>("demands.yellows", line -> Cell.of(line.yellows())));
            columns.add(new Column<>("demands.reds", line -> Cell.of(line.reds())));
        }
        return new Table<>(columns, page -> queries.list(scope, wanted, page));
    }
}
