package org.zhuqi.accounts.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.AccountRight;
import org.zhuqi.accounts.usecase.AccountQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The users of one's own enterprise as a file. */
@Component
@RequiredArgsConstructor
class ExportedColleagues implements Exportable {
    private final AccountQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "colleagues";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(AccountRight.COLLEAGUES);
        return new Table<AccountQueries.AccountView>(
                List.of(
                        new Column<>("accounts.username", a -> Cell.of(a.username())),
                        new Column<>("accounts.name", a -> Cell.of(texts.of(a.name()))),
                        new Column<>(
                                "accounts.role",
                                a -> Cell.of(texts.message("accounts.role." + (a.role() == null ? "none" : a.role())))),
                        new Column<>("accounts.status", a -> Cell.of(texts.message("accounts.status." + a.status())))),
                page -> Exportable.whole(queries.colleagues(scope)));
    }
}
