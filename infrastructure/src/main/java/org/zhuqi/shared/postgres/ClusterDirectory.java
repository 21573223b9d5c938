package org.zhuqi.shared.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory PostgreSQL keeps its files in: {@code cluster-1}, or a later number when setting up an earlier one was
 * interrupted.
 *
 * <p>A killed program's initdb may still be writing into the directory it was given, so a second attempt takes another
 * one. Nothing is deleted.
 *
 * @param marker a file beside it that names it, written when initdb has finished
 */
record ClusterDirectory(Path path, Path marker) {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterDirectory.class);

    /** The finished one below {@code home}, else the name of one to be made. */
    static ClusterDirectory in(Path home) {
        Path marker = home.resolve("current");
        try {
            if (Files.exists(marker)) {
                return new ClusterDirectory(
                        home.resolve(Files.readString(marker).strip()), marker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int number = 1;
        while (Files.exists(home.resolve("cluster-" + number))) {
            LOG.warn(
                    "Setting up the database was interrupted last time; it is done again (remains: {})",
                    home.resolve("cluster-" + number));
            number++;
        }
        return new ClusterDirectory(home.resolve("cluster-" + number), marker);
    }

    /** Whether initdb has finished here. */
    boolean ready() {
        return Files.exists(marker);
    }

    void markReady() {
        if (ready()) {
            return;
        }
        Path fresh = marker.resolveSibling("current.new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(path.getFileName() + "\n"));
                channel.force(true);
            }
            Files.move(fresh, marker, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Stops the server that a killed program has left running on these files. The caller holds the directory's lock, so
     * nobody uses it any more.
     */
    void stopLeftOverServer(Duration patience) {
        Path pidFile = path.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            long pid = Long.parseLong(lines.getFirst().strip());
            ProcessHandle process = ProcessHandle.of(pid).orElse(null);
            if (process == null || !process.isAlive()) {
                return;
            }
            if (!isServerOf(process)) {
                LOG.info("Process {} is not this database's server; its number was used again", pid);
                Files.delete(pidFile);
                return;
            }
            LOG.warn("A killed program left its PostgreSQL running (process {}); stopping it first", pid);
            process.destroy();
            if (!gone(process, pidFile, patience)) {
                throw new EmbeddedDatabaseRefused(
                        "The PostgreSQL that a killed program left running does not stop: " + pidFile,
                        "Stop the process named in the first line of that file, then start again.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | NoSuchElementException e) {
            LOG.warn("{} holds no process number; PostgreSQL decides", pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A server removes its file as the last thing it does; where nobody collects dead processes only that shows it. */
    private static boolean gone(ProcessHandle process, Path pidFile, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (Files.exists(pidFile)) {
            try {
                process.onExit().get(100, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                if (System.nanoTime() > deadline) {
                    return false;
                }
            } catch (ExecutionException e) {
                return false;
            }
        }
        return true;
    }

    private boolean isServerOf(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres = info.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("postgres") || name.equals("postgres.exe"))
                .isPresent();
        // Arguments are not shown on every system; where they are, they must name these files.
        boolean elsewhere = info.arguments()
                .map(arguments -> !List.of(arguments).contains(path.toString()))
                .orElse(false);
        return postgres && !elsewhere;
    }
}
