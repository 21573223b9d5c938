package org.zhuqi.shared.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.SystemFact;
import org.zhuqi.shared.SystemFact.Reading;
import org.zhuqi.shared.SystemFact.State;
import org.zhuqi.shared.SystemFact.Words;
import org.zhuqi.shared.UserId;

class ShowSystemStateTest {
    private static final Actor OPERATOR = actor(Role.SYSTEM_ADMIN);

    @Test
    void only_the_system_administrator_sees_it() {
        ShowSystemState state = new ShowSystemState(List.of(fact("a.one", 1, false)));
        assertThat(state.show(OPERATOR)).hasSize(1);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_ADMIN) {
                assertThatThrownBy(() -> state.show(actor(role))).as("%s", role).hasMessage(SharedError.DENIED.key());
            }
        }
    }

    @Test
    void one_that_cannot_be_read_is_shown_as_wrong_and_hides_no_other() {
        ShowSystemState state = new ShowSystemState(List.of(fact("b.two", 2, false), fact("a.one", 1, true)));
        List<ShowSystemState.Line> lines = state.show(OPERATOR);
        assertThat(lines).extracting(ShowSystemState.Line::id).containsExactly("a.one", "b.two");
        assertThat(lines.getFirst().reading().state()).isEqualTo(State.WRONG);
        assertThat(lines.getFirst().reading().advice()).isNotNull();
        assertThat(lines.getLast().reading().state()).isEqualTo(State.GOOD);
    }

    @Test
    void two_of_one_id_keep_the_program_from_starting() {
        List<SystemFact> twice = List.of(fact("a.one", 1, false), fact("a.one", 2, false));
        assertThatThrownBy(() -> new ShowSystemState(twice)).hasMessageContaining("a.one");
    }

    @Test
    void advice_is_given_exactly_when_something_is_to_be_done() {
        Words words = Words.of("x.y");
        assertThatThrownBy(() -> new Reading(State.WRONG, words, null, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reading(State.GOOD, words, words, Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizes_read_as_people_say_them() {
        assertThat(Reading.size(17)).isEqualTo("17 B");
        assertThat(Reading.size(1536)).isEqualTo("1.5 kB");
        assertThat(Reading.size(5L * 1024 * 1024 * 1024)).isEqualTo("5.0 GB");
    }

    private static SystemFact fact(String id, int order, boolean broken) {
        return new SystemFact() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public int order() {
                return order;
            }

            @Override
            public String titleKey() {
                return "x.title";
            }

            @Override
            public List<String> numbers() {
                return List.of();
            }

            @Override
            public Reading read() {
                if (broken) {
                    throw new IllegalStateException("away");
                }
                return Reading.good(Words.of("x.value"), Map.of());
            }
        };
    }

    private static Actor actor(Role role) {
        return new Actor(
                UserId.of("00000000-0000-0000-0000-000000000077"),
                "somebody",
                role,
                new ReportingUnitId("222400"),
                Set.of(),
                null,
                "");
    }
}
