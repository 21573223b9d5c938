package org.zhuqi.programmes.candidates.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.candidates.CandidatesRight;
import org.zhuqi.programmes.candidates.usecase.CandidateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Candidates as a file. */
@Component
@RequiredArgsConstructor
class ExportedCandidates implements Exportable {
    private final CandidateQueries queries;
    private final CandidateWords words;
    private final Texts texts;

    @Override
    public String id() {
        return "candidates";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(CandidatesRight.READ);
        CandidateQueries.Filter wanted = CandidateFilter.of(filter).read();
        return new Table<CandidateQueries.Line>(
                List.of(
                        new Column<>("candidates.programme", line -> Cell.of(line.programmeCode())),
                        new Column<>("candidates.title", line -> Cell.of(texts.of(line.title()))),
                        new Column<>("enterprises.field.name", line -> Cell.of(texts.of(line.enterpriseName()))),
                        new Column<>("enterprises.field.code", line -> Cell.of(line.creditCode())),
                        new Column<>(
                                "enterprises.field.unit",
                                line -> Exportable.coded(words.unit(line.unit()), line.unit())),
                        new Column<>("candidates.amount-wan", line -> Exportable.wan(line.amount())),
                        new Column<>(
                                "candidates.status",
                                line -> Cell.of(texts.message("candidates.status." + line.status()))),
                        new Column<>("candidates.reason", line -> Cell.of(line.reason())),
                        new Column<>("candidates.excluded-by", line -> Cell.of(line.excludedBy())),
                        new Column<>("candidates.answer-by", line -> Cell.of(line.answerBy())),
                        new Column<>("candidates.listed-at", line -> Cell.of(line.listedAt()))),
                page -> queries.list(scope, wanted, page));
    }
}
