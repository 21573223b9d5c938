package org.zhuqi.documents.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuqi.documents.DocumentStore;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.UploadLimits;

/**
 * Keeps contents as {@code ab/cd/abcd…}: two levels of folders of the hash. What comes in is written to {@code incoming},
 * forced to the disk, then moved to its place in one step, so that a file in its place is always whole.
 */
class FilesystemDocumentStore implements DocumentStore {
    private static final Logger LOG = LoggerFactory.getLogger(FilesystemDocumentStore.class);
    private static final String HASH = "[0-9a-f]{64}";
    private static final String FOLDER = "[0-9a-f]{2}";

    private final Path root;
    private final Path incoming;
    private final Clock clock;

    FilesystemDocumentStore(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
        incoming = root.resolve("incoming");
    }

    @Override
    public String id() {
        return "filesystem";
    }

    @Override
    public Received receive(InputStream content, long atMost) {
        Path file = null;
        try {
            Files.createDirectories(incoming);
            file = incoming.resolve(UUID.randomUUID().toString());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long size;
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
                size = copy(content, out, atMost);
                channel.force(true);
            }
            return new Incoming(file, HexFormat.of().formatHex(digest.digest()), size);
        } catch (IOException e) {
            throwAway(file);
            throw failed(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (RuntimeException e) {
            throwAway(file);
            throw e;
        }
    }

    private static long copy(InputStream content, OutputStream out, long atMost) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
            size += read;
            if (size > atMost) {
                throw DocumentsError.TOO_LARGE.refused(atMost / UploadLimits.MEGABYTE);
            }
            out.write(buffer, 0, read);
        }
        return size;
    }

    /** Not the store's own failure: whoever handed the stream in knows. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UncheckedIOException failed(IOException why) {
        LOG.error("a document could not be kept in {}", root, why);
        return new UncheckedIOException(why);
    }

    @Override
    public boolean holds(String sha256) {
        return Files.isRegularFile(place(sha256));
    }

    @Override
    public InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> keptBefore(Instant time, String after, int atMost) {
        List<String> found = new ArrayList<>();
        for (Path outer : inside(root, FOLDER)) {
            if (!mayHoldAfter(after, name(outer))) {
                continue;
            }
            for (Path inner : inside(outer, FOLDER)) {
                if (!mayHoldAfter(after, name(outer) + name(inner))) {
                    continue;
                }
                for (Path file : inside(inner, HASH)) {
                    if (name(file).compareTo(after) > 0 && olderThan(file, time)) {
                        found.add(name(file));
                        if (found.size() == atMost) {
                            return found;
                        }
                    }
                }
            }
        }
        return found;
    }

    /** What lies in a folder under a name of this form, in order. */
    private static List<Path> inside(Path folder, String form) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> name(f).matches(form)).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a hash that begins like this can come after the other. */
    private static boolean mayHoldAfter(String after, String beginning) {
        return after.isEmpty() || beginning.compareTo(after.substring(0, beginning.length())) >= 0;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    @Override
    public void delete(String sha256) {
        throwAway(place(sha256));
    }

    /** Throws away what came in before the time and was never kept: the program died in the middle. */
    @Override
    public int forgetReceivedBefore(Instant time) {
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            List<Path> old = files.filter(f -> olderThan(f, time)).toList();
            old.forEach(FilesystemDocumentStore::throwAway);
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(String sha256) {
        if (!sha256.matches(HASH)) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static boolean olderThan(Path file, Instant time) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(time);
        } catch (IOException e) {
            // Gone meanwhile.
            return false;
        }
    }

    private static void throwAway(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private final class Incoming implements Received {
        private final Path file;
        private final String sha256;
        private final long size;

        Incoming(Path file, String sha256, long size) {
            this.file = file;
            this.sha256 = sha256;
            this.size = size;
        }

        @Override
        public String sha256() {
            return sha256;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public InputStream open() {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void keep() {
            Path place = place(sha256);
            try {
                // Young again, so that the sweep leaves it alone until its row is written.
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
                Path folder = place.getParent();
                Files.createDirectories(folder);
                move(place);
                force(folder);
                force(folder.getParent());
                force(root);
            } catch (IOException e) {
                throw failed(e);
            }
        }

        /** Replaces a file of the same hash, which has the same content. */
        private void move(Path place) throws IOException {
            try {
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                throw new IOException("kept twice or thrown away: " + file, e);
            } catch (AtomicMoveNotSupportedException e) {
                throw new IOException("the documents folder must lie on one file system: " + root, e);
            }
        }

        @Override
        public void close() {
            throwAway(file);
        }
    }
}
