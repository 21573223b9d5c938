package org.zhuqi.shared.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an archive under a name of its own and gives it its real one when it is whole and on the disk; closed before
 * that, it leaves nothing. Only the owner may read it: it holds everything.
 */
final class ArchiveWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveWriter.class);

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private boolean complete;

    ArchiveWriter(Path target) throws IOException {
        this.target = target;
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        part = target.resolveSibling(target.getFileName() + ".part");
        channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly());
        zip = new ZipOutputStream(Channels.newOutputStream(channel));
        // Most of it is compressed already; the tables still shrink well.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * @param result what the content itself has to say, e.g. how many rows it wrote
     */
    record Written<T>(T result, long bytes, String sha256) {}

    @FunctionalInterface
    interface Content<T, E extends Exception> {
        T writeTo(OutputStream out) throws IOException, E;
    }

    <T, E extends Exception> Written<T> add(String name, Content<T, E> content) throws IOException, E {
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(zip);
        MessageDigest digest = sha256();
        DigestOutputStream out = new DigestOutputStream(counted, digest);
        T result = content.writeTo(out);
        zip.closeEntry();
        return new Written<>(result, counted.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    Written<Long> add(String name, InputStream content) throws IOException {
        return this.<Long, IOException>add(name, content::transferTo);
    }

    /** The archive is there from now on. */
    void complete() throws IOException {
        zip.finish();
        zip.flush();
        channel.force(true);
        zip.close();
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        complete = true;
        try (FileChannel folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            LOG.debug("this system cannot force a folder to the disk", e);
        }
    }

    @Override
    public void close() {
        if (complete) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("the unfinished archive could not be removed: {}", part, e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts, and does not close what lies beneath. */
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            out.write(content, from, length);
            bytes += length;
        }

        @Override
        public void close() {
            // the next entry follows
        }
    }
}
