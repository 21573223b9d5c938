package org.zhuqi.reviews.experts.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.reviews.experts.usecase.ExpertQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;

/** The draws from the pool as a file. */
@Component
@RequiredArgsConstructor
class ExportedDraws implements Exportable {
    private final ExpertQueries queries;

    @Override
    public String id() {
        return "expert-draws";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ExpertsRight.READ_EXPERTS);
        return new Table<Draw>(
                List.of(
                        new Column<>("reviews.draws.name", d -> Cell.of(d.title())),
                        new Column<>("reviews.draws.frozen", d -> Cell.of(d.at())),
                        new Column<>(
                                "reviews.draws.files", d -> Cell.of(d.files().size())),
                        new Column<>(
                                "reviews.draws.panel", d -> Cell.of(d.panel().size())),
                        new Column<>("reviews.draws.reason", d -> Cell.of(d.reason()))),
                page -> queries.draws(scope, page));
    }
}
