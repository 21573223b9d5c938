package org.zhuqi.reviews.notices.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Public notices as a file. */
@Component
@RequiredArgsConstructor
class ExportedNotices implements Exportable {
    private final NoticeQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(NoticesRight.READ);
        return new Table<NoticeQueries.NoticeRow>(
                List.of(
                        new Column<>("reviews.objections.notice", n -> Cell.of(texts.of(n.title()))),
                        new Column<>("reviews.export.published", n -> Cell.of(n.publishedOn())),
                        new Column<>(
                                "reviews.export.ends", n -> Cell.of(n.ends().date())),
                        new Column<>("reviews.export.lines", n -> Cell.of(n.lines()))),
                page -> queries.list(scope, null, page));
    }
}
