package org.zhuqi.programmes.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.Window;
import org.zhuqi.programmes.usecase.ProgrammeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Published calls as a file. */
@Component
@RequiredArgsConstructor
class ExportedProgrammes implements Exportable {
    private final ProgrammeQueries queries;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "programmes";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ProgrammesRight.READ);
        ProgrammeQueries.Filter wanted = new ProgrammeQueries.Filter(
                Exportable.read(filter, "state", Window.State::valueOf), filter.get("text"), clock.instant());
        return new Table<ProgrammeQueries.Line>(
                List.of(
                        new Column<>("programmes.code", p -> Cell.of(p.code())),
                        new Column<>("programmes.title", p -> Cell.of(texts.of(p.title()))),
                        new Column<>("programmes.opens", p -> Cell.of(p.window().opens())),
                        new Column<>(
                                "programmes.closes", p -> Cell.of(p.window().closes())),
                        new Column<>(
                                "programmes.list.state", p -> Cell.of(texts.message("programmes.state." + p.state()))),
                        new Column<>("programmes.budget-wan", p -> Exportable.wan(p.budget()))),
                page -> queries.list(scope, wanted, page));
    }
}
