package org.zhuqi.programmes.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.usecase.DesignQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Calls as whoever writes them lists them, as a file. */
@Component
@RequiredArgsConstructor
class ExportedDesigns implements Exportable {
    private final DesignQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "designs";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ProgrammesRight.READ_DESIGN);
        DesignQueries.Filter wanted = new DesignQueries.Filter(
                Exportable.read(filter, "status", ProgrammeStatus::valueOf), filter.get("text"));
        return new Table<DesignQueries.Line>(
                List.of(
                        new Column<>("designs.field.code", l -> Cell.of(l.code())),
                        new Column<>("designs.field.title", l -> Cell.of(texts.of(l.title()))),
                        new Column<>(
                                "designs.field.status", l -> Cell.of(texts.message("designs.status." + l.status()))),
                        new Column<>("designs.version", l -> Cell.of(l.published())),
                        new Column<>(
                                "designs.field.opens",
                                l -> Cell.of(
                                        l.window() == null ? null : l.window().opens())),
                        new Column<>(
                                "designs.field.closes",
                                l -> Cell.of(
                                        l.window() == null ? null : l.window().closes())),
                        new Column<>("designs.changed", l -> Cell.of(l.changedAt())),
                        new Column<>("designs.changed-by", l -> Cell.of(l.changedBy()))),
                page -> queries.list(scope, wanted, page));
    }
}
