package org.zhuqi.documents.imports.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.documents.imports.usecase.ShowImport;

/**
 * An import as programs see it.
 *
 * @param rows under the head
 * @param progress how many of them have been worked on
 * @param mapping which of the file's heads is which column
 * @param problems the first 100; all of them are in the sheet under {@code errors}
 * @param failure key of the error that ended it, null otherwise
 */
record ImportResponse(
        String id,
        String kind,
        String fileName,
        String status,
        @Nullable String mode,
        int rows,
        int progress,
        Map<String, String> mapping,
        Counts counts,
        List<Problem> problems,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Rows by what became of them, or would become. */
    record Counts(int added, int changed, int unchanged, int bad) {}

    /**
     * @param row as the sheet counts
     * @param column its head
     * @param found what stands in the cell
     */
    record Problem(int row, String column, String found, String key, String message) {}

    static ImportResponse from(ShowImport.Shown shown, Function<RowProblem, Problem> problem) {
        Import it = shown.found();
        Map<String, String> mapping = new HashMap<>();
        it.mapping()
                .columns()
                .forEach((place, id) -> mapping.put(it.source().heads().get(place), id));
        return new ImportResponse(
                it.id().toString(),
                it.kind(),
                it.source().fileName(),
                it.status().name(),
                it.mode() == null ? null : it.mode().name(),
                it.source().rows(),
                shown.progress(),
                mapping,
                new Counts(
                        it.tally().fresh(),
                        it.tally().changed(),
                        it.tally().unchanged(),
                        it.tally().bad()),
                shown.problems().stream().map(problem).toList(),
                it.failure(),
                it.createdAt(),
                it.endedAt());
    }
}
