package org.zhuqi.documents.papers;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Language;

/**
 * A paper, block by block.
 *
 * @param language decides the letters it is set in
 */
public record Paper(String title, Language language, Sheet sheet, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** To be read at a desk. */
    public Paper(String title, Language language, List<Block> blocks) {
        this(title, language, Sheet.A4, blocks);
    }

    /** What it is printed on. */
    public enum Sheet {
        A4,
        /** A3 lying, to be hung up. */
        A3_LYING
    }

    /** A piece of a paper. */
    public sealed interface Block permits Heading, Paragraph, Table, Squares {}

    /** @param level 1 or 2; the title is not among them */
    public record Heading(int level, String text) implements Block {}

    public record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Run.of(text)));
        }
    }

    /**
     * A piece of running text.
     *
     * @param href whole address that it leads to, null for none
     * @param raised whether it stands small above the line, as the number of a note does
     */
    public record Run(String text, @Nullable String href, boolean raised) {
        public static Run of(String text) {
            return new Run(text, null, false);
        }
    }

    /**
     * Black squares on white, such as a code that cameras read.
     *
     * @param rows which squares of each row are black; as many rows as squares in one
     * @param text said instead where nothing can be drawn
     */
    public record Squares(List<BitSet> rows, String text) implements Block {
        public Squares {
            rows = rows.stream().map(row -> (BitSet) row.clone()).toList();
        }
    }

    /** @param rows as many cells as the head has */
    public record Table(List<String> head, List<List<Cell>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param number stands at the right edge
     * @param bar drawn behind the text, null for none
     */
    public record Cell(
            List<Run> runs, boolean number, @Nullable Bar bar) {
        public Cell {
            runs = List.copyOf(runs);
        }

        public Cell(List<Run> runs, boolean number) {
            this(runs, number, null);
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.of(text)), false);
        }

        public static Cell number(String text) {
            return new Cell(List.of(Run.of(text)), true);
        }

        public static Cell drawn(@Nullable Bar bar) {
            return new Cell(List.of(), false, bar);
        }
    }

    /**
     * A bar of a chart, in thousandths of its cell's width; bars of neighbouring cells that reach the edge meet.
     *
     * @param done up to where it is filled
     */
    public record Bar(int from, int done, int to) {
        public static final int WHOLE = 1_000;

        public Bar {
            if (from < 0 || done < from || to < done || to > WHOLE) {
                throw new IllegalArgumentException("not within its cell: " + from + ", " + done + ", " + to);
            }
        }
    }
}
