package org.zhuqi.audit.filesystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhuqi.audit.Head;
import org.zhuqi.audit.HeadLog;

/**
 * Notes in {@code <data>/audit/heads.log}, one line each: position, hash, time. Copy the file away regularly: whoever
 * can write both the database and this file can rewrite history.
 */
@Component
class FileHeadLog implements HeadLog {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) (\\S+)");

    private final Path file;
    private @Nullable Head last;
    private boolean read;

    @Autowired
    FileHeadLog(@Value("${zhuqi.data-directory:./data}") String dataDirectory) {
        this(Path.of(dataDirectory));
    }

    FileHeadLog(Path dataDirectory) {
        file = dataDirectory.resolve("audit").resolve("heads.log");
    }

    @Override
    public synchronized void append(Head head) {
        try {
            Files.createDirectories(file.getParent());
            String line = head.position() + " " + head.hash() + " " + head.at() + "\n";
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
                    // Another instance may share the folder.
                    FileLock alone = channel.lock()) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(endsOpen(channel) ? "\n" + line : line);
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            last = head;
            read = true;
        } catch (IOException e) {
            throw new UncheckedIOException("the end of the audit chain cannot be noted in " + file, e);
        }
    }

    @Override
    public synchronized Optional<Head> last() {
        if (!read) {
            // The furthest note counts: one that goes back was not written by this program.
            try (Stream<Head> notes = all()) {
                last = notes.max(Comparator.comparingLong(Head::position)).orElse(null);
            }
            read = true;
        }
        return Optional.ofNullable(last);
    }

    @Override
    public Stream<Head> all() {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        try {
            return heads(Files.lines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The notes of these lines; one that was half-written when the power went is none. */
    static Stream<Head> heads(Stream<String> lines) {
        return lines.map(LINE::matcher).filter(Matcher::matches).map(FileHeadLog::head);
    }

    private static Head head(Matcher line) {
        return new Head(Long.parseLong(line.group(1)), line.group(2), Instant.parse(line.group(3)));
    }

    /** Whether the file ends in the middle of a line. */
    private static boolean endsOpen(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return false;
        }
        ByteBuffer end = ByteBuffer.allocate(1);
        channel.read(end, channel.size() - 1);
        return end.get(0) != (byte) 10;
    }
}
