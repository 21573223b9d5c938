package org.zhuqi.reviews.notices.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.notices.NoticesRight;
import org.zhuqi.reviews.notices.Objector;
import org.zhuqi.reviews.notices.usecase.NoticeQueries;
import org.zhuqi.reviews.notices.usecase.UnmaskObjector;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/**
 * Objections as a file, their objectors masked as on the page; in full for whoever may see them and says why, which goes
 * on record with the export and for each of them.
 */
@Component
@RequiredArgsConstructor
class ExportedObjections implements Exportable {
    private final NoticeQueries queries;
    private final UnmaskObjector unmaskObjector;
    private final Texts texts;

    /** @param objector null when masked */
    private record Told(
            NoticeQueries.ObjectionRow row, @Nullable Objector objector) {
        String name() {
            return objector == null ? row.maskedName() : objector.name();
        }

        String contact() {
            return objector == null ? row.maskedContact() : objector.contact();
        }
    }

    @Override
    public String id() {
        return "objections";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(NoticesRight.READ_OBJECTIONS);
        String reason = filter.get("reason");
        if (reason != null) {
            actor.may(NoticesRight.UNMASK).orRefuse();
        }
        boolean open = "true".equals(filter.get("open"));
        return new Table<Told>(
                List.of(
                        new Column<>(
                                "reviews.objections.line",
                                o -> Cell.of(texts.of(o.row().lineName()))),
                        new Column<>(
                                "reviews.objections.notice",
                                o -> Cell.of(texts.of(o.row().noticeTitle()))),
                        new Column<>("reviews.object.name", o -> Cell.of(o.name())),
                        new Column<>("reviews.object.contact", o -> Cell.of(o.contact())),
                        new Column<>(
                                "reviews.object.statement", o -> Cell.of(o.row().statement())),
                        new Column<>(
                                "reviews.objections.filed", o -> Cell.of(o.row().filedAt())),
                        new Column<>(
                                "reviews.objections.due",
                                o -> Cell.of(o.row().answerDue().date())),
                        new Column<>(
                                "reviews.queue.state",
                                o -> Cell.of(texts.message(
                                        o.row().answer() == null
                                                ? "reviews.objections.open"
                                                : "reviews.outcome."
                                                        + o.row().answer().outcome())))),
                page -> queries.objections(scope, null, open, page)
                        .map(row -> new Told(row, reason == null ? null : unmaskObjector.unmask(actor, row.id()))));
    }
}
