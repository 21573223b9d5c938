package org.zhuqi.programmes.trials.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.TrialsRight;
import org.zhuqi.programmes.trials.usecase.ShowDryRun;
import org.zhuqi.programmes.trials.usecase.TrialQueries;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** What a dry run says of each enterprise, as a file; which run is the parameter {@code run}. */
@Component
@RequiredArgsConstructor
class ExportedOutcomes implements Exportable {
    private final TrialQueries queries;
    private final ShowDryRun showDryRun;
    private final TrialWords words;
    private final Texts texts;

    @Override
    public String id() {
        return "dry-run-enterprises";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(TrialsRight.READ);
        UUID id = Exportable.read(filter, "run", UUID::fromString);
        if (id == null) {
            throw SharedError.INVALID_INPUT.refused(List.of(FieldProblem.of("run", "trials.which-run")));
        }
        DryRunId run = new DryRunId(id);
        List<Criterion> conditions = showDryRun.show(actor, run).conditions();
        TrialQueries.Filter wanted = OutcomeFilter.of(filter).read();
        return new Table<TrialQueries.Outlook>(
                List.of(
                        new Column<>("enterprises.field.name", line -> Cell.of(line.name())),
                        new Column<>("enterprises.field.code", line -> Cell.of(line.creditCode())),
                        new Column<>(
                                "enterprises.field.unit",
                                line -> Exportable.coded(words.unit(line.unit()), line.unit())),
                        new Column<>("trials.size", line -> Cell.of(words.size(line.sizeClass()))),
                        new Column<>("trials.division", line -> Cell.of(words.division(line.division()))),
                        new Column<>("trials.standing", line -> Cell.of(words.standing(line.standing()))),
                        new Column<>("trials.amount-wan", line -> Exportable.wan(line.amount())),
                        new Column<>(
                                "trials.failing",
                                line -> Cell.of(line.failing().stream()
                                        .map(place -> words.condition(conditions.get(place)))
                                        .collect(Collectors.joining("；")))),
                        new Column<>("trials.missing", line -> Cell.of(names(line.missing()))),
                        new Column<>("trials.later", line -> Cell.of(names(line.later()))),
                        new Column<>("trials.amountMissing", line -> Cell.of(names(line.amountMissing())))),
                page -> queries.outcomes(scope, run, wanted, page));
    }

    private String names(List<String> facts) {
        return facts.stream().map(words::fact).collect(Collectors.joining(texts.message("shared.comma")));
    }
}
