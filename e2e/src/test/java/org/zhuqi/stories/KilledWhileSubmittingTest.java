package org.zhuqi.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed in the middle of a submission while one client submits in a loop. Afterwards every receipt that
 * was answered exists, whole and once, and nothing is half-written.
 */
class KilledWhileSubmittingTest {
    @TempDir
    Path data;

    @Test
    void every_answered_receipt_is_there_whole_and_once() throws Exception {
        List<Submitter.Answered> answered = Collections.synchronizedList(new ArrayList<>());
        Submitter.Asked pending;
        try (RunningProgram program = RunningProgram.start(data)) {
            Submitter client = new Submitter(program.address(), "demo-enterprise-001", answered);
            Thread loop = new Thread(client::submitUntilCutOff, "client");
            loop.start();
            // As a rule in the middle of one that has just been sent; what was sent last is asked again in any case.
            assertThat(client.inTheMiddle.await(4, TimeUnit.MINUTES)).isTrue();
            assertThat(client.said).as("the loop got going").isEmpty();
            program.kill();
            loop.join();
            pending = client.pending;
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(Submitter.BEFORE_THE_KILL);
        assertThat(pending).isNotNull();

        try (RunningProgram program = RunningProgram.start(data)) {
            Submitter client = new Submitter(program.address(), "demo-enterprise-001", new ArrayList<>());
            for (Submitter.Answered receipt : answered) {
                client.assertWhole(receipt);
            }
            Submitter.Answered again = client.submit(pending);
            assertThat(client.submit(pending))
                    .as("the same key again is the same receipt")
                    .isEqualTo(again);
            client.assertWhole(again);

            Set<String> numbers = new HashSet<>(client.receiptNumbers());
            assertThat(client.receiptNumbers()).as("none twice").hasSameSizeAs(numbers);
            assertThat(numbers)
                    .containsAll(
                            answered.stream().map(Submitter.Answered::number).toList())
                    .contains(again.number())
                    .as("nothing beside what was asked for")
                    .hasSize(new HashSet<>(answered).size() + (answered.contains(again) ? 0 : 1));
            DataOf.directory(data).assertThatNothingIsHalfWritten();
        }
    }
}
