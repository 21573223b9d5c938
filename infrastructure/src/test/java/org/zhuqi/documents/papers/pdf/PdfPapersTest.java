package org.zhuqi.documents.papers.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.Language;

class PdfPapersTest {
    private static final String ADDRESS = "https://zhuqi.example/measures/demands.raised?a=1&b=2";

    private static byte[] file(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfPapers().write(paper, out);
        return out.toByteArray();
    }

    private static Paper paper(int rows) {
        List<List<Paper.Cell>> table = new ArrayList<>();
        for (int row = 1; row <= rows; row++) {
            table.add(List.of(
                    Paper.Cell.of("연길시 " + row), new Paper.Cell(List.of(Paper.Run.of(String.valueOf(row))), true)));
        }
        return new Paper(
                "服务年活动月报 <8月> & \u0007",
                Language.KO,
                List.of(
                        new Paper.Heading(1, "总体情况"),
                        new Paper.Paragraph(List.of(
                                Paper.Run.of("收到诉求"),
                                new Paper.Run("12件", ADDRESS, false),
                                new Paper.Run("[1]", null, true),
                                Paper.Run.of("，룡정시 련계 \uD83D\uDE00"))),
                        new Paper.Table(List.of("县（市）", "诉求"), table)));
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    void whatWasWrittenIsReadBackInBothScriptsAndWhatNoTypefaceHasIsMarked() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(paper(1)))) {
            assertThat(text(document))
                    .contains("服务年活动月报 <8月> &", "总体情况", "收到诉求12件", "[1]", "룡정시 련계 ?", "연길시 1", "县（市）", "— 1 —");
            assertThat(document.getDocumentInformation().getTitle()).startsWith("服务年活动月报");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ko");
        }
    }

    @Test
    void aFigureLeadsToItsRecords() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(paper(1)))) {
            assertThat(document.getPage(0).getAnnotations())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PDAnnotationLink.class,
                            link -> assertThat(((PDActionURI) link.getAction()).getURI())
                                    .isEqualTo(ADDRESS));
        }
    }

    @Test
    void theHeadOfATableStandsOnEveryPageOfIt() throws IOException {
        try (PDDocument document = Loader.loadPDF(file(paper(120)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(page);
                one.setEndPage(page);
                assertThat(one.getText(document)).contains("县（市）", "— " + page + " —");
            }
            assertThat(text(document)).contains("연길시 120");
        }
    }

    /** Whoever opens it needs no letters of their own, and it stays small. */
    @Test
    void theLettersItUsesAreInTheFile() throws IOException {
        byte[] file = file(paper(1));
        assertThat(file.length).isLessThan(200_000);
        try (PDDocument document = Loader.loadPDF(file)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** On the wall: a lying A3 sheet, bars as wide as they say, those of neighbouring cells in one line. */
    @Test
    void barsAreDrawnOnASheetForTheWall() throws IOException {
        Paper wall = new Paper(
                "挂图",
                Language.ZH,
                Paper.Sheet.A3_LYING,
                List.of(new Paper.Table(
                        List.of("任务", "5", "6"),
                        List.of(List.of(
                                Paper.Cell.of("走访"),
                                Paper.Cell.drawn(new Paper.Bar(500, 1_000, 1_000)),
                                Paper.Cell.drawn(new Paper.Bar(0, 250, 500)))))));
        try (PDDocument document = Loader.loadPDF(file(wall))) {
            PDRectangle sheet = document.getPage(0).getMediaBox();
            assertThat(sheet.getWidth()).isEqualTo(PDRectangle.A3.getHeight());
            assertThat(sheet.getHeight()).isEqualTo(PDRectangle.A3.getWidth());
            BufferedImage picture = new PDFRenderer(document).renderImage(0);
            int done = longest(picture, colour -> colour.getBlue() - colour.getRed() > 100);
            int open = longest(picture, colour -> {
                int difference = colour.getBlue() - colour.getRed();
                return difference > 15 && difference < 60 && colour.getRed() > 150;
            });
            // A half and a quarter of a month are done, another quarter is open; a frame lies between the months.
            assertThat(done).isGreaterThan(200);
            assertThat((double) open / done).isBetween(0.3, 0.55);
        }
    }

    /** The longest stretch of a row of dots, of which the colour is one of these. */
    private static int longest(BufferedImage picture, Predicate<Color> those) {
        int longest = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            int some = 0;
            for (int x = 0; x < picture.getWidth(); x++) {
                some += those.test(new Color(picture.getRGB(x, y))) ? 1 : 0;
            }
            longest = Math.max(longest, some);
        }
        return longest;
    }

    /** Also a word that is longer than its cell. */
    @Test
    void noLineIsWiderThanItsPlace() throws IOException {
        try (PDDocument document = new PDDocument();
                Letters letters = Letters.in(document)) {
            List<Paper.Run> runs = List.of(
                    Paper.Run.of("중국두만강지역(훈춘)국제협력시범구 走访企业（户） 12345678901234567890"),
                    new Paper.Run("[100]", null, true));
            List<Line> lines = Line.broken(runs, 9, 40, 60, letters);
            assertThat(lines).hasSizeGreaterThan(3);
            assertThat(lines.getFirst().width()).isLessThanOrEqualTo(40.01f);
            assertThat(lines).allSatisfy(line -> {
                assertThat(line.width()).isLessThanOrEqualTo(60.01f);
                assertThat(line.signs()).isNotEmpty();
            });
        }
    }

    @Test
    void aLongTextIsBrokenWithoutAClosingSignAtALinesBeginning() throws IOException {
        Paper paper = new Paper(
                "标题",
                Language.ZH,
                List.of(Paper.Paragraph.of("走访企业，".repeat(200)), Paper.Paragraph.of("w".repeat(300))));
        try (PDDocument document = Loader.loadPDF(file(paper))) {
            assertThat(text(document).lines()).noneMatch(line -> line.startsWith("，"));
            assertThat(text(document).chars().filter(letter -> letter == 'w')).hasSize(300);
        }
    }
}
