package org.zhuqi.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of steps for many matters keeps to. */
public abstract class BulksContract {
    protected abstract Bulks bulks();

    private static Bulk bulk(long number) {
        return new Bulk(
                new BulkId(new UUID(number, number)),
                Move.RETURN,
                "请补正",
                List.of(new Mend("invoice", "看不清")),
                null,
                ReviewFixture.unitOfficer().id(),
                "yanji-officer-1",
                "127.0.0.1",
                ReviewFixture.START);
    }

    @Test
    void everyMatterOfAStepHasItsTurnOnceAndInOrder() {
        Bulk bulk = bulk(1);
        ReviewId first = new ReviewId(UUID.randomUUID());
        ReviewId second = new ReviewId(UUID.randomUUID());
        bulks().add(bulk, List.of(first, second));
        assertThat(bulks().find(bulk.id())).contains(bulk);
        assertThat(bulks().lines(bulk.id()))
                .extracting(Bulk.Line::review, Bulk.Line::outcome)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(first, Bulk.Outcome.WAITING),
                        org.assertj.core.api.Assertions.tuple(second, Bulk.Outcome.WAITING));
        Bulks.Next next = bulks().take().orElseThrow();
        assertThat(next.bulk()).isEqualTo(bulk);
        assertThat(next.line().review()).isEqualTo(first);
        Bulk.Line refused = new Bulk.Line(1, first, Bulk.Outcome.REFUSED, "reviews.returned-already", List.of("1"));
        bulks().end(bulk.id(), refused);
        // What was said once stays.
        bulks().end(bulk.id(), new Bulk.Line(1, first, Bulk.Outcome.DONE, null, List.of()));
        assertThat(bulks().lines(bulk.id()).getFirst()).isEqualTo(refused);
        assertThat(bulks().take().orElseThrow().line().review()).isEqualTo(second);
        bulks().end(bulk.id(), new Bulk.Line(2, second, Bulk.Outcome.DONE, null, List.of()));
        assertThat(bulks().take()).isEmpty();
    }
}
