package org.zhuqi.documents.papers.pdf;

import java.util.ArrayList;
import java.util.List;
import org.zhuqi.documents.papers.Paper;

/** A line of text that fits its width. */
record Line(List<Sign> signs, float width) {
    /** Signs that stand at no line's beginning, and those at no line's end. */
    private static final String CLOSING = "，。、；：？！）】》”’％%],.;:?!)}…·—";

    private static final String OPENING = "（【《“‘[({";

    /** Raised signs are smaller. */
    static final float RAISED = 0.6f;

    /** One letter with the run it comes from. */
    record Sign(int letter, Paper.Run run) {}

    /** Breaks runs into lines: between Chinese signs anywhere, in other scripts between words, as the rules of each want it. */
    static List<Line> broken(List<Paper.Run> runs, float size, float first, float width, Letters letters) {
        Breaking breaking = new Breaking(size, first, width, letters);
        for (Paper.Run run : runs) {
            run.text().codePoints().forEach(letter -> breaking.add(letter, run));
        }
        return breaking.finish();
    }

    static float width(Sign sign, float size, Letters letters) {
        return letters.width(sign.letter(), sign.run().raised() ? size * RAISED : size);
    }

    private static final class Breaking {
        private final float size;
        private final float width;
        private final Letters letters;
        private final List<Line> lines = new ArrayList<>();
        private float room;
        private List<Sign> line = new ArrayList<>();
        private float used;
        /** What cannot be broken and may not fit any more. */
        private List<Sign> word = new ArrayList<>();

        private float wordWidth;

        Breaking(float size, float first, float width, Letters letters) {
            this.size = size;
            this.room = first;
            this.width = width;
            this.letters = letters;
        }

        void add(int letter, Paper.Run run) {
            if (letter == '\n') {
                endWord();
                endLine();
                return;
            }
            if (Character.isISOControl(letter)) {
                return;
            }
            Sign sign = new Sign(letters.settable(letter == '\t' ? ' ' : letter), run);
            if (breaksBefore(letter)) {
                endWord();
            }
            float wide = width(sign, size, letters);
            if (wordWidth + wide > (line.isEmpty() ? room : width)) {
                // Longer than any line: broken where the line ends.
                endWord();
            }
            word.add(sign);
            wordWidth += wide;
        }

        private boolean breaksBefore(int letter) {
            if (word.isEmpty() || CLOSING.indexOf(letter) >= 0) {
                return false;
            }
            int before = word.getLast().letter();
            return OPENING.indexOf(before) < 0
                    && (Character.isIdeographic(letter)
                            || Character.isIdeographic(before)
                            || before == ' '
                            || letter == ' '
                            || CLOSING.indexOf(before) >= 0 && before > 0x2000);
        }

        private void endWord() {
            if (used + wordWidth > room && !line.isEmpty()) {
                endLine();
            }
            boolean space = word.size() == 1 && word.getFirst().letter() == ' ';
            if (!space || !line.isEmpty()) {
                line.addAll(word);
                used += wordWidth;
            }
            word = new ArrayList<>();
            wordWidth = 0;
        }

        private void endLine() {
            lines.add(new Line(List.copyOf(line), used));
            line = new ArrayList<>();
            used = 0;
            room = width;
        }

        List<Line> finish() {
            endWord();
            endLine();
            return lines;
        }
    }
}
