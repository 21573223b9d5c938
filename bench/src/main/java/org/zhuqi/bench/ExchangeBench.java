package org.zhuqi.bench;

import static org.zhuqi.bench.Bench.say;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import org.postgresql.PGConnection;

/** A long list as a file, beside what COPY alone makes of its rows. */
final class ExchangeBench {
    private static final int ROWS = Integer.getInteger("bench.export-rows", 100_000);
    private static final String DATABASE = "bench_exchange";
    private static final String COPY = """
            copy (select credit_code, name_zh, name_ko, unit_id, county_id, industry, size_class, size_year, version
                from enterprise order by name_zh, id) to stdout (format csv)""";

    private final Path project;
    private final Path work;
    private final Cluster cluster;
    private final HttpClient client = HttpClient.newHttpClient();

    private record Taken(double seconds, double firstByte, long bytes) {
        double rowsPerSecond() {
            return ROWS / seconds;
        }
    }

    ExchangeBench(Path project, Path work, Cluster cluster) {
        this.project = project;
        this.work = work;
        this.cluster = cluster;
    }

    void run() throws Exception {
        cluster.createDatabase(DATABASE);
        try (Program program = Program.start(project, work, cluster.environment(DATABASE))) {
            Population population = new Population(cluster, DATABASE);
            population.enterprises(0, ROWS - 1, false);
            population.officer();
            double copied = copy();
            say("COPY: %.0f rows/s", copied);
            for (String format : new String[] {"csv", "xlsx"}) {
                export(program, format);
                long before = program.residentMegabytes();
                Taken taken = export(program, format);
                long growth = program.residentMegabytes() - before;
                say(
                        "%s: %.0f rows/s, first byte %.2f s, %d kB, memory %+d MB",
                        format, taken.rowsPerSecond(), taken.firstByte(), taken.bytes() / 1024, growth);
                Aims.atLeast(format + " / COPY", taken.rowsPerSecond() / copied, format.equals("csv") ? 0.4 : 0.1);
                Aims.atMost(format + ", first byte, s", taken.firstByte(), 1);
                Aims.atMost(format + ", memory growth, MB", growth, 64);
            }
        }
    }

    /** Rows a second. */
    private double copy() throws Exception {
        try (Connection connection = cluster.connect(DATABASE)) {
            PGConnection database = connection.unwrap(PGConnection.class);
            database.getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
            long begun = System.nanoTime();
            long rows = database.getCopyAPI().copyOut(COPY, OutputStream.nullOutputStream());
            return rows * 1e9 / (System.nanoTime() - begun);
        }
    }

    private Taken export(Program program, String format) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(program.address() + "/api/v1/exports/enterprises?sort=name&format=" + format))
                .header("Authorization", "Bearer " + Population.OFFICER)
                .build();
        long begun = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream file = answer.body()) {
            if (answer.statusCode() != 200 || file.read() < 0) {
                throw new IllegalStateException("export answered " + answer.statusCode());
            }
            double firstByte = (System.nanoTime() - begun) / 1e9;
            long bytes = 1 + file.transferTo(OutputStream.nullOutputStream());
            return new Taken((System.nanoTime() - begun) / 1e9, firstByte, bytes);
        }
    }
}
