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

/** Objections as a file, their objectors masked as on the page. */
@Component
@RequiredArgsConstructor
class ExportedObjections implements Exportable {
    private final NoticeQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "objections";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(NoticesRight.READ_OBJECTIONS);
        boolean open = "true".equals(filter.get("open"));
        return new Table<NoticeQueries.ObjectionRow>(
                List.of(
                        new Column<>("reviews.objections.line", o -> Cell.of(texts.of(o.lineName()))),
                        new Column<>("reviews.objections.notice", o -> Cell.of(texts.of(o.noticeTitle()))),
                        new Column<>("reviews.object.name", o -> Cell.of(o.maskedName())),
                        new Column<>("reviews.object.contact", o -> Cell.of(o.maskedContact())),
                        new Column<>("reviews.object.statement", o -> Cell.of(o.statement())),
                        new Column<>("reviews.objections.filed", o -> Cell.of(o.filedAt())),
                        new Column<>(
                                "reviews.objections.due",
                                o -> Cell.of(o.answerDue().date())),
                        new Column<>(
                                "reviews.queue.state",
                                o -> Cell.of(texts.message(
                                        o.answer() == null
                                                ? "reviews.objections.open"
                                                : "reviews.outcome."
                                                        + o.answer().outcome())))),
                page -> queries.objections(scope, null, open, page));
    }
}
