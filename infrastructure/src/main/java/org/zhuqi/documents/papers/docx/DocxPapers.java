package org.zhuqi.documents.papers.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.papers.Paper;
import org.zhuqi.documents.papers.Papers;

/** A package of five parts (ECMA-376): what it is made of, how the parts hang together, the styles, the text. */
@Component
class DocxPapers implements Papers {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    @Override
    public String ending() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public void write(Paper paper, OutputStream out) {
        DocxText text = new DocxText(paper);
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            part(zip, "[Content_Types].xml", contentTypes());
            part(
                    zip,
                    "_rels/.rels",
                    relations(List.of(relation("rId1", "officeDocument", "word/document.xml", false))));
            part(zip, "word/styles.xml", DocxStyles.of(paper.language()));
            part(zip, "word/document.xml", text.xml());
            part(zip, "word/_rels/document.xml.rels", relations(links(text.links())));
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + WORD + "document.main+xml\"/>"
                + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + WORD + "styles+xml\"/>"
                + "</Types>";
    }

    private static String relations(List<String> relations) {
        return HEAD + "<Relationships xmlns=\"" + RELATIONS + "\">" + String.join("", relations) + "</Relationships>";
    }

    private static List<String> links(List<String> addresses) {
        List<String> all = new ArrayList<>();
        all.add(relation("styles", "styles", "styles.xml", false));
        for (int i = 0; i < addresses.size(); i++) {
            all.add(relation(DocxText.linkId(i), "hyperlink", addresses.get(i), true));
        }
        return all;
    }

    private static String relation(String id, String type, String target, boolean outside) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + type + "\" Target=\"" + DocxText.escaped(target)
                + "\"" + (outside ? " TargetMode=\"External\"" : "") + "/>";
    }
}
