package org.zhuqi.reviews.sitechecks.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.reviews.sitechecks.usecase.SiteCheckQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The checks on sites as a file. */
@Component
@RequiredArgsConstructor
class ExportedSiteChecks implements Exportable {
    private final SiteCheckQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "site-checks";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(SiteChecksRight.READ);
        boolean mine = "true".equals(filter.get("mine"));
        return new Table<SiteCheckQueries.Row>(
                List.of(
                        new Column<>("reviews.queue.matter", r -> Cell.of(texts.of(r.title()))),
                        new Column<>(
                                "reviews.queue.unit",
                                r -> Exportable.coded(
                                        units.find(r.unit()).map(texts::of).orElse(""), r.unit())),
                        new Column<>(
                                "reviews.panel.state",
                                r -> Cell.of(texts.message("reviews.site.state."
                                        + (r.state() == null
                                                ? "NONE"
                                                : r.state().name())))),
                        new Column<>("reviews.site.first", r -> Cell.of(r.first())),
                        new Column<>("reviews.site.second", r -> Cell.of(r.second())),
                        new Column<>("reviews.site.applied-wan", r -> Exportable.wan(r.applied())),
                        new Column<>("reviews.site.counted-wan", r -> Exportable.wan(r.counted())),
                        new Column<>("reviews.queue.due", r -> Cell.of(r.due()))),
                page -> queries.files(scope, mine ? actor.id() : null, page));
    }
}
