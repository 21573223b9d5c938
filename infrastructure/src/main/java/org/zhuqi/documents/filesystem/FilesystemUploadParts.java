package org.zhuqi.documents.filesystem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhuqi.documents.DocumentsError;
import org.zhuqi.documents.UploadId;
import org.zhuqi.documents.UploadParts;
import org.zhuqi.shared.RefusedException;

/** A file for each upload, as long as what has come in of it; locked while somebody adds or reads, whichever instance it is. */
class FilesystemUploadParts implements UploadParts {
    private static final Logger LOG = LoggerFactory.getLogger(FilesystemUploadParts.class);
    private static final int BUFFER = 64 * 1024;
    private final Path folder;

    FilesystemUploadParts(Path folder) {
        this.folder = folder;
    }

    private Path file(UploadId id) {
        return folder.resolve(id.toString());
    }

    @Override
    public long sizeOf(UploadId id) {
        try {
            return Files.size(file(id));
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public long append(UploadId id, long offset, InputStream content, long atMost) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(channel);
                if (channel.size() != offset) {
                    throw DocumentsError.WRONG_OFFSET.refused(channel.size());
                }
                channel.position(offset);
                append(channel, offset, content, atMost);
                channel.force(true);
                return channel.size();
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void append(FileChannel channel, long offset, InputStream content, long atMost) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long came = 0;
        try {
            for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
                came += read;
                if (came > atMost) {
                    channel.truncate(offset);
                    throw DocumentsError.LONGER_THAN_SAID.refused();
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (UncheckedIOException e) {
            // The line broke: what came is worth keeping.
            channel.force(true);
            throw e;
        }
    }

    /** Not the disk's own failure: whoever handed the stream in knows. */
    private static int read(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            locked = false;
        }
        if (!locked) {
            throw DocumentsError.UPLOAD_BUSY.refused();
        }
    }

    @Override
    public InputStream open(UploadId id) {
        @Nullable FileChannel channel = null;
        try {
            channel = FileChannel.open(file(id), StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(channel);
            return new FilterInputStream(Channels.newInputStream(channel)) {};
        } catch (IOException e) {
            close(channel);
            throw failed(e);
        } catch (RefusedException e) {
            close(channel);
            throw e;
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forget(UploadId id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The refusal says that it was not the sender. */
    private RefusedException failed(IOException why) {
        LOG.error("a part of an upload could not be kept or read in {}", folder, why);
        return DocumentsError.NOT_KEPT.refused();
    }
}
