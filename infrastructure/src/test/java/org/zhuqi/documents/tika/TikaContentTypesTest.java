package org.zhuqi.documents.tika;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.zhuqi.documents.AllowedType;

class TikaContentTypesTest {
    private final TikaContentTypes types = new TikaContentTypes();

    @Test
    void plainFormatsAreKnownByTheirFirstBytes() {
        assertThat(typeOf("%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(AllowedType.PDF.mediaType());
        assertThat(typeOf(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452")))
                .isEqualTo(AllowedType.PNG.mediaType());
        assertThat(typeOf(HexFormat.of().parseHex("ffd8ffe000104a464946000101")))
                .isEqualTo(AllowedType.JPEG.mediaType());
    }

    @Test
    void officeFilesAndArchivesAreToldApartByWhatIsInside() throws IOException {
        assertThat(typeOf(zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")))
                .isEqualTo(AllowedType.XLSX.mediaType());
        assertThat(typeOf(zip("[Content_Types].xml", "word/document.xml"))).isEqualTo(AllowedType.DOCX.mediaType());
        assertThat(typeOf(zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(AllowedType.OFD.mediaType());
        assertThat(typeOf(zip("合同/1.pdf"))).isEqualTo(AllowedType.ZIP.mediaType());
    }

    @Test
    void programsPagesAndBrokenArchivesAreNotAllowed() throws IOException {
        for (byte[] content : new byte[][] {
            "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1),
            "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8),
            "PK\u0003\u0004broken".getBytes(StandardCharsets.ISO_8859_1),
            zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
            zip("word/document.xml")
        }) {
            assertThat(AllowedType.of(typeOf(content))).isEmpty();
        }
    }

    @Test
    void archivesWithNamesFromChineseWindowsAreTaken() throws IOException {
        assertThat(typeOf(zip(Charset.forName("GBK"), "合同/发票.pdf"))).isEqualTo(AllowedType.ZIP.mediaType());
    }

    @Test
    void nothingInAnArchiveIsInflatedToKnowItsKind() throws IOException {
        byte[] archive = zip("1.txt", "2.txt");
        // What the first entry holds cannot be inflated; who tries fails.
        int content = 30 + "1.txt".length();
        archive[content] = (byte) 0xff;
        archive[content + 1] = (byte) 0xff;
        assertThat(typeOf(archive)).isEqualTo(AllowedType.ZIP.mediaType());
    }

    private String typeOf(byte[] content) {
        return types.typeOf(() -> new ByteArrayInputStream(content));
    }

    private static byte[] zip(String... names) throws IOException {
        return zip(StandardCharsets.UTF_8, names);
    }

    private static byte[] zip(Charset charset, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, charset)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
