package org.zhuqi.campaigns.demands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every store of threads keeps to. */
public abstract class DemandMessagesContract {
    protected abstract DemandMessages messages();

    /** A demand that exists. */
    protected abstract DemandId demand();

    @Test
    void notesAmongOfficesStandApart() {
        DemandMessage open = message("请问进度如何？", false, 1);
        DemandMessage note = message("内部：先问银行", true, 2);
        messages().add(open);
        messages().add(note);
        assertThat(messages().of(open.demand(), true)).containsExactly(open, note);
        assertThat(messages().of(open.demand(), false)).containsExactly(open);
        assertThat(messages().find(note.id())).contains(note);
        assertThat(messages().find(new DemandMessageId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatIsSentTwiceStandsOnce() {
        DemandMessage first = message("请问进度如何？", false, 3);
        assertThat(messages().add(first)).isTrue();
        assertThat(messages().add(message("请问进度如何？！", false, 3))).isFalse();
        assertThat(messages().of(first.demand(), true)).containsExactly(first);
    }

    private DemandMessage message(String text, boolean internal, long second) {
        return new DemandMessage(
                new DemandMessageId(new UUID(demand().value().getLeastSignificantBits(), second)),
                demand(),
                Instant.parse("2024-10-08T01:00:00Z").plusSeconds(second),
                UserId.SYSTEM,
                "somebody",
                internal ? DemandFixture.YANJI : null,
                internal,
                text);
    }
}
