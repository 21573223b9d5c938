package org.zhuqi.documents.papers.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The letters of one file: Chinese, Korean and Latin from one typeface, of which the file carries what it uses. */
final class Letters implements AutoCloseable {
    private static final String FILE = "/fonts/wqy-microhei.ttc";
    private static final String NAME = "WenQuanYiMicroHei";
    /** Stands for a letter that the typeface has not. */
    private static final int UNKNOWN = '?';

    private final TrueTypeCollection collection;
    private final PDType0Font font;
    private final CmapLookup known;
    private final Map<Integer, Float> widths = new HashMap<>();

    private Letters(TrueTypeCollection collection, PDType0Font font, CmapLookup known) {
        this.collection = collection;
        this.font = font;
        this.known = known;
    }

    static Letters in(PDDocument document) throws IOException {
        try (InputStream file = Objects.requireNonNull(Letters.class.getResourceAsStream(FILE), FILE)) {
            TrueTypeCollection collection = new TrueTypeCollection(file);
            TrueTypeFont face = collection.getFontByName(NAME);
            return new Letters(collection, PDType0Font.load(document, face, true), face.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The letter itself, or what stands for one that cannot be set. */
    int settable(int letter) {
        return known.getGlyphId(letter) > 0 ? letter : UNKNOWN;
    }

    /** Of a letter that can be set, in points. */
    float width(int letter, float size) {
        return widths.computeIfAbsent(letter, this::measured) * size;
    }

    float width(String text, float size) {
        return (float) text.codePoints()
                .mapToDouble(letter -> width(settable(letter), size))
                .sum();
    }

    private float measured(int letter) {
        try {
            return font.getStringWidth(Character.toString(letter)) / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the file was saved: what it uses of the letters is taken then. */
    @Override
    public void close() throws IOException {
        collection.close();
    }
}
