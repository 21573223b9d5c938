package org.zhuqi.projects.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.BulletinId;
import org.zhuqi.projects.seeing.usecase.GiveOutBulletin;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The projects of one bulletin as a file, as it was given out. */
@Component
@RequiredArgsConstructor
class ExportedBulletin implements Exportable {
    private final GiveOutBulletin giveOutBulletin;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "project-bulletin";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        UUID id = Exportable.read(filter, "bulletin", UUID::fromString);
        if (id == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("bulletin", "shared.missing")));
        }
        Bulletin bulletin = giveOutBulletin.show(actor, new BulletinId(id));
        return new Table<Bulletin.Line>(
                List.of(
                        new Column<>(
                                "projects.name",
                                line -> Cell.of(texts.of(line.project().name()))),
                        new Column<>(
                                "projects.unit",
                                line -> Exportable.coded(
                                        units.find(line.project().unit())
                                                .map(texts::of)
                                                .orElse(""),
                                        line.project().unit())),
                        new Column<>(
                                "projects.stage", line -> Cell.of(texts.message("projects.stage." + line.stage()))),
                        new Column<>(
                                "projects.halt",
                                line -> line.halt() == null
                                        ? Cell.BLANK
                                        : Cell.of(texts.message("projects.halt." + line.halt()))),
                        new Column<>("projects.total-wan", line -> Exportable.wan(line.total())),
                        new Column<>("projects.bulletin.planned-wan", line -> Exportable.wan(line.planned())),
                        new Column<>("projects.bulletin.done-wan", line -> Exportable.wan(line.done())),
                        new Column<>(
                                "projects.percent",
                                line -> line.percent() == null
                                        ? Cell.BLANK
                                        : Cell.of(BigDecimal.valueOf(line.percent()))),
                        new Column<>("projects.light", line -> Cell.of(texts.message("lights." + line.light()))),
                        new Column<>("projects.report.progress", line -> Cell.of(line.progress())),
                        new Column<>("projects.report.problems", line -> Cell.of(line.problems()))),
                page -> Exportable.whole(bulletin.content().lines()));
    }
}
