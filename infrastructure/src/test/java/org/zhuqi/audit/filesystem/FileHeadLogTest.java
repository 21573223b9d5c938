package org.zhuqi.audit.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.audit.Head;

class FileHeadLogTest {
    @TempDir
    private Path data;

    private final Head first = new Head(3, "a".repeat(64), Instant.parse("2024-08-26T01:00:00Z"));
    private final Head second = new Head(7, "b".repeat(64), Instant.parse("2024-08-26T01:00:01.5Z"));

    @Test
    void notesAreReadAgainByTheNextProcess() {
        new FileHeadLog(data).append(first);
        new FileHeadLog(data).append(second);

        assertThat(all()).containsExactly(first, second);
        assertThat(new FileHeadLog(data).last()).contains(second);
    }

    @Test
    void aLineBrokenOffByAPowerCutIsNoNoteAndHarmsNoLaterOne() throws Exception {
        new FileHeadLog(data).append(first);
        Files.writeString(data.resolve("audit/heads.log"), "7 bbbb", StandardOpenOption.APPEND);
        new FileHeadLog(data).append(second);

        assertThat(all()).containsExactly(first, second);
    }

    @Test
    void withoutAFileThereIsNoNote() {
        assertThat(new FileHeadLog(data).last()).isEmpty();
    }

    private List<Head> all() {
        try (Stream<Head> notes = new FileHeadLog(data).all()) {
            return notes.toList();
        }
    }
}
