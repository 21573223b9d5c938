package org.zhuqi.reviews.recommendations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.usecase.UnitNames;
import org.zhuqi.reviews.recommendations.Recommendation;
import org.zhuqi.reviews.recommendations.RecommendationId;
import org.zhuqi.reviews.recommendations.RecommendationsRight;
import org.zhuqi.reviews.recommendations.usecase.RecommendationQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Cell;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Exportable;
import org.zhuqi.shared.web.Texts;

/** The letters as a file; with one letter named, the table that goes with it. */
@Component
@RequiredArgsConstructor
class ExportedRecommendations implements Exportable {
    private final RecommendationQueries queries;
    private final UnitNames units;
    private final Texts texts;

    private record Row(Recommendation letter, int number, String title, String hash) {}

    @Override
    public String id() {
        return "recommendations";
    }

    @Override
    public Table<?> open(Actor actor, Map<String, String> filter) {
        Scope scope = actor.scopeFor(RecommendationsRight.READ_LETTERS);
        UUID one = Exportable.read(filter, "letter", UUID::fromString);
        return new Table<Row>(
                List.of(
                        new Column<>(
                                "reviews.queue.unit",
                                row -> Exportable.coded(
                                        units.find(row.letter().unit())
                                                .map(texts::of)
                                                .orElse(""),
                                        row.letter().unit())),
                        new Column<>(
                                "reviews.letters.number",
                                row -> Cell.of(row.letter().letter().number())),
                        new Column<>(
                                "reviews.letters.date",
                                row -> Cell.of(row.letter().letter().date())),
                        new Column<>(
                                "reviews.letters.call",
                                row -> Cell.of(texts.of(row.letter().call().title()))),
                        new Column<>(
                                "reviews.notice.number", row -> row.number() == 0 ? Cell.BLANK : Cell.of(row.number())),
                        new Column<>("reviews.queue.matter", row -> Cell.of(row.title())),
                        new Column<>("reviews.hash", row -> Cell.of(row.hash()))),
                page -> one == null ? letters(scope, page) : Exportable.whole(lines(scope, one)));
    }

    /** A letter a row: how many matters it has stands for their titles. */
    private Page<Row> letters(Scope scope, PageRequest page) {
        return queries.list(scope, page)
                .map(letter -> new Row(
                        letter,
                        0,
                        texts.message("reviews.letters.total", letter.lines().size()),
                        ""));
    }

    private List<Row> lines(Scope scope, UUID id) {
        Recommendation letter =
                queries.find(scope, new RecommendationId(id)).orElseThrow(SharedError.NOT_FOUND::refused);
        List<Row> rows = new ArrayList<>();
        letter.lines()
                .forEach(line -> rows.add(new Row(letter, line.number(), texts.of(line.title()), line.contentHash())));
        return rows;
    }
}
