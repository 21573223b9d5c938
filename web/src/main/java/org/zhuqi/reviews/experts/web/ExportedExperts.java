package org.zhuqi.reviews.experts.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.reviews.experts.Expert;
import org.zhuqi.reviews.experts.ExpertsRight;
import org.zhuqi.reviews.experts.usecase.ExpertQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The pool of experts as a file. */
@Component
@RequiredArgsConstructor
class ExportedExperts implements Exportable {
    private final ExpertQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "experts";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ExpertsRight.READ_EXPERTS);
        return new Table<Expert>(
                List.of(
                        new Column<>("reviews.expert.name", e -> Cell.of(e.name())),
                        new Column<>("reviews.expert.fields", e -> Cell.of(fields(e))),
                        new Column<>("reviews.expert.employer", e -> Cell.of(e.employer())),
                        new Column<>("reviews.expert.county", e -> county(e)),
                        new Column<>(
                                "reviews.expert.state",
                                e -> Cell.of(texts.message(
                                        e.active() ? "reviews.expert.active" : "reviews.expert.inactive")))),
                page -> queries.experts(scope, page));
    }

    private String fields(Expert expert) {
        return expert.fields().stream()
                .sorted()
                .map(field -> texts.message("reviews.expert-field." + field))
                .collect(Collectors.joining(" "));
    }

    private Cell county(Expert expert) {
        ReportingUnitId county = expert.county();
        return county == null
                ? Cell.of(texts.message("reviews.expert.outside"))
                : Exportable.coded(units.find(county).map(texts::of).orElse(county.value()), county);
    }
}
