package org.zhuqi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.EnterpriseId;

/** What every source of facts does. */
public abstract class FactSourceContract {
    private static final FactKey NOBODYS = new FactKey("nobody.has-ever-heard-of-this");

    protected abstract FactSource source();

    /** Somebody about whom the source has something to say. */
    protected abstract FactSubject subject();

    /** A date as of which it has. */
    protected abstract LocalDate asOf();

    /** Keys for which it answers about the subject on that date. */
    protected abstract Set<FactKey> answered();

    @Test
    void it_has_an_id_that_stays() {
        assertThat(source().id()).matches("[a-z][a-z0-9.-]*").isEqualTo(source().id());
    }

    @Test
    void it_knows_what_it_answers_and_names_key_source_and_a_date_not_in_the_future() {
        assertThat(answered()).isNotEmpty();
        for (FactKey key : answered()) {
            assertThat(source().knows(key)).as(key.value()).isTrue();
            assertThat(source().find(key, subject(), asOf())).as(key.value()).hasValueSatisfying(fact -> {
                assertThat(fact.key()).isEqualTo(key);
                assertThat(fact.source()).isNotBlank();
                assertThat(fact.asOf()).isBeforeOrEqualTo(asOf());
            });
        }
    }

    @Test
    void it_knows_what_it_offers() {
        assertThat(source().offered()).allMatch(offer -> source().knows(offer.fact()));
    }

    @Test
    void asked_for_many_keys_it_says_the_same_as_for_each() {
        Set<FactKey> keys = new TreeSet<>(answered());
        keys.add(NOBODYS);
        assertThat(source().findAll(keys, subject(), asOf()))
                .containsExactlyInAnyOrderElementsOf(answered().stream()
                        .map(key -> source().find(key, subject(), asOf()).orElseThrow())
                        .toList());
    }

    @Test
    void asked_about_many_it_says_the_same_as_about_each() {
        FactSubject nobody = new FactSubject(new EnterpriseId(new UUID(99, 99)));
        Map<FactSubject, List<Fact>> many = source().findEach(answered(), List.of(subject(), nobody), asOf());
        assertThat(many.get(subject()))
                .containsExactlyInAnyOrderElementsOf(source().findAll(answered(), subject(), asOf()));
        assertThat(many.getOrDefault(nobody, List.of()))
                .containsExactlyInAnyOrderElementsOf(source().findAll(answered(), nobody, asOf()));
        assertThat(source().findEach(Set.of(NOBODYS), List.of(subject()), asOf())
                        .getOrDefault(subject(), List.of()))
                .isEmpty();
    }

    @Test
    void it_says_nothing_of_what_it_does_not_know() {
        assertThat(source().knows(NOBODYS)).isFalse();
        assertThat(source().find(NOBODYS, subject(), asOf())).isEmpty();
    }
}
