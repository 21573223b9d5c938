package org.zhuqi.documents.papers.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.zhuqi.documents.papers.Paper;

/**
 * Sets a paper block by block, near GB/T 9704: body of 16 points with two signs of indent; tables smaller, on the wall less
 * so.
 */
final class PdfText {
    private static final float TITLE = 22;
    private static final float BODY = 16;
    private static final float LEADING = 28;
    /** Leading of the letters in cells. */
    private static final float CELL_LEADING = 13f / 9;
    /** Height of a bar, of that leading. */
    private static final float BAR = 0.6f;

    /** Side of what cameras read: 42 mm. */
    private static final float SQUARES = 120;

    private static final float PAD = 3;
    /** Of the table's width, for a column that would take more. */
    private static final float WIDEST = 0.35f;

    private final Pages pages;
    private final Letters letters;
    private final float cell;
    private final float leading;

    PdfText(Pages pages, Letters letters, Paper.Sheet sheet) {
        this.pages = pages;
        this.letters = letters;
        this.cell = sheet == Paper.Sheet.A4 ? 9 : 12;
        this.leading = cell * CELL_LEADING;
    }

    void set(Paper paper) throws IOException {
        title(paper.title());
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Heading heading -> heading(heading.text());
                case Paper.Paragraph paragraph -> paragraph(paragraph.runs());
                case Paper.Table table -> table(table);
                case Paper.Squares squares -> squares(squares);
            }
        }
    }

    private void title(String text) throws IOException {
        for (Line line : Line.broken(List.of(Paper.Run.of(text)), TITLE, pages.width(), pages.width(), letters)) {
            pages.line(line, pages.left() + (pages.width() - line.width()) / 2, TITLE, TITLE, true);
            pages.down(TITLE * 1.5f);
        }
        pages.down(TITLE / 2);
    }

    /** Never alone at the foot of a page. */
    private void heading(String text) throws IOException {
        if (!pages.has(LEADING * 3)) {
            pages.turn();
        }
        body(List.of(Paper.Run.of(text)), true);
    }

    private void paragraph(List<Paper.Run> runs) throws IOException {
        body(runs, false);
    }

    private void body(List<Paper.Run> runs, boolean strong) throws IOException {
        float indent = BODY * 2;
        boolean first = true;
        for (Line line : Line.broken(runs, BODY, pages.width() - indent, pages.width(), letters)) {
            if (!pages.has(LEADING)) {
                pages.turn();
            }
            pages.line(line, pages.left() + (first ? indent : 0), BODY * 1.25f, BODY, strong);
            pages.down(LEADING);
            first = false;
        }
    }

    private void squares(Paper.Squares squares) throws IOException {
        if (!pages.has(SQUARES)) {
            pages.turn();
        }
        pages.squares(squares.rows(), pages.left(), SQUARES);
        pages.down(SQUARES + leading);
    }

    private void table(Paper.Table table) throws IOException {
        List<Paper.Cell> head = table.head().stream().map(Paper.Cell::of).toList();
        float[] widths = widths(table);
        pages.down(PAD);
        row(head, widths, List.of());
        for (List<Paper.Cell> cells : table.rows()) {
            row(cells, widths, head);
        }
        pages.down(leading);
    }

    /** One that does not fit goes to the next page, under the head once more. */
    private void row(List<Paper.Cell> cells, float[] widths, List<Paper.Cell> head) throws IOException {
        List<List<Line>> lines = new ArrayList<>();
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            float width = widths[column] - 2 * PAD;
            List<Line> text = Line.broken(cells.get(column).runs(), cell, width, width, letters);
            lines.add(text);
            most = Math.max(most, text.size());
        }
        float height = most * leading + 2 * PAD;
        if (!pages.has(height)) {
            pages.turn();
            if (!head.isEmpty()) {
                row(head, widths, List.of());
            }
        }
        float x = pages.left();
        for (int column = 0; column < cells.size(); column++) {
            Paper.Bar bar = cells.get(column).bar();
            if (bar != null) {
                float each = widths[column] / Paper.Bar.WHOLE;
                pages.bar(
                        x + bar.from() * each,
                        x + bar.done() * each,
                        x + bar.to() * each,
                        (height - leading * BAR) / 2,
                        leading * BAR);
            }
            pages.frame(x, widths[column], height);
            float below = PAD + cell;
            for (Line line : lines.get(column)) {
                float left = cells.get(column).number() ? widths[column] - PAD - line.width() : PAD;
                pages.line(line, x + left, below, cell, false);
                below += leading;
            }
            x += widths[column];
        }
        pages.down(height);
    }

    /**
     * As wide as what stands in them, the rest shared out, where there are bars among these alone; no column takes so much
     * that others have nothing.
     */
    private float[] widths(Paper.Table table) {
        int columns = table.head().size();
        float[] widths = new float[columns];
        float sum = 0;
        for (int column = 0; column < columns; column++) {
            float wanted = letters.width(table.head().get(column), cell) / 2;
            for (List<Paper.Cell> row : table.rows()) {
                float width = 0;
                for (Paper.Run run : row.get(column).runs()) {
                    width += letters.width(run.text(), run.raised() ? cell * Line.RAISED : cell);
                }
                wanted = Math.max(wanted, width);
            }
            widths[column] = Math.min(wanted + 2 * PAD + 1, pages.width() * WIDEST);
            sum += widths[column];
        }
        List<Integer> elastic = elastic(table);
        for (int column = 0; column < columns; column++) {
            if (sum > pages.width()) {
                widths[column] *= pages.width() / sum;
            } else if (elastic.contains(column)) {
                widths[column] += (pages.width() - sum) / elastic.size();
            }
        }
        return widths;
    }

    private static List<Integer> elastic(Paper.Table table) {
        List<Integer> all = IntStream.range(0, table.head().size()).boxed().toList();
        List<Integer> bars = all.stream()
                .filter(column ->
                        table.rows().stream().anyMatch(row -> row.get(column).bar() != null))
                .toList();
        return bars.isEmpty() ? all : bars;
    }
}
