package org.zhuqi.applications.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationsRight;
import org.zhuqi.applications.usecase.ApplicationQueries;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** An enterprise's own applications as a file. */
@Component
@RequiredArgsConstructor
class ExportedOwnApplications implements Exportable {
    private final ApplicationQueries queries;
    private final ApplicationTexts words;
    private final Texts texts;

    @Override
    public String id() {
        return "my-applications";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ApplicationsRight.APPLY);
        return new Table<ApplicationQueries.Line>(
                List.of(
                        new Column<>("applications.receipt", l -> Cell.of(l.receiptNumber())),
                        new Column<>("applications.programme", l -> Cell.of(texts.of(l.title()))),
                        new Column<>("applications.project", l -> Cell.of(ApplicationTexts.project(l.project()))),
                        new Column<>("applications.submitted-at", l -> Cell.of(l.submittedAt())),
                        new Column<>("applications.round", l -> Cell.of(l.round())),
                        new Column<>("applications.amount-wan", l -> Exportable.wan(l.amount())),
                        new Column<>("applications.state", l -> Cell.of(state(l.reviewState()))),
                        new Column<>("applications.turn", l -> Cell.of(words.turn(l))),
                        new Column<>("applications.due", l -> Cell.of(words.due(l)))),
                page -> queries.mine(scope, page));
    }

    private @Nullable String state(@Nullable ReviewState state) {
        return state == null ? null : texts.message("applications.review-state." + state);
    }
}
