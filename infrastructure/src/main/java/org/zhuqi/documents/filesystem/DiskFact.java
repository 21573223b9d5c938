package org.zhuqi.documents.filesystem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.SystemFact;

/** Room left where documents and, when it is embedded, the database lie. */
@Component
class DiskFact implements SystemFact {
    private static final long GIGABYTE = 1L << 30;
    private static final long SOON_FULL = 5 * GIGABYTE;
    private static final long FULL = GIGABYTE;

    private final Path directory;

    DiskFact(@Value("${zhuqi.data-directory:./data}") String dataDirectory) {
        this.directory = Path.of(dataDirectory).toAbsolutePath().normalize();
    }

    @Override
    public String id() {
        return "documents.disk";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String titleKey() {
        return "documents.system.disk";
    }

    @Override
    public List<String> numbers() {
        return List.of("zhuqi.documents.free.bytes", "zhuqi.documents.total.bytes");
    }

    @Override
    public Reading read() {
        try {
            FileStore disk = Files.getFileStore(existing(directory));
            return judge(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading judge(long free, long total) {
        State state = free < FULL ? State.WRONG : free < SOON_FULL ? State.WATCH : State.GOOD;
        return new Reading(
                state,
                Words.of("documents.system.disk.value", directory.toString(), Reading.size(free), Reading.size(total)),
                state == State.GOOD ? null : Words.of("documents.system.disk.full"),
                Map.of("zhuqi.documents.free.bytes", (double) free, "zhuqi.documents.total.bytes", (double) total));
    }

    /** Before the first upload the folder may not be there yet. */
    private static Path existing(Path path) {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }
}
