package org.zhuqi.shared.jdbc;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of a few megabytes in memory, to be filled up. Needs the right to mount. */
public record TinyDisk(Path folder) implements AutoCloseable {

    /** Mounts it on a new folder below {@code parent}; skips the test, saying why, where that is not allowed. */
    public static TinyDisk mountOrSkip(Path parent, int megabytes) {
        try {
            Path folder = Files.createTempDirectory(parent, "tiny-disk");
            if (!run("mount", "-t", "tmpfs", "-o", "mode=0777,size=" + megabytes + "m", "tmpfs", folder.toString())) {
                String why = "mounting a small file system is not allowed here";
                System.out.println("SKIPPED: " + why);
                abort(why);
            }
            return new TinyDisk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all the room that is left; returns what to delete to have it back. */
    public Path fill() throws IOException {
        Path ballast = folder.resolve("ballast");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString());
        folder.toFile().delete();
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(List.of(command))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
