package org.zhuqi.reviews.panels.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.panels.PanelResult;
import org.zhuqi.reviews.panels.PanelsRight;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.usecase.PanelQueries;
import org.zhuqi.reviews.panels.web.Results.Ranked;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/**
 * What a panel came to as a file, the best first: a row for each expert's sheet of each file, with what the sheets of the file
 * come to; one row for a file on which not all have locked.
 */
@Component
@RequiredArgsConstructor
class ExportedResults implements Exportable {
    private final PanelQueries queries;
    private final Results results;
    private final Texts texts;

    /** @param given null until all have locked */
    private record Line(Ranked file, PanelQueries.@Nullable Given given) {
        @Nullable
        Sheet sheet() {
            return given == null ? null : given.sheet();
        }

        Cell ofResult(Function<PanelResult, BigDecimal> figure) {
            return file.result() == null ? Cell.BLANK : Cell.of(figure.apply(file.result()));
        }
    }

    @Override
    public String id() {
        return "panel-results";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        var scope = actor.scopeFor(PanelsRight.READ_RESULTS);
        DrawId draw = Exportable.needed(filter, "draw", id -> new DrawId(UUID.fromString(id)));
        return new Table<Line>(
                List.of(
                        new Column<>(
                                "reviews.panel.rank",
                                l -> l.file().rank() == null
                                        ? Cell.BLANK
                                        : Cell.of(l.file().rank())),
                        new Column<>(
                                "reviews.queue.matter",
                                l -> Cell.of(texts.of(l.file().file().title()))),
                        new Column<>(
                                "reviews.panel.score", l -> Cell.of(l.file().score())),
                        new Column<>("reviews.panel.mean", l -> l.ofResult(PanelResult::mean)),
                        new Column<>("reviews.panel.spread", l -> l.ofResult(PanelResult::spread)),
                        new Column<>("reviews.panel.lowest", l -> l.ofResult(PanelResult::lowest)),
                        new Column<>("reviews.panel.highest", l -> l.ofResult(PanelResult::highest)),
                        new Column<>("reviews.panel.state", l -> Cell.of(state(l.file()))),
                        new Column<>(
                                "reviews.panel.expert",
                                l -> Cell.of(
                                        l.given() == null ? null : l.given().name())),
                        new Column<>("reviews.panel.given-score", l -> Cell.of(score(l.sheet()))),
                        new Column<>("reviews.panel.marked", l -> Cell.of(marked(l))),
                        new Column<>(
                                "reviews.panel.words",
                                l -> Cell.of(
                                        l.sheet() == null ? null : l.sheet().comment())),
                        new Column<>(
                                "reviews.panel.why",
                                l -> Cell.of(
                                        l.sheet() == null ? null : l.sheet().reason()))),
                page -> Exportable.whole(results.ranked(queries.progress(scope, draw)).stream()
                        .flatMap(file -> file.file().given().isEmpty()
                                ? Stream.of(new Line(file, null))
                                : file.file().given().stream().map(given -> new Line(file, given)))
                        .toList()));
    }

    private @Nullable String state(Ranked file) {
        if (file.result() == null) {
            return texts.message(
                    "reviews.panel.locked-of", file.file().locked(), file.file().seats());
        }
        return file.score() == null ? texts.message("reviews.panel.reason-owed") : null;
    }

    private static @Nullable BigDecimal score(@Nullable Sheet sheet) {
        return sheet == null || sheet.lock() == null ? null : sheet.lock().score();
    }

    private @Nullable String marked(Line line) {
        Sheet sheet = line.sheet();
        PanelResult result = line.file().result();
        if (sheet == null || result == null) {
            return null;
        }
        if (result.dropped().contains(sheet.id())) {
            return texts.message("reviews.panel.dropped");
        }
        return sheet.deviates() ? texts.message("reviews.panel.deviates") : null;
    }
}
