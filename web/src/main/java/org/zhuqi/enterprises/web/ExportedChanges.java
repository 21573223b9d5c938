package org.zhuqi.enterprises.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.PeopleNames;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** What was changed on an enterprise's record, all of it, as a file. */
@Component
@RequiredArgsConstructor
class ExportedChanges implements Exportable {
    private final EnterpriseQueries queries;
    private final PeopleNames people;
    private final Texts texts;

    @Override
    public String id() {
        return "enterprise-changes";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(EnterpriseRight.READ);
        EnterpriseId wanted = Exportable.read(filter, "enterprise", id -> new EnterpriseId(UUID.fromString(id)));
        if (wanted == null) {
            throw SharedError.NOT_FOUND.refused();
        }
        EnterpriseId enterprise =
                queries.find(scope, wanted).map(EnterpriseQueries.View::id).orElseThrow(SharedError.NOT_FOUND::refused);
        return new Table<EnterpriseQueries.Change>(
                List.of(
                        new Column<>("enterprises.changes.at", c -> Cell.of(c.at())),
                        new Column<>("enterprises.changes.by", c -> Cell.of(texts.of(people.find(c.by(), c.byName())))),
                        new Column<>(
                                "enterprises.changes.field",
                                c -> Cell.of(texts.message(
                                        "enterprises.changed." + c.change().field()))),
                        new Column<>(
                                "enterprises.changes.before",
                                c -> Cell.of(c.change().before())),
                        new Column<>(
                                "enterprises.changes.after",
                                c -> Cell.of(c.change().after()))),
                page -> queries.changes(scope, enterprise, page));
    }
}
