package org.zhuqi.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An archive that was found whole: every part there, none too many, each with the hash the manifest says. */
final class Archive implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads all of it once. */
    static Archive open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            Archive archive = new Archive(zip, manifest(zip, file));
            archive.check();
            return archive;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            close(zip);
            throw new BackupRefused("The archive is broken or not one of this program: " + file + " (" + e + ")", e);
        } catch (BackupRefused e) {
            close(zip);
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupRefused("Not an archive of this program, or not all of it: " + file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] json = in.readAllBytes();
            int format = JsonMapper.shared().readTree(json).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new BackupRefused("The archive has format " + format + "; this program reads " + Manifest.FORMAT
                        + ". Use the program that made it, or a newer one: " + file);
            }
            return JsonMapper.shared().readValue(json, Manifest.class);
        }
    }

    private void check() throws IOException {
        Set<String> expected = new HashSet<>(Set.of(Manifest.NAME));
        for (Manifest.Table table : manifest.tables()) {
            check(expected, table.entry(), table.bytes(), table.sha256());
        }
        for (Manifest.File part : manifest.files()) {
            check(expected, part.path(), part.bytes(), part.sha256());
        }
        zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !expected.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BackupRefused("The archive holds something its manifest does not name: " + name);
                });
    }

    private void check(Set<String> expected, String name, long bytes, String sha256) throws IOException {
        expected.add(name);
        MessageDigest digest = ArchiveWriter.sha256();
        long read;
        try (InputStream in = new DigestInputStream(open(name), digest)) {
            read = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (read != bytes || !HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new BackupRefused("The archive is broken: " + name + " is not what was saved.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupRefused("The archive is broken: " + name + " is not in it.");
        }
        return zip.getInputStream(entry);
    }

    BackupPart.Source part(String id) {
        String folder = id + "/";
        return new BackupPart.Source() {
            @Override
            public Stream<String> names() {
                return manifest.files().stream()
                        .map(Manifest.File::path)
                        .filter(path -> path.startsWith(folder))
                        .map(path -> path.substring(folder.length()));
            }

            @Override
            public InputStream open(String name) throws IOException {
                return Archive.this.open(folder + name);
            }
        };
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            throw new BackupRefused("The archive could not be closed", e);
        }
    }
}
