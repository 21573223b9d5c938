package org.zhuqi.stories;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhuqi.ZhuqiApplication;
import org.zhuqi.shared.jdbc.TestDatabase;

/** The program as it is shipped, in a process of its own that a story may kill. */
final class RunningProgram implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("^ {2}(http://localhost:\\d+)$");
    private static final Pattern LAST_LINE = Pattern.compile("Ctrl\\+C stops it");
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final Thread reader;

    private RunningProgram(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "output of the running program");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts it on a free port with the embedded database under {@code data}, and waits until it is ready. */
    static RunningProgram start(Path data) {
        return start(data, Map.of());
    }

    /** As above with more environment variables; waits until it has printed everything. */
    static RunningProgram start(Path data, Map<String, String> environment) {
        RunningProgram program = launch(data, environment);
        try {
            program.await(LAST_LINE);
            return program;
        } catch (AssertionError | RuntimeException e) {
            program.close();
            throw e;
        }
    }

    /** Starts it and does not wait. */
    static RunningProgram launch(Path data, Map<String, String> environment, String... arguments) {
        return run(data, environment, List.of("-cp", shippedClassPath(), ZhuqiApplication.class.getName()), arguments);
    }

    /** Starts the jar that operators run, and waits until it is ready. */
    static RunningProgram startJar(Path jar, Path data) {
        RunningProgram program =
                run(data, Map.of(), List.of("-jar", jar.toAbsolutePath().toString()));
        try {
            program.await(LAST_LINE);
            return program;
        } catch (AssertionError | RuntimeException e) {
            program.close();
            throw e;
        }
    }

    private static RunningProgram run(
            Path data, Map<String, String> environment, List<String> what, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx512m",
                // It lives for a minute: thorough compilation would not pay.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(what);
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(data.toFile()).redirectErrorStream(true);
        builder.environment().put("ZHUQI_DATA_DIR", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().putAll(environment);
        try {
            return new RunningProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settings as an operator gives them: as environment variables. */
    static Map<String, String> environment(Map<String, String> settings) {
        return settings.entrySet().stream()
                .collect(Collectors.toMap(
                        setting -> setting.getKey().toUpperCase(Locale.ROOT).replace('.', '_'), Map.Entry::getValue));
    }

    /** With the demonstration data on a database of the tests, where it need not be the program's own. */
    static Map<String, String> demonstration() {
        Map<String, String> environment =
                new HashMap<>(environment(TestDatabase.fresh().properties()));
        environment.put("ZHUQI_DEMONSTRATION", "true");
        return environment;
    }

    /** Without what belongs to tests. */
    private static String shippedClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String address() {
        return await(ADDRESS).group(1);
    }

    /** Waits for a line that the pattern is found in; fails with everything said when the program ends before. */
    MatchResult await(Pattern pattern) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (output) {
            while (true) {
                Optional<MatchResult> found = output.stream()
                        .map(pattern::matcher)
                        .filter(matcher -> matcher.find())
                        .map(matcher -> matcher.toMatchResult())
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                if (!reader.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError(
                            "the program did not say \"" + pattern + "\":\n" + String.join("\n", output));
                }
                try {
                    output.wait(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Everything it has said so far. */
    String said() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** How many files and connections it has open; 0 where the system does not tell. */
    int openFiles() {
        String[] open = new File("/proc/" + process.pid() + "/fd").list();
        return open == null ? 0 : open.length;
    }

    /** As kill -9 does: nothing is closed, nobody is told. */
    void kill() {
        process.toHandle().destroyForcibly();
        join();
    }

    /** Asks it to end, as an operator does, and waits. */
    int stop() {
        process.toHandle().destroy();
        return join();
    }

    /** Waits until it has ended by itself. */
    int join() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the program does not end:\n" + said());
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                    output.notifyAll();
                }
            }
        } catch (IOException e) {
            // it was killed in the middle of a line
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
