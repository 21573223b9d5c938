package org.zhuqi.documents.papers.docx;

import java.util.ArrayList;
import java.util.List;
import org.zhuqi.documents.papers.Paper;

/** The text of a paper as WordprocessingML, and the addresses it links to. */
final class DocxText {
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>";

    private static final String A4 = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>";
    private static final String A3_LYING = "<w:pgSz w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"/>";

    /** The margins of GB/T 9704, in twentieths of a point. */
    private static final String MARGINS =
            "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\""
                    + " w:footer=\"992\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

    private static final int WIDTH = 8844;

    private final StringBuilder xml = new StringBuilder(BEGIN);
    private final List<String> links = new ArrayList<>();

    DocxText(Paper paper) {
        paragraph("Title", List.of(Paper.Run.of(paper.title())), false);
        for (Paper.Block block : paper.blocks()) {
            switch (block) {
                case Paper.Heading heading ->
                    paragraph("Heading" + heading.level(), List.of(Paper.Run.of(heading.text())), false);
                case Paper.Paragraph paragraph -> paragraph("Body", paragraph.runs(), false);
                case Paper.Table table -> table(table);
                case Paper.Squares squares -> paragraph("Body", List.of(Paper.Run.of(squares.text())), false);
            }
        }
        xml.append("<w:sectPr>")
                .append(
                        switch (paper.sheet()) {
                            case A4 -> A4;
                            case A3_LYING -> A3_LYING;
                        })
                .append(MARGINS);
    }

    String xml() {
        return xml.toString();
    }

    List<String> links() {
        return links;
    }

    static String linkId(int place) {
        return "link" + (place + 1);
    }

    private void paragraph(String style, List<Paper.Run> runs, boolean right) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
        if (right) {
            xml.append("<w:jc w:val=\"right\"/>");
        }
        xml.append("</w:pPr>");
        runs.forEach(this::run);
        xml.append("</w:p>");
    }

    private void run(Paper.Run run) {
        String href = run.href();
        if (href == null) {
            plain(run, "");
            return;
        }
        links.add(href);
        xml.append("<w:hyperlink r:id=\"").append(linkId(links.size() - 1)).append("\">");
        plain(run, "<w:rStyle w:val=\"Link\"/>");
        xml.append("</w:hyperlink>");
    }

    private void plain(Paper.Run run, String style) {
        xml.append("<w:r><w:rPr>").append(style);
        if (run.raised()) {
            xml.append("<w:vertAlign w:val=\"superscript\"/>");
        }
        xml.append("</w:rPr>");
        String[] lines = run.text().split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            xml.append(i == 0 ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escaped(lines[i]))
                    .append("</w:t>");
        }
        xml.append("</w:r>");
    }

    private void table(Paper.Table table) {
        int columns = Math.max(1, table.head().size());
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"444444\"/>");
        }
        xml.append("</w:tblBorders></w:tblPr><w:tblGrid>");
        for (int i = 0; i < columns; i++) {
            xml.append("<w:gridCol w:w=\"").append(WIDTH / columns).append("\"/>");
        }
        xml.append("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        table.head().forEach(head -> cell(Paper.Cell.of(head)));
        xml.append("</w:tr>");
        for (List<Paper.Cell> row : table.rows()) {
            xml.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            row.forEach(this::cell);
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
        paragraph("Cell", List.of(), false);
    }

    private void cell(Paper.Cell cell) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        // A bar cannot be drawn here without pictures: a sign stands for it.
        paragraph(
                "Cell",
                cell.bar() != null && cell.runs().isEmpty() ? List.of(Paper.Run.of("■")) : cell.runs(),
                cell.number());
        xml.append("</w:tc>");
    }

    /** For text and attributes; signs that XML cannot hold are left out. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t' -> escaped.append(' ');
                default -> {
                    boolean allowed =
                            sign >= 0x20 && (sign < 0xD800 || sign > 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF;
                    if (allowed) {
                        escaped.appendCodePoint(sign);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
