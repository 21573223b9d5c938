package org.zhuqi.accounts.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.AccountStatus;
import org.zhuqi.accounts.usecase.AccountQueries;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Accounts as a file. */
@Component
@RequiredArgsConstructor
class ExportedAccounts implements Exportable {
    private final AccountQueries queries;
    private final UnitNames units;
    private final Texts texts;

    @Override
    public String id() {
        return "accounts";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(AccountRight.READ);
        AccountQueries.Filter wanted = new AccountQueries.Filter(
                filter.get("q"),
                Choices.role(filter.get("role")),
                Choices.unit(filter.get("unit")),
                Choices.one(AccountStatus.class, filter.get("status")));
        return new Table<AccountQueries.AccountView>(
                List.of(
                        new Column<>("accounts.username", a -> Cell.of(a.username())),
                        new Column<>("accounts.name", a -> Cell.of(texts.of(a.name()))),
                        new Column<>(
                                "accounts.role",
                                a -> a.role() == null
                                        ? Cell.BLANK
                                        : Cell.of(texts.message("accounts.role." + a.role()))),
                        new Column<>(
                                "accounts.unit",
                                a -> a.unit() == null ? Cell.BLANK : Exportable.coded(unit(a.unit()), a.unit())),
                        new Column<>("accounts.status", a -> Cell.of(texts.message("accounts.status." + a.status())))),
                page -> queries.list(scope, wanted, page));
    }

    private String unit(ReportingUnitId id) {
        return units.find(id).map(texts::of).orElse("");
    }
}
