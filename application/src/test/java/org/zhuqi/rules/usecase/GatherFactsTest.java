package org.zhuqi.rules.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactSource;
import org.zhuqi.rules.FactSubject;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Facts;
import org.zhuqi.rules.InMemoryFactSource;
import org.zhuqi.shared.EnterpriseId;

class GatherFactsTest {
    private static final FactKey A = new FactKey("a");
    private static final FactKey B = new FactKey("b");
    private static final FactKey C = new FactKey("c");
    private static final LocalDate TODAY = LocalDate.of(2024, 8, 26);
    private final FactSubject subject = new FactSubject(new EnterpriseId(new UUID(0, 1)));

    @Test
    void every_source_is_asked_and_the_most_recent_answer_counts() {
        Fact old = fact(A, 1, "2024-01-01");
        Fact recent = fact(A, 2, "2024-05-01");
        Fact other = fact(B, 3, "2023-12-31");
        GatherFacts gather =
                new GatherFacts(List.of(new InMemoryFactSource("x", recent, other), new InMemoryFactSource("y", old)));
        assertThat(gather.gather(List.of(A, B, C), subject, TODAY)).isEqualTo(Facts.of(List.of(recent, other)));
        assertThat(gather.unknown(List.of(A, B, C))).containsExactly(C);
    }

    @Test
    void of_equal_dates_the_source_whose_id_sorts_first_counts() {
        Fact first = fact(A, 1, "2024-01-01");
        GatherFacts gather = new GatherFacts(
                List.of(new InMemoryFactSource("y", fact(A, 2, "2024-01-01")), new InMemoryFactSource("x", first)));
        assertThat(gather.gather(List.of(A), subject, TODAY).find(A)).contains(first);
    }

    @Test
    void a_fact_as_of_later_than_asked_is_not_known_yet() {
        GatherFacts gather = new GatherFacts(List.of(new InMemoryFactSource("x", fact(A, 1, "2024-09-01"))));
        assertThat(gather.gather(List.of(A), subject, TODAY).byKey()).isEmpty();
    }

    @Test
    void about_many_the_answers_are_those_about_each_also_from_a_source_that_only_knows_one_at_a_time() {
        FactSubject other = new FactSubject(new EnterpriseId(new UUID(0, 2)));
        GatherFacts gather = new GatherFacts(
                List.of(new InMemoryFactSource("x", fact(A, 1, "2024-01-01"), fact(B, 2, "2024-01-01"))));
        assertThat(gather.gatherEach(List.of(A, B, C), List.of(subject, other), TODAY))
                .isEqualTo(Map.of(
                        subject, gather.gather(List.of(A, B, C), subject, TODAY),
                        other, gather.gather(List.of(A, B, C), other, TODAY)));
    }

    @Test
    void what_only_a_source_that_fails_could_have_said_is_to_be_asked_for_later() {
        Fact known = fact(A, 1, "2024-01-01");
        GatherFacts gather = new GatherFacts(List.of(new DownSource(A, B), new InMemoryFactSource("y", known)));
        Facts facts = gather.gather(List.of(A, B, C), subject, TODAY);
        assertThat(facts.find(A)).contains(known);
        assertThat(facts.find(B)).isEmpty();
        assertThat(facts.later()).containsExactly(B);
    }

    /** A register that does not answer. */
    private record DownSource(FactKey... keys) implements FactSource {
        @Override
        public String id() {
            return "down";
        }

        @Override
        public boolean knows(FactKey key) {
            return List.of(keys).contains(key);
        }

        @Override
        public Optional<Fact> find(FactKey key, FactSubject subject, LocalDate asOf) {
            throw new IllegalStateException("no connection");
        }
    }

    @Test
    void two_sources_of_one_id_keep_the_program_from_starting() {
        assertThatThrownBy(() -> new GatherFacts(
                        List.of(new InMemoryFactSource("x"), new InMemoryFactSource("y"), new InMemoryFactSource("x"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("x");
    }

    private static Fact fact(FactKey key, long number, String asOf) {
        return new Fact(key, FactValue.of(number), "s", LocalDate.parse(asOf));
    }
}
