package org.zhuqi.documents.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Language;

/**
 * A paper, block by block.
 *
 * @param language decides the letters it is set in
 */
public record Paper(String title, Language language, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }

    /** A piece of a paper. */
    public sealed interface Block permits Heading, Paragraph, Table {}

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

    /** @param rows as many cells as the head has */
    public record Table(List<String> head, List<List<Cell>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** @param number stands at the right edge */
    public record Cell(List<Run> runs, boolean number) {
        public Cell {
            runs = List.copyOf(runs);
        }

        public static Cell of(String text) {
            return new Cell(List.of(Run.of(text)), false);
        }
    }
}
