package org.zhuqi.subsidies.boards.web;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.Ageing;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard;
import org.zhuqi.subsidies.boards.usecase.ProgrammeBoard.StageLine;
import org.zhuqi.subsidies.boards.usecase.ShowProgrammeBoard;

/** The stages of a programme's board as a file. */
@Component
@RequiredArgsConstructor
class ExportedBoard implements Exportable {
    private final ShowProgrammeBoard showProgrammeBoard;
    private final Texts texts;

    @Override
    public String id() {
        return "programme-board";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        ProgrammeBoard board = showProgrammeBoard.show(
                actor, Exportable.needed(filter, "programme", id -> new ProgrammeId(UUID.fromString(id))));
        return new Table<StageLine>(
                List.of(
                        new Column<>(
                                "subsidies.board.stage", l -> Cell.of(texts.message("reviews.stage-kind." + l.kind()))),
                        new Column<>("subsidies.board.reached", l -> Cell.of(l.reached())),
                        new Column<>("subsidies.board.standing", l -> Cell.of(l.standing())),
                        new Column<>("reviews.ageing.SOON", l -> Cell.of(l.of(Ageing.SOON))),
                        new Column<>(
                                "subsidies.board.overdue",
                                l -> Cell.of(l.here().entrySet().stream()
                                        .filter(here -> here.getKey().overdue())
                                        .mapToLong(Map.Entry::getValue)
                                        .sum())),
                        new Column<>("subsidies.board.rejected", l -> Cell.of(l.rejected())),
                        new Column<>("subsidies.board.withdrawn", l -> Cell.of(l.withdrawn())),
                        new Column<>("subsidies.board.passed", l -> Cell.of(l.passed())),
                        new Column<>(
                                "subsidies.board.mean",
                                l -> l.meanDays() == null
                                        ? Cell.BLANK
                                        : Cell.of(l.meanDays().setScale(1, RoundingMode.HALF_UP))),
                        new Column<>(
                                "subsidies.board.p90", l -> l.p90Days() == null ? Cell.BLANK : Cell.of(l.p90Days())),
                        new Column<>("subsidies.board.limit", l -> l.limit() == null ? Cell.BLANK : Cell.of(l.limit())),
                        new Column<>("subsidies.board.late", l -> l.late() == null ? Cell.BLANK : Cell.of(l.late()))),
                page -> Exportable.whole(board.stages()));
    }
}
