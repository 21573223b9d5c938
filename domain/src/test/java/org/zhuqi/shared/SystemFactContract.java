package org.zhuqi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every fact about the running program keeps to. */
public abstract class SystemFactContract {
    protected abstract SystemFact fact();

    @Test
    public void its_id_names_a_room_and_a_thing() {
        assertThat(fact().id()).matches("[a-z]+\\.[a-z][a-z-]*");
        assertThat(fact().titleKey()).contains(".");
    }

    @Test
    public void it_carries_exactly_the_numbers_it_declares() {
        SystemFact fact = fact();
        assertThat(fact.read().numbers().keySet()).containsExactlyInAnyOrderElementsOf(fact.numbers());
        assertThat(fact.numbers()).allMatch(name -> name.matches("[a-z]+(\\.[a-z]+)+"));
    }

    @Test
    public void reading_changes_nothing() {
        SystemFact fact = fact();
        SystemFact.Reading first = fact.read();
        SystemFact.Reading second = fact.read();
        assertThat(second.state()).isEqualTo(first.state());
        assertThat(second.value().key()).isEqualTo(first.value().key());
    }
}
