package org.zhuqi.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.Role;

/** What every source of to-dos must keep, with the texts it comes with. */
public abstract class TodoSourceContract {
    private static final int MOST = 50;

    /** The sources a plug-in adds. */
    protected abstract List<TodoSource> sources();

    /** People with something to do; each source has something for one of them. */
    protected abstract List<Actor> busy();

    protected abstract MessageSource messages();

    @Test
    void thereIsSomethingToDoAndItCanBeReadAndReached() {
        assertThat(sources()).isNotEmpty().allSatisfy(source -> {
            List<Todo> todos =
                    busy().stream().flatMap(a -> source.todosOf(a).stream()).toList();
            assertThat(todos).as(source.getClass().getName()).isNotEmpty();
            for (Todo todo : todos) {
                assertThat(todo.href()).startsWith("/").doesNotStartWith("//");
                for (Language language : Language.values()) {
                    assertThat(messages()
                                    .getMessage(todo.messageKey(), todo.args().toArray(), Locale.of(language.code())))
                            .isNotBlank()
                            .doesNotContain("{0}");
                }
            }
        });
    }

    @Test
    void nobodyHasADutyBeforeLogin() {
        assertThat(sources())
                .allSatisfy(source -> assertThat(source.todosOf(Actor.anonymous("")))
                        .as(source.getClass().getName())
                        .isEmpty());
    }

    @Test
    void whoHasNoSuchDutyGetsAnEmptyListAndNobodyGetsMoreThanAPage() {
        assertThat(sources()).allSatisfy(source -> {
            for (Role role : Role.values()) {
                assertThat(source.todosOf(PageSectionContract.someone(role)))
                        .as("%s for %s", source.getClass().getName(), role)
                        .hasSizeLessThanOrEqualTo(MOST);
            }
        });
    }
}
