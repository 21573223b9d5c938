package org.zhuqi.applications.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** What was submitted, as a file. */
@Component
@RequiredArgsConstructor
class ExportedApplications implements Exportable {
    private final ApplicationQueries queries;
    private final ApplicationTexts words;
    private final Texts texts;

    @Override
    public String id() {
        return "applications";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ApplicationsRight.READ);
        ApplicationQueries.Filter wanted = new ApplicationQueries.Filter(
                filter.get("programme"),
                Exportable.read(filter, "unit", ReportingUnitId::new),
                Exportable.read(filter, "enterprise", id -> new EnterpriseId(UUID.fromString(id))),
                Exportable.read(filter, "state", ReviewState::valueOf),
                filter.get("text"));
        return new Table<ApplicationQueries.Line>(
                List.of(
                        new Column<>("applications.receipt", l -> Cell.of(l.receiptNumber())),
                        new Column<>("applications.enterprise", l -> Cell.of(texts.of(l.enterpriseName()))),
                        new Column<>("applications.programme", l -> Cell.of(texts.of(l.title()))),
                        new Column<>("applications.project", l -> Cell.of(ApplicationTexts.project(l.project()))),
                        new Column<>("applications.unit", l -> Exportable.coded(words.unit(l.unit()), l.unit())),
                        new Column<>("applications.submitted-at", l -> Cell.of(l.submittedAt())),
                        new Column<>("applications.round", l -> Cell.of(l.round())),
                        new Column<>("applications.amount-wan", l -> Exportable.wan(l.amount())),
                        new Column<>("applications.state", l -> Cell.of(state(l.reviewState())))),
                page -> queries.submitted(scope, wanted, page));
    }

    private @Nullable String state(@Nullable ReviewState state) {
        return state == null ? null : texts.message("applications.review-state." + state);
    }
}
