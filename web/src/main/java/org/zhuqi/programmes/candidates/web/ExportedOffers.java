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

/** What was offered to the own enterprise, as a file. */
@Component
@RequiredArgsConstructor
class ExportedOffers implements Exportable {
    private final CandidateQueries queries;
    private final Texts texts;

    @Override
    public String id() {
        return "offers";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(CandidatesRight.ANSWER);
        return new Table<CandidateQueries.Line>(
                List.of(
                        new Column<>("candidates.title", line -> Cell.of(texts.of(line.title()))),
                        new Column<>("candidates.amount-wan", line -> Exportable.wan(line.amount())),
                        new Column<>(
                                "candidates.status",
                                line -> Cell.of(texts.message("candidates.status." + line.status()))),
                        new Column<>("candidates.answer-by", line -> Cell.of(line.answerBy()))),
                page -> queries.offers(scope, page));
    }
}
