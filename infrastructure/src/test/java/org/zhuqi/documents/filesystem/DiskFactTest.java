package org.zhuqi.documents.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhuqi.shared.SystemFact;
import org.zhuqi.shared.SystemFact.State;
import org.zhuqi.shared.SystemFactContract;

class DiskFactTest extends SystemFactContract {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path data;

    @Override
    protected SystemFact fact() {
        // Before the first upload the folder is not there.
        return new DiskFact(data.resolve("not/yet").toString());
    }

    @Test
    void a_disk_is_watched_below_five_gigabytes_and_wrong_below_one() {
        DiskFact disk = new DiskFact(data.toString());
        assertThat(disk.judge(6 * GIGABYTE, 100 * GIGABYTE).state()).isEqualTo(State.GOOD);
        assertThat(disk.judge(4 * GIGABYTE, 100 * GIGABYTE).state()).isEqualTo(State.WATCH);
        assertThat(disk.judge(GIGABYTE / 2, 100 * GIGABYTE).state()).isEqualTo(State.WRONG);
        assertThat(disk.judge(GIGABYTE / 2, 100 * GIGABYTE).value().args()).contains("512.0 MB", "100.0 GB");
    }
}
