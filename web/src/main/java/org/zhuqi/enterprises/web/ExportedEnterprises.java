package org.zhuqi.enterprises.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseFilter;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The list of enterprises as a file. */
@Component
@RequiredArgsConstructor
class ExportedEnterprises implements Exportable {
    private final EnterpriseQueries queries;
    private final EnterpriseWords words;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "enterprises";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        actor.may(EnterpriseRight.BROWSE).orRefuse();
        Scope scope = actor.scopeFor(EnterpriseRight.READ);
        EnterpriseFilter wanted = new ListFilter(
                        filter.get("q"),
                        filter.get("unit"),
                        filter.get("division"),
                        filter.get("size"),
                        filter.get("aboveScale"),
                        filter.get("title"),
                        filter.get("asOf"))
                .read(LocalDate.now(clock), words);
        return new Table<EnterpriseQueries.Line>(
                List.of(
                        new Column<>("enterprises.field.name", e -> Cell.of(words.name(e.nameZh(), e.nameKo()))),
                        new Column<>("enterprises.field.code", e -> Cell.of(e.creditCode())),
                        new Column<>("enterprises.field.unit", e -> Exportable.coded(words.unit(e.unit()), e.unit())),
                        new Column<>("enterprises.field.industry", e -> Cell.of(words.industry(e.industry()))),
                        new Column<>("enterprises.field.size", e -> Cell.of(words.size(e.size()))),
                        new Column<>(
                                "enterprises.field.above-scale",
                                e -> Cell.of(texts.message(e.aboveScale() ? "shared.yes" : "shared.no"))),
                        new Column<>("enterprises.field.recorded", e -> Cell.of(e.recordedOn()))),
                page -> queries.list(scope, wanted, page),
                true);
    }
}
