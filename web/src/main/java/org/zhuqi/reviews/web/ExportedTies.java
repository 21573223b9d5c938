package org.zhuqi.reviews.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.PeopleNames;
import org.zhuqi.reviews.ReviewsRight;
import org.zhuqi.reviews.usecase.TieQueries;
import org.zhuqi.reviews.usecase.TieQueries.TieView;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** Declared ties as a file. */
@Component
@RequiredArgsConstructor
class ExportedTies implements Exportable {
    private final TieQueries queries;
    private final PeopleNames people;
    private final Texts texts;

    @Override
    public String id() {
        return "ties";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(ReviewsRight.DECLARE_TIE);
        return new Table<TieView>(
                List.of(
                        new Column<>(
                                "reviews.ties.officer",
                                t -> Cell.of(texts.of(people.find(t.person(), t.personName())))),
                        new Column<>("reviews.ties.enterprise", t -> Cell.of(texts.of(t.name()))),
                        new Column<>("reviews.tie.reason", t -> Cell.of(t.reason())),
                        new Column<>("reviews.ties.since", t -> Cell.of(t.since()))),
                page -> queries.list(scope, page));
    }
}
