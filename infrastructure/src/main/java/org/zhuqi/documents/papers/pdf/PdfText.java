package org.zhuqi.documents.papers.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.zhuqi.documents.papers.Paper;

/** Sets a paper block by block, near GB/T 9704: body of 16 points with two signs of indent; tables smaller. */
@RequiredArgsConstructor
final class PdfText {
    private static final float TITLE = 22;
    private static final float BODY = 16;
    private static final float LEADING = 28;
    private static final float CELL = 9;
    private static final float CELL_LEADING = 13;
    private static final float PAD = 3;
    /** Of the table's width, for a column that would take more. */
    private static final float WIDEST = 0.35f;

    private final Pages pages;
    private final Letters letters;

    void set(Paper paper) throws IOException {
        title(paper.title());
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Heading heading -> heading(heading.text());
                case Paper.Paragraph paragraph -> paragraph(paragraph.runs());
                case Paper.Table table -> table(table);
            }
        }
    }

    private void title(String text) throws IOException {
        for (Line line : Line.broken(List.of(Paper.Run.of(text)), TITLE, Pages.WIDTH, Pages.WIDTH, letters)) {
            pages.line(line, Pages.LEFT + (Pages.WIDTH - line.width()) / 2, TITLE, TITLE, true);
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
        for (Line line : Line.broken(runs, BODY, Pages.WIDTH - indent, Pages.WIDTH, letters)) {
            if (!pages.has(LEADING)) {
                pages.turn();
            }
            pages.line(line, Pages.LEFT + (first ? indent : 0), BODY * 1.25f, BODY, strong);
            pages.down(LEADING);
            first = false;
        }
    }

    private void table(Paper.Table table) throws IOException {
        List<Paper.Cell> head = table.head().stream().map(Paper.Cell::of).toList();
        float[] widths = widths(table);
        pages.down(PAD);
        row(head, widths, List.of());
        for (List<Paper.Cell> cells : table.rows()) {
            row(cells, widths, head);
        }
        pages.down(CELL_LEADING);
    }

    /** One that does not fit goes to the next page, under the head once more. */
    private void row(List<Paper.Cell> cells, float[] widths, List<Paper.Cell> head) throws IOException {
        List<List<Line>> lines = new ArrayList<>();
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            float width = widths[column] - 2 * PAD;
            List<Line> cell = Line.broken(cells.get(column).runs(), CELL, width, width, letters);
            lines.add(cell);
            most = Math.max(most, cell.size());
        }
        float height = most * CELL_LEADING + 2 * PAD;
        if (!pages.has(height)) {
            pages.turn();
            if (!head.isEmpty()) {
                row(head, widths, List.of());
            }
        }
        float x = Pages.LEFT;
        for (int column = 0; column < cells.size(); column++) {
            pages.frame(x, widths[column], height);
            float below = PAD + CELL;
            for (Line line : lines.get(column)) {
                float left = cells.get(column).number() ? widths[column] - PAD - line.width() : PAD;
                pages.line(line, x + left, below, CELL, false);
                below += CELL_LEADING;
            }
            x += widths[column];
        }
        pages.down(height);
    }

    /** As wide as what stands in them, the rest shared out; no column takes so much that others have nothing. */
    private float[] widths(Paper.Table table) {
        int columns = table.head().size();
        float[] widths = new float[columns];
        float sum = 0;
        for (int column = 0; column < columns; column++) {
            float wanted = letters.width(table.head().get(column), CELL) / 2;
            for (List<Paper.Cell> row : table.rows()) {
                float width = 0;
                for (Paper.Run run : row.get(column).runs()) {
                    width += letters.width(run.text(), run.raised() ? CELL * Line.RAISED : CELL);
                }
                wanted = Math.max(wanted, width);
            }
            widths[column] = Math.min(wanted + 2 * PAD + 1, Pages.WIDTH * WIDEST);
            sum += widths[column];
        }
        for (int column = 0; column < columns; column++) {
            widths[column] = sum > Pages.WIDTH
                    ? widths[column] * Pages.WIDTH / sum
                    : widths[column] + (Pages.WIDTH - sum) / columns;
        }
        return widths;
    }
}
