package org.zhuqi.documents.papers.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.shared.Language;

class DocxPapersTest {
    private static final Paper PAPER = new Paper(
            "服务年活动月报 <8月> & \u0007",
            Language.KO,
            List.of(
                    new Paper.Heading(1, "总体情况"),
                    new Paper.Paragraph(List.of(
                            Paper.Run.of("收到诉求"),
                            new Paper.Run("12件", "https://zhuqi.example/measures/demands.raised?a=1&b=2", false),
                            new Paper.Run("[1]", null, true))),
                    new Paper.Table(
                            List.of("县（市）", "诉求"),
                            List.of(List.of(Paper.Cell.of("연길시"), new Paper.Cell(List.of(Paper.Run.of("4")), true))))));

    private static Map<String, Document> parts() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxPapers().write(PAPER, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        factory.newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    /** Every part is well-formed XML and is declared where an office program looks for it. */
    @Test
    void thePackageHasEveryPartItNames() throws Exception {
        Map<String, Document> parts = parts();
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/styles.xml",
                        "word/document.xml",
                        "word/_rels/document.xml.rels");
        var declared = parts.get("[Content_Types].xml").getElementsByTagNameNS("*", "Override");
        for (int i = 0; i < declared.getLength(); i++) {
            assertThat(parts)
                    .containsKey(((Element) declared.item(i))
                            .getAttribute("PartName")
                            .substring(1));
        }
    }

    @Test
    void textLinksAndTablesAreThere() throws Exception {
        Map<String, Document> parts = parts();
        Document text = parts.get("word/document.xml");
        assertThat(text.getDocumentElement().getTextContent())
                .contains("服务年活动月报 <8月> & ", "收到诉求12件[1]", "연길시")
                .doesNotContain("\u0007");
        Element link = (Element) text.getElementsByTagNameNS("*", "hyperlink").item(0);
        String id = link.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        var relations = parts.get("word/_rels/document.xml.rels").getElementsByTagNameNS("*", "Relationship");
        Map<String, String> targets = new HashMap<>();
        for (int i = 0; i < relations.getLength(); i++) {
            Element relation = (Element) relations.item(i);
            targets.put(relation.getAttribute("Id"), relation.getAttribute("Target"));
        }
        assertThat(targets)
                .containsEntry(id, "https://zhuqi.example/measures/demands.raised?a=1&b=2")
                .containsEntry("styles", "styles.xml");
        assertThat(text.getElementsByTagNameNS("*", "tc").getLength()).isEqualTo(4);
    }

    /** What a text is styled with must be among the styles. */
    @Test
    void everyStyleThatIsUsedIsDefined() throws Exception {
        Map<String, Document> parts = parts();
        Map<String, Boolean> defined = new HashMap<>();
        var styles = parts.get("word/styles.xml").getElementsByTagNameNS("*", "style");
        for (int i = 0; i < styles.getLength(); i++) {
            defined.put(((Element) styles.item(i)).getAttributeNS(styles.item(i).getNamespaceURI(), "styleId"), true);
        }
        for (String kind : List.of("pStyle", "rStyle")) {
            var used = parts.get("word/document.xml").getElementsByTagNameNS("*", kind);
            for (int i = 0; i < used.getLength(); i++) {
                Element style = (Element) used.item(i);
                assertThat(defined).containsKey(style.getAttributeNS(style.getNamespaceURI(), "val"));
            }
        }
    }
}
