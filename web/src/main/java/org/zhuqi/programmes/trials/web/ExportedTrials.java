package org.zhuqi.programmes.trials.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The list of dry runs as a file. */
@Component
@RequiredArgsConstructor
class ExportedTrials implements Exportable {
    private final TrialQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "dry-runs";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(TrialsRight.READ);
        String given = filter.get("programme");
        UUID programme =
                given == null || given.isBlank() ? null : Exportable.read(filter, "programme", UUID::fromString);
        return new Table<TrialQueries.Line>(
                List.of(
                        new Column<>("trials.programme", line -> Cell.of(line.programmeCode())),
                        new Column<>("trials.title", line -> Cell.of(texts.of(line.title()))),
                        new Column<>("trials.version", line -> Cell.of(line.programmeVersion())),
                        new Column<>(
                                "trials.purpose", line -> Cell.of(texts.message("trials.purpose." + line.purpose()))),
                        new Column<>("trials.by", line -> Cell.of(line.byName())),
                        new Column<>("trials.status", line -> Cell.of(texts.message("trials.status." + line.status()))),
                        new Column<>("trials.done", line -> Cell.of(line.done())),
                        new Column<>("trials.created", line -> Cell.of(line.createdAt()))),
                page -> queries.list(scope, programme == null ? null : new ProgrammeId(programme), page));
    }
}
