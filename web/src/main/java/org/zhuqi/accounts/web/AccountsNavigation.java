package org.zhuqi.accounts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.usecase.OwnAccount;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.Area;
import org.zhuqi.shared.web.NavEntry;
import org.zhuqi.shared.web.NavGroup;
import org.zhuqi.shared.web.Todo;
import org.zhuqi.shared.web.TodoSource;

@Configuration
class AccountsNavigation {
    /** A password that runs out within a week. */
    @Component
    @RequiredArgsConstructor
    static class PasswordTodo implements TodoSource {
        private final OwnAccount ownAccount;
        private final Clock clock;

        @Override
        public List<Todo> todosOf(Actor actor) {
            if (!actor.has(AccountRight.OWN)) {
                return List.of();
            }
            return ownAccount
                    .passwordEnding(actor)
                    .map(until -> new Todo(
                            "accounts.todo.password",
                            List.of(),
                            "/account/password",
                            LocalDate.ofInstant(until, clock.getZone()),
                            false))
                    .stream()
                    .toList();
        }
    }

    @Bean
    NavEntry accountsEntry() {
        return new NavEntry(
                "accounts",
                NavGroup.OPERATION,
                9000,
                "accounts.list.title",
                "/staff/accounts",
                "users",
                AccountRight.READ);
    }

    @Bean
    NavEntry unitsEntry() {
        return new NavEntry(
                "units",
                NavGroup.OPERATION,
                9010,
                "accounts.units.title",
                "/staff/units",
                "map-pin",
                AccountRight.READ_UNITS);
    }

    @Bean
    NavEntry colleaguesEntry() {
        return new NavEntry(
                "colleagues",
                Area.ENTERPRISE,
                900,
                "accounts.colleagues.title",
                "/my/colleagues",
                "users",
                AccountRight.COLLEAGUES);
    }
}
