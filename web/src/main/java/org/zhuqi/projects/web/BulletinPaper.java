package org.zhuqi.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.seeing.Bulletin;
import org.zhuqi.projects.seeing.Changes;
import org.zhuqi.shared.web.Texts;

/** A bulletin as a paper in the reader's language. */
@Component
@RequiredArgsConstructor
class BulletinPaper {
    private final BulletinWords words;
    private final ProjectWords projectWords;
    private final UnitNames units;
    private final Texts texts;

    Paper of(Bulletin bulletin) {
        List<Paper.Block> blocks = new ArrayList<>();
        blocks.add(Paper.Paragraph.of(words.lead(bulletin)));
        blocks.add(Paper.Paragraph.of(words.summary(bulletin.content())));
        table(blocks, "projects.overview.counties", bulletin.content().units(), this::unit, words.unitHeads());
        table(
                blocks,
                "projects.nav",
                bulletin.content().lines(),
                this::line,
                heads(
                        "projects.name",
                        "projects.unit",
                        "projects.stage",
                        "projects.total-wan",
                        "projects.bulletin.planned-wan",
                        "projects.bulletin.done-wan",
                        "projects.light",
                        "projects.report.progress"));
        if (bulletin.content().left() > 0) {
            blocks.add(Paper.Paragraph.of(
                    texts.message("projects.bulletin.left", bulletin.content().left())));
        }
        Changes changes = bulletin.content().changes();
        table(
                blocks,
                "projects.changes.part.STEPS",
                changes.steps(),
                step -> List.of(
                        name(step.project()),
                        Paper.Cell.of(words.step(step)),
                        Paper.Cell.of(texts.date(step.day())),
                        Paper.Cell.of(step.why())),
                heads("projects.name", "projects.changes.step", "projects.move.day", "projects.move.why"));
        table(
                blocks,
                "projects.changes.part.TURNS",
                changes.turns(),
                turn -> List.of(name(turn.project()), light(turn.before()), light(turn.now())),
                heads("projects.name", "projects.changes.before", "projects.changes.now"));
        troubles(blocks, "projects.changes.part.FOUND", changes.found());
        troubles(blocks, "projects.changes.part.SOLVED", changes.solved());
        table(
                blocks,
                "projects.changes.part.SHIFTS",
                changes.shifts(),
                shift -> List.of(
                        name(shift.project()),
                        Paper.Cell.of(texts.message("projects.milestone." + shift.milestone())),
                        Paper.Cell.of(projectWords.date(shift.before())),
                        Paper.Cell.of(projectWords.date(shift.after()))),
                heads("projects.name", "projects.milestone", "projects.changes.before", "projects.changes.now"));
        return new Paper(words.title(bulletin.time(), bulletin.unit()), texts.language(), blocks);
    }

    private void troubles(List<Paper.Block> blocks, String heading, List<Changes.Trouble> troubles) {
        table(
                blocks,
                heading,
                troubles,
                trouble -> List.of(
                        Paper.Cell.of(trouble.title()),
                        name(trouble.project()),
                        Paper.Cell.of(texts.date(trouble.day()))),
                heads("projects.problem.title", "projects.name", "projects.move.day"));
    }

    private <T> void table(
            List<Paper.Block> blocks,
            String heading,
            List<T> rows,
            Function<T, List<Paper.Cell>> cells,
            List<String> heads) {
        if (!rows.isEmpty()) {
            blocks.add(new Paper.Heading(1, texts.message(heading)));
            blocks.add(new Paper.Table(heads, rows.stream().map(cells).toList()));
        }
    }

    private List<Paper.Cell> unit(Bulletin.UnitLine line) {
        Bulletin.Totals totals = line.totals();
        return List.of(
                Paper.Cell.of(texts.of(line.name())),
                Paper.Cell.number(texts.number(totals.projects())),
                Paper.Cell.number(texts.wan(totals.total().yuan())),
                Paper.Cell.number(texts.wan(totals.planned().yuan())),
                Paper.Cell.number(texts.wan(totals.done().yuan())),
                Paper.Cell.number(words.percent(totals.percentOfPlan())),
                Paper.Cell.number(texts.number(totals.of(LightColour.RED))),
                Paper.Cell.number(texts.number(totals.of(LightColour.YELLOW))),
                Paper.Cell.number(words.started(totals.starts())),
                Paper.Cell.number(words.started(totals.resumptions())));
    }

    private List<Paper.Cell> line(Bulletin.Line line) {
        return List.of(
                name(line.project()),
                Paper.Cell.of(units.find(line.project().unit()).map(texts::of).orElse("")),
                Paper.Cell.of(stage(line.stage(), line.halt())),
                Paper.Cell.number(
                        line.total() == null ? "—" : texts.wan(line.total().yuan())),
                Paper.Cell.number(texts.wan(line.planned().yuan())),
                Paper.Cell.number(texts.wan(line.done().yuan())),
                light(line.light()),
                Paper.Cell.of(line.progress()));
    }

    private String stage(Stage stage, @Nullable Halt halt) {
        return texts.message("projects.stage." + stage)
                + (halt == null ? "" : " · " + texts.message("projects.halt." + halt));
    }

    private Paper.Cell name(Changes.Of project) {
        return Paper.Cell.of(texts.of(project.name()));
    }

    private Paper.Cell light(LightColour light) {
        return Paper.Cell.of(texts.message("lights." + light));
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> texts.message(key)).toList();
    }
}
