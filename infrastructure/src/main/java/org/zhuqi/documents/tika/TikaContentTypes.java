package org.zhuqi.documents.tika;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import org.zhuqi.documents.AllowedType;
import org.zhuqi.documents.ContentTypes;

/** Looks at the first bytes; of an archive also at the names inside, because office files are archives. */
@Component
class TikaContentTypes implements ContentTypes {
    private static final int ENTRIES_LOOKED_AT = 2000;
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
        boolean office = false;
        String found = AllowedType.ZIP.mediaType();
        try (ZipInputStream zip = new ZipInputStream(content.get())) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null) {
                return MediaType.OCTET_STREAM.toString();
            }
            for (int i = 0; entry != null && i < ENTRIES_LOOKED_AT; i++, entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.equals("[Content_Types].xml")) {
                    office = true;
                } else if (name.equals("word/document.xml")) {
                    found = AllowedType.DOCX.mediaType();
                } else if (name.equals("xl/workbook.xml")) {
                    found = AllowedType.XLSX.mediaType();
                } else if (name.equals("OFD.xml")) {
                    return AllowedType.OFD.mediaType();
                } else if (name.endsWith("vbaProject.bin")) {
                    // Programs in office files are never taken.
                    return "application/vnd.ms-office.macro";
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            return MediaType.OCTET_STREAM.toString();
        }
        boolean document = !found.equals(AllowedType.ZIP.mediaType());
        return document && !office ? MediaType.OCTET_STREAM.toString() : found;
    }
}
