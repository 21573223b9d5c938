package org.zhuqi.policies.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.policies.PoliciesRight;
import org.zhuqi.policies.usecase.PolicyQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The library as a file. */
@Component
@RequiredArgsConstructor
class ExportedPolicies implements Exportable {
    private final PolicyQueries queries;
    private final PolicyTexts words;
    private final Texts texts;
    private final Clock clock;

    @Override
    public String id() {
        return "policies";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(PoliciesRight.OPEN);
        PolicyQueries.Filter wanted = LibraryFilter.of(filter).on(LocalDate.now(clock));
        return new Table<PolicyQueries.Line>(
                List.of(
                        new Column<>("policies.number", line -> Cell.of(String.valueOf(line.number()))),
                        new Column<>("policies.title", line -> Cell.of(texts.of(line.title()))),
                        new Column<>("policies.issuers", line -> Cell.of(String.join("、", line.issuers()))),
                        new Column<>(
                                "policies.level", line -> Cell.of(texts.message("policies.level." + line.level()))),
                        new Column<>("policies.issued", line -> Cell.of(texts.date(line.issued()))),
                        new Column<>("policies.from", line -> Cell.of(texts.date(line.from()))),
                        new Column<>("policies.until", line -> Cell.of(texts.date(line.until()))),
                        new Column<>(
                                "policies.force", line -> Cell.of(texts.message("policies.force." + line.force()))),
                        new Column<>("policies.items", line -> Cell.of(line.items())),
                        new Column<>(
                                "policies.keeper", line -> Exportable.coded(words.unit(line.keeper()), line.keeper()))),
                page -> queries.published(scope, wanted, page));
    }
}
