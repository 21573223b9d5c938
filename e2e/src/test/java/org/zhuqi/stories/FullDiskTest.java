package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.jdbc.DebianPostgres;
import org.zhuqi.shared.jdbc.TinyDisk;

/** Documents and database on a disk that fills up under work. */
class FullDiskTest {
    @Test
    void what_cannot_be_written_is_refused_whole_and_work_goes_on_when_there_is_room_again() throws Exception {
        // Not in JUnit's folder, which the database's own user may not enter.
        try (TinyDisk disk = TinyDisk.mountOrSkip(Path.of(System.getProperty("java.io.tmpdir")), 250);
                DebianPostgres server = DebianPostgres.startOrSkip(disk.folder())) {
            Path data = Files.createDirectory(disk.folder().resolve("data"));
            Map<String, String> settings = new HashMap<>(RunningProgram.environment(server.properties()));
            settings.put("ZHUQI_DEMONSTRATION", "true");
            try (RunningProgram program = RunningProgram.start(data, settings)) {
                DataOf database = DataOf.source(server.dataSource());
                Submitter client = new Submitter(program.address(), "demo-enterprise-001", new ArrayList<>());
                Submitter.Answered before = client.submit(
                        new Submitter.Asked(client.prepare(), UUID.randomUUID().toString()));
                client.withdraw(before.application());

                Path ballast = disk.fill();
                int refused = 0;
                for (int attempt = 0; attempt < 30; attempt++) {
                    try {
                        Submitter.Answered answered = client.submit(new Submitter.Asked(
                                client.prepare(), UUID.randomUUID().toString()));
                        client.withdraw(answered.application());
                    } catch (Submitter.Unexpected e) {
                        assertThat(e.status()).as(e.getMessage()).isIn(409, 503);
                        refused++;
                    }
                }
                assertThat(refused).as("it was noticed").isPositive();

                Files.delete(ballast);
                long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                Submitter.Answered after = null;
                while (after == null) {
                    try {
                        after = client.submit(new Submitter.Asked(
                                client.prepare(), UUID.randomUUID().toString()));
                    } catch (Submitter.Unexpected e) {
                        assertThat(System.nanoTime()).as(e.getMessage()).isLessThan(deadline);
                    }
                }
                client.assertThere(before);
                client.assertThere(after);
                database.assertThatNothingIsHalfWritten();
            }
        }
    }
}
