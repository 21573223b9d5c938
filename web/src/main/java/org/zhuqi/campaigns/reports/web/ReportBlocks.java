package org.zhuqi.campaigns.reports.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhuqi.campaigns.reports.Edition;
import org.zhuqi.campaigns.reports.Passage;
import org.zhuqi.campaigns.reports.ReportFigure;
import org.zhuqi.campaigns.reports.usecase.ShowReport;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.Language;

/** The blocks of a report's paper in one language, as they are put together. */
@RequiredArgsConstructor
final class ReportBlocks {
    private final ReportWords words;
    private final Language language;
    /** Address of the platform; null where no figure leads to its records, as for the public. */
    private final @Nullable String house;

    private final List<Paper.Block> blocks = new ArrayList<>();

    Paper paper(YearMonth month) {
        return new Paper(message("reports.paper.title", words.month(month, language)), language, blocks);
    }

    void heading(String key) {
        blocks.add(new Paper.Heading(1, message(key)));
    }

    void subheading(String text) {
        blocks.add(new Paper.Heading(2, text));
    }

    void paragraph(String text) {
        blocks.add(Paper.Paragraph.of(text));
    }

    /** Which edition it is and why, from the second on. */
    void edition(Edition edition) {
        if (edition.number() > 1) {
            paragraph(message("reports.edition-why", String.valueOf(edition.number()), edition.reason()));
        }
    }

    void replaced(Instant issuedAt, String reason) {
        paragraph(message("reports.replaced", words.date(issuedAt), reason));
    }

    void passage(Passage passage, Map<String, ReportFigure> figures) {
        if (passage.empty()) {
            return;
        }
        heading("reports.section." + passage.section());
        List<Paper.Run> runs = new ArrayList<>();
        for (ReportWords.Piece piece : words.pieces(passage, figures, language)) {
            if (piece.figure() == null) {
                runs.add(Paper.Run.of(piece.text()));
            } else {
                runs.addAll(linked(piece.text(), piece.figure()));
            }
        }
        blocks.add(new Paper.Paragraph(runs));
    }

    void table(String heading, String first, List<ShowReport.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(heading);
        List<ReportFigure> columns = List.copyOf(rows.getFirst().figures().values());
        List<String> head = new ArrayList<>();
        head.add(message(first));
        columns.forEach(column -> head.add(words.column(column, language)));
        List<List<Paper.Cell>> cells = new ArrayList<>();
        for (ShowReport.Row row : rows) {
            List<Paper.Cell> line = new ArrayList<>();
            line.add(Paper.Cell.of(row.name().in(language)));
            columns.forEach(column -> line.add(cell(row.of(column.place().code()))));
            cells.add(line);
        }
        table(head, cells);
    }

    void table(List<String> head, List<List<Paper.Cell>> rows) {
        blocks.add(new Paper.Table(head, rows));
    }

    Paper.Cell cell(@Nullable ReportFigure figure) {
        return figure == null
                ? new Paper.Cell(List.of(Paper.Run.of("—")), true)
                : new Paper.Cell(linked(words.cell(figure.unit(), figure.value(), language), figure), true);
    }

    private List<Paper.Run> linked(String text, ReportFigure figure) {
        return house == null
                ? List.of(Paper.Run.of(text))
                : List.of(
                        new Paper.Run(text, house + words.href(figure), false),
                        new Paper.Run("[" + figure.number() + "]", null, true));
    }

    String message(String key, Object... args) {
        return words.message(key, language, args);
    }
}
