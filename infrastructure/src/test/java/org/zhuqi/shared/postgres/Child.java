package org.zhuqi.shared.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link ChildProgram} started by a test. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;
    private final List<String> seen = new ArrayList<>();

    private Child(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    static Child start(Path data) throws IOException {
        return start(data, System.getProperty("java.class.path"), List.of());
    }

    /** @param before words put before the command, e.g. to run it as another user */
    static Child start(Path data, String classPath, List<String> before) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                classPath,
                ChildProgram.class.getName(),
                data.toString()));
        return new Child(new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** Reads on until a line begins so; fails with everything seen when the child ends before. */
    String await(String beginning) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.add(line);
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("the child ended without \"" + beginning + "\":\n" + String.join("\n", seen));
    }

    /** As kill -9 does. Returns the last number it said it had written. */
    int kill() throws Exception {
        // Not Process.destroyForcibly: that throws away what was written last.
        process.toHandle().destroyForcibly();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            seen.add(line);
        }
        return seen.stream()
                .filter(line -> line.matches("written \\d+"))
                .mapToInt(line -> Integer.parseInt(line.substring(8)))
                .max()
                .orElse(0);
    }

    void stop() throws Exception {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        while (lines.readLine() != null) {
            // until it has said everything
        }
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("the child did not stop");
        }
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
    }
}
