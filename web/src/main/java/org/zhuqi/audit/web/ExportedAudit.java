package org.zhuqi.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.audit.AuditEntry;
import org.zhuqi.audit.AuditResult;
import org.zhuqi.audit.AuditRight;
import org.zhuqi.audit.usecase.AuditQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The audit trail, as searched, as a file. */
@Component
@RequiredArgsConstructor
class ExportedAudit implements Exportable {
    private final AuditQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "audit";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(AuditRight.READ);
        AuditQueries.Filter wanted = new AuditQueries.Filter(
                filter.get("actor"),
                filter.get("action"),
                filter.get("objectKind"),
                filter.get("object"),
                Exportable.read(filter, "result", AuditResult::valueOf),
                Exportable.read(filter, "from", Days::read),
                Exportable.read(filter, "to", Days::read));
        return new Table<AuditEntry>(
                List.of(
                        new Column<>("audit.at", e -> Cell.of(e.at())),
                        new Column<>("audit.actor", e -> Cell.of(e.who().name())),
                        new Column<>("audit.address", e -> Cell.of(e.address())),
                        new Column<>("audit.action", e -> Cell.of(e.action())),
                        new Column<>("audit.object", e -> Cell.of((e.objectKind() + " " + e.objectId()).strip())),
                        new Column<>(
                                "audit.result",
                                e -> Cell.of(texts.message(
                                        "audit.result." + e.result().name().toLowerCase(Locale.ROOT)))),
                        new Column<>("audit.details", e -> Cell.of(details(e)))),
                page -> queries.search(scope, wanted, page));
    }

    private static String details(AuditEntry entry) {
        return new TreeMap<>(entry.details())
                .entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + detail.getValue())
                        .collect(Collectors.joining("; "));
    }
}
