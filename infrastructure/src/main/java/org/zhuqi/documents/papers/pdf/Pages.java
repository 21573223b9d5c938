package org.zhuqi.documents.papers.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.papers.Paper;

/** Pages filled from the top: A4 with the margins of GB/T 9704, A3 for the wall with narrower ones; lengths are points. */
final class Pages implements AutoCloseable {
    private static final float NUMBER = 14;

    /** A sheet and its margins. */
    private enum Size {
        A4(PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight(), 79.4f, 73.7f, 104.9f, 99.2f),
        A3_LYING(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth(), 56.7f, 56.7f, 56.7f, 70.9f);

        private final PDRectangle sheet;
        private final float left;
        private final float right;
        private final float top;
        private final float bottom;

        Size(float width, float height, float left, float right, float top, float bottom) {
            this.sheet = new PDRectangle(width, height);
            this.left = left;
            this.right = right;
            this.top = top;
            this.bottom = bottom;
        }

        static Size of(Paper.Sheet sheet) {
            return switch (sheet) {
                case A4 -> A4;
                case A3_LYING -> A3_LYING;
            };
        }
    }

    private final PDDocument document;
    private final Letters letters;
    private final Size size;
    private PDPage page;
    private PDPageContentStream content;
    private float y;

    Pages(PDDocument document, Letters letters, Paper.Sheet sheet) throws IOException {
        this.document = document;
        this.letters = letters;
        this.size = Size.of(sheet);
        this.page = new PDPage(size.sheet);
        this.content = begin(page);
    }

    private PDPageContentStream begin(PDPage next) throws IOException {
        document.addPage(next);
        y = size.sheet.getHeight() - size.top;
        return new PDPageContentStream(document, next);
    }

    void turn() throws IOException {
        content.close();
        page = new PDPage(size.sheet);
        content = begin(page);
    }

    float left() {
        return size.left;
    }

    float width() {
        return size.sheet.getWidth() - size.left - size.right;
    }

    boolean has(float height) {
        return y - height >= size.bottom;
    }

    void down(float height) {
        y -= height;
    }

    /** How far below the present place something stands. */
    private float at(float below) {
        return y - below;
    }

    /** A line of text whose letters stand on the line so far below the present place. */
    void line(Line line, float x, float below, float size, boolean strong) throws IOException {
        float from = x;
        List<Line.Sign> signs = line.signs();
        int begin = 0;
        while (begin < signs.size()) {
            int end = begin;
            StringBuilder text = new StringBuilder();
            float width = 0;
            while (end < signs.size()
                    && signs.get(end).run() == signs.get(begin).run()) {
                text.appendCodePoint(signs.get(end).letter());
                width += Line.width(signs.get(end), size, letters);
                end++;
            }
            boolean raised = signs.get(begin).run().raised();
            String href = signs.get(begin).run().href();
            float base = at(below) + (raised ? size * 0.35f : 0);
            show(text.toString(), from, base, raised ? size * Line.RAISED : size, strong, href);
            if (href != null) {
                link(href, from, base, width, size);
            }
            from += width;
            begin = end;
        }
    }

    private void show(String text, float x, float base, float size, boolean strong, @Nullable String href)
            throws IOException {
        content.beginText();
        content.setFont(letters.font(), size);
        if (href != null) {
            content.setNonStrokingColor(0.04f, 0.31f, 0.62f);
        }
        if (strong) {
            // The typeface has one weight; a thin outline makes the other.
            content.setRenderingMode(RenderingMode.FILL_STROKE);
            content.setLineWidth(size * 0.025f);
        }
        content.newLineAtOffset(x, base);
        content.showText(text);
        if (strong) {
            content.setRenderingMode(RenderingMode.FILL);
        }
        if (href != null) {
            content.setNonStrokingColor(0f, 0f, 0f);
        }
        content.endText();
    }

    private void link(String href, float x, float base, float width, float size) throws IOException {
        PDActionURI action = new PDActionURI();
        action.setURI(href);
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(none);
        link.setRectangle(new PDRectangle(x, base - size * 0.2f, width, size * 1.1f));
        page.getAnnotations().add(link);
    }

    /** The frame of a cell that begins at the present place. */
    void frame(float x, float width, float height) throws IOException {
        content.setLineWidth(0.5f);
        content.setStrokingColor(0.27f, 0.27f, 0.27f);
        content.addRect(x, at(height), width, height);
        content.stroke();
        content.setStrokingColor(0f, 0f, 0f);
    }

    /** A bar from one place to another, so far below the present one; what is done is darker. */
    void bar(float from, float done, float to, float below, float height) throws IOException {
        content.setNonStrokingColor(0.80f, 0.85f, 0.92f);
        content.addRect(done, at(below + height), to - done, height);
        content.fill();
        content.setNonStrokingColor(0.13f, 0.42f, 0.69f);
        content.addRect(from, at(below + height), done - from, height);
        content.fill();
        content.setNonStrokingColor(0f, 0f, 0f);
    }

    /** Squares of a whole with the side given, which begins at the present place. */
    void squares(List<BitSet> rows, float x, float side) throws IOException {
        float each = side / rows.size();
        for (int row = 0; row < rows.size(); row++) {
            BitSet dark = rows.get(row);
            for (int from = dark.nextSetBit(0); from >= 0; from = dark.nextSetBit(dark.nextClearBit(from))) {
                content.addRect(x + from * each, at((row + 1) * each), (dark.nextClearBit(from) - from) * each, each);
            }
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Writes each page's number below it; once they are closed. */
    void number() throws IOException {
        int number = 0;
        for (PDPage each : document.getPages()) {
            String text = "— " + ++number + " —";
            try (PDPageContentStream foot =
                    new PDPageContentStream(document, each, PDPageContentStream.AppendMode.APPEND, true, true)) {
                foot.beginText();
                foot.setFont(letters.font(), NUMBER);
                foot.newLineAtOffset((size.sheet.getWidth() - letters.width(text, NUMBER)) / 2, size.bottom / 2);
                foot.showText(text);
                foot.endText();
            }
        }
    }
}
