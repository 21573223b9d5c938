package org.zhuqi.documents.imports.xlsx;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.zhuqi.documents.imports.ImportLimits;
import org.zhuqi.documents.imports.ImportsError;

/**
 * A spreadsheet unpacked part by part under a limit and packed again, before any reader sees it: what swells, what declares
 * entities and what is not needed to read cells stays outside.
 */
final class CleanCopy implements AutoCloseable {
    /** A workbook of hundreds of sheets has no more. */
    private static final int PARTS = 2_000;
    /** XML of cells shrinks by ten to thirty; a bomb by a thousand. */
    private static final int SWELLS_AT_MOST = 200;
    /** Below this nothing is a bomb, and a few bytes swell easily. */
    private static final long HARMLESS = 1024L * 1024;

    private static final int BUFFER = 16 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] DOCTYPE = "<!doctype".getBytes(StandardCharsets.US_ASCII);

    private final Path file;

    private CleanCopy(Path file) {
        this.file = file;
    }

    static CleanCopy of(InputStream content, ImportLimits limits) {
        try {
            Path sent = Files.createTempFile("import", ".sent");
            Path clean = Files.createTempFile("import", ".xlsx");
            boolean whole = false;
            try {
                receive(content, sent, limits);
                new Copying(limits, Files.size(sent)).copy(sent, clean);
                whole = true;
            } catch (ZipException | IllegalArgumentException | EOFException e) {
                throw ImportsError.UNREADABLE.refused();
            } finally {
                Files.deleteIfExists(sent);
                if (!whole) {
                    Files.deleteIfExists(clean);
                }
            }
            return new CleanCopy(clean);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void receive(InputStream content, Path sent, ImportLimits limits) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(sent)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limits.fileBytes()) {
                    throw ImportsError.TOO_LARGE.refused(limits.fileBytes() / ImportLimits.MEGABYTE);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Copying {
        private final ImportLimits limits;
        private final long packed;
        private final byte[] buffer = new byte[BUFFER];
        private final Set<String> seen = new HashSet<>();
        private long unpacked;

        Copying(ImportLimits limits, long packed) {
            this.limits = limits;
            this.packed = packed;
        }

        /** By the directory at its end, as the reader goes: what lies between the parts is not looked at by anybody. */
        void copy(Path sent, Path copy) throws IOException {
            refuseOtherKinds(sent);
            try (ZipFile zip = new ZipFile(sent.toFile());
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(copy));
                    ZipOutputStream clean = new ZipOutputStream(out)) {
                // Read once more at once, from the disk: time counts, not space.
                clean.setLevel(Deflater.BEST_SPEED);
                if (zip.size() > PARTS) {
                    throw ImportsError.UNSAFE.refused();
                }
                for (ZipEntry part : Collections.list(zip.entries())) {
                    take(zip, part, clean);
                }
            }
            if (!seen.contains("xl/workbook.xml") || !seen.contains("[Content_Types].xml")) {
                throw ImportsError.NOT_XLSX.refused();
            }
        }

        /** An old file or one behind a password is no archive at all. */
        private static void refuseOtherKinds(Path sent) throws IOException {
            try (InputStream in = Files.newInputStream(sent)) {
                if (!Arrays.equals(in.readNBytes(ZIP.length), ZIP)) {
                    throw ImportsError.NOT_XLSX.refused();
                }
            }
        }

        private void take(ZipFile zip, ZipEntry part, ZipOutputStream clean) throws IOException {
            String name = part.getName();
            if (!seen.add(name)) {
                // Two parts of one name: each reader picks the one it likes.
                throw ImportsError.UNSAFE.refused();
            }
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("vbaproject.bin") || lower.contains("macrosheets/")) {
                throw ImportsError.MACROS.refused();
            }
            if (needed(name)) {
                clean.putNextEntry(new ZipEntry(name));
                try (InputStream content = zip.getInputStream(part)) {
                    pass(content, clean, name.startsWith("xl/worksheets/"));
                }
                clean.closeEntry();
            }
        }

        private static boolean needed(String name) {
            return name.equals("[Content_Types].xml")
                    || name.equals("_rels/.rels")
                    || name.matches("xl/(?:workbook|styles|sharedStrings)\\.xml")
                    || name.equals("xl/_rels/workbook.xml.rels")
                    || name.matches("xl/worksheets/[A-Za-z0-9_]+\\.xml");
        }

        private void pass(InputStream part, OutputStream out, boolean sheet) throws IOException {
            DoctypeWatch doctype = new DoctypeWatch();
            PlaceWatch places = new PlaceWatch();
            boolean begun = false;
            for (int read = part.readNBytes(buffer, 0, BUFFER); read > 0; read = part.readNBytes(buffer, 0, BUFFER)) {
                unpacked += read;
                if (unpacked > limits.unpackedBytes() || (unpacked > HARMLESS && unpacked > SWELLS_AT_MOST * packed)) {
                    throw ImportsError.UNSAFE.refused();
                }
                if (!begun) {
                    refuseOtherLetters(read);
                    begun = true;
                }
                if (doctype.sees(buffer, read) || (sheet && places.sees(buffer, read))) {
                    throw ImportsError.UNSAFE.refused();
                }
                out.write(buffer, 0, read);
            }
        }

        /** Letters of two bytes would hide a declaration from the watch; no spreadsheet program writes them. */
        private void refuseOtherLetters(int read) {
            boolean mark = buffer[0] == (byte) 0xFE || buffer[0] == (byte) 0xFF || buffer[0] == 0 || buffer[1] == 0;
            String start = new String(buffer, 0, Math.min(read, 200), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^ï»¿", "");
            boolean other = start.startsWith("<?xml")
                    && start.indexOf("encoding") >= 0
                    && start.indexOf("encoding") < Math.max(0, start.indexOf("?>"))
                    && !start.matches("(?s)<\\?xml[^>]*encoding\\s*=\\s*[\"'](?:utf-8|us-ascii)[\"'].*");
            if (mark || other) {
                throw ImportsError.UNSAFE.refused();
            }
        }
    }

    /** Looks for a document type in the passing bytes, across the borders of the buffer. */
    private static final class DoctypeWatch {
        private int matched;

        boolean sees(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                int sign = bytes[i] >= 'A' && bytes[i] <= 'Z' ? bytes[i] + ('a' - 'A') : bytes[i];
                if (sign == DOCTYPE[matched]) {
                    matched++;
                    if (matched == DOCTYPE.length) {
                        return true;
                    }
                } else {
                    matched = sign == DOCTYPE[0] ? 1 : 0;
                }
            }
            return false;
        }
    }

    /**
     * Looks for cells farther right than any sheet reaches: a reader makes room for all the columns before them. The place
     * of a cell is the attribute {@code r}, at most three letters and digits.
     */
    private static final class PlaceWatch {
        private static final int LETTERS = 3;

        private static final long XMLNS = 'x' << 24 | 'm' << 16 | 'l' << 8 | 'n';

        private int step;
        private int letters;
        private long before;

        boolean sees(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                char sign = (char) (bytes[i] & 0xFF);
                boolean blank = sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r';
                // A prefix may stand before the name; what declares one called r is none of ours.
                boolean prefixed = sign == ':' && (before >> 8 & 0xFFFFFFFFL) != XMLNS;
                before = before << 8 | sign;
                switch (step) {
                    case 0 -> step = blank || prefixed ? 1 : 0;
                    case 1 -> step = blank || prefixed ? 1 : sign == 'r' ? 2 : 0;
                    case 2 -> step = blank ? 2 : sign == '=' ? 3 : 0;
                    case 3 -> {
                        step = blank ? 3 : sign == '"' || sign == '\'' ? 4 : 0;
                        letters = 0;
                    }
                    default -> {
                        if (sign == '"' || sign == '\'') {
                            step = 0;
                        } else if (sign < '0' || sign > '9') {
                            letters++;
                            if (letters > LETTERS || sign == '&') {
                                return true;
                            }
                        }
                    }
                }
            }
            return false;
        }
    }
}
