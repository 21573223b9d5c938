package org.zhuqi.documents.tika;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.ContentTypes;

/** Looks at the first bytes; of an archive also at the names inside, because office files are archives. */
@Component
class TikaContentTypes implements ContentTypes {
    /** How Chinese Windows writes names into archives. */
    private static final Charset CHINESE_WINDOWS = Charset.forName("GBK");

    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public String typeOf(Supplier<InputStream> content) {
        try (InputStream in = new BufferedInputStream(content.get())) {
            MediaType type = types.detect(in, new Metadata());
            String name = type.getBaseType().toString();
            return ARCHIVES.contains(name) ? inside(content) : name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which kind of archive; one that cannot be read is no known type. */
    private static String inside(Supplier<InputStream> content) throws IOException {
        Path copy = Files.createTempFile("archive", ".zip");
        try (InputStream in = content.get()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return kindOf(names(copy));
        } catch (ZipException | IllegalArgumentException e) {
            return MediaType.OCTET_STREAM.toString();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The names of the directory at the archive's end: nothing is inflated, whatever it would swell to. */
    private static List<String> names(Path archive) throws IOException {
        try {
            return names(archive, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            return names(archive, CHINESE_WINDOWS);
        }
    }

    private static List<String> names(Path archive, Charset charset) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile(), charset)) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static String kindOf(List<String> names) {
        if (names.isEmpty()) {
            return MediaType.OCTET_STREAM.toString();
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            // Programs in office files are never taken.
            return "application/vnd.ms-office.macro";
        }
        if (names.contains("OFD.xml")) {
            return AllowedType.OFD.mediaType();
        }
        boolean office = names.contains("[Content_Types].xml");
        if (names.contains("word/document.xml")) {
            return office ? AllowedType.DOCX.mediaType() : MediaType.OCTET_STREAM.toString();
        }
        if (names.contains("xl/workbook.xml")) {
            return office ? AllowedType.XLSX.mediaType() : MediaType.OCTET_STREAM.toString();
        }
        return AllowedType.ZIP.mediaType();
    }
}
