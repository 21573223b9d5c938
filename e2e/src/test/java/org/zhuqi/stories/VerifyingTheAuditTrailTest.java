package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that proves the audit trail. */
class VerifyingTheAuditTrailTest {

    @Test
    void the_command_says_whether_the_trail_is_whole_and_ends_with_it(@TempDir Path data) throws Exception {
        Map<String, String> environment = RunningProgram.demonstration();
        RunningProgram first = RunningProgram.launch(data, environment, "--verify-audit");
        assertThat(first.join()).as(first.said()).isZero();
        assertThat(first.said()).contains("audit chain whole: ");

        // The end that was noted lies beyond the end of the chain: as if its end had been cut off.
        Files.writeString(
                data.resolve("audit/heads.log"),
                "999999 " + "a".repeat(64) + " 2024-08-26T00:00:00Z\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        RunningProgram second = RunningProgram.launch(data, environment, "--verify-audit");
        assertThat(second.join()).as(second.said()).isEqualTo(1);
        assertThat(second.said()).contains("audit chain BROKEN: CUT_OFF");
    }
}
