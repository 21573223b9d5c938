package org.zhuqi.programmes.trials.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.usecase.ShowDryRun;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/**
 * A dry run as programs see it. Amounts are yuan, written as texts so that none is rounded.
 *
 * @param workingCopy whether it is over the call as it was being written, not over the published version
 * @param done how many records are done
 * @param results one per variant, empty until it is done
 */
record TrialResponse(
        UUID id,
        UUID programme,
        int programmeVersion,
        boolean workingCopy,
        String purpose,
        String status,
        int done,
        int total,
        LocalDate asOf,
        List<Map<String, BigDecimal>> variants,
        @Nullable String budgetYuan,
        List<ResultResponse> results,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** What one variant gave; a trait that is not known is counted under an empty name. */
    record ResultResponse(
            CellResponse eligible,
            long ineligible,
            long unknown,
            long later,
            SortedMap<String, SortedMap<String, CellResponse>> groups,
            List<CutResponse> cuts,
            SortedMap<String, Long> missing,
            SortedMap<String, Long> amountMissing) {}

    /** @param unpriced those of them whose amount is not known */
    record CellResponse(long enterprises, long unpriced, String yuan) {
        static CellResponse from(Tally.Cell cell) {
            return new CellResponse(
                    cell.enterprises(), cell.unpriced(), cell.sum().toString());
        }
    }

    record CutResponse(int condition, @Nullable LocalText rule, long any, long first, long alone) {}

    static TrialResponse from(ShowDryRun.Shown shown) {
        DryRun run = shown.run();
        Money budget = shown.programme().budget();
        return new TrialResponse(
                run.id().value(),
                run.programme().value(),
                run.programmeVersion(),
                run.draft() != null,
                run.purpose().name(),
                run.status().name(),
                run.done(),
                run.total(),
                run.asOf(),
                run.variants().stream()
                        .map(variant -> Map.copyOf(variant.numbers()))
                        .toList(),
                budget == null ? null : budget.toString(),
                run.status() == DryRunStatus.DONE
                        ? run.tally().variants().stream()
                                .map(count -> result(count, shown))
                                .toList()
                        : List.of(),
                run.failure(),
                run.createdAt(),
                run.endedAt());
    }

    private static ResultResponse result(Tally.Count count, ShowDryRun.Shown shown) {
        SortedMap<String, SortedMap<String, CellResponse>> groups = new TreeMap<>();
        count.groups().forEach((dimension, cells) -> {
            SortedMap<String, CellResponse> byName = new TreeMap<>();
            cells.forEach((name, cell) -> byName.put(name, CellResponse.from(cell)));
            groups.put(dimension.name(), byName);
        });
        List<CutResponse> cuts = new ArrayList<>();
        for (int i = 0; i < shown.conditions().size(); i++) {
            Tally.Cut cut = count.cut(i);
            cuts.add(new CutResponse(i, words(shown, i), cut.any(), cut.first(), cut.alone()));
        }
        return new ResultResponse(
                CellResponse.from(count.eligible()),
                count.ineligible(),
                count.unknown(),
                count.later(),
                groups,
                cuts,
                count.missing(),
                count.amountMissing());
    }

    private static @Nullable LocalText words(ShowDryRun.Shown shown, int condition) {
        return switch (shown.conditions().get(condition)) {
            case Criterion.All all -> all.words();
            case Criterion.Any any -> any.words();
            case Criterion.Not not -> not.words();
            case Criterion.Compare compare -> compare.words();
            case Criterion.OneOf oneOf -> oneOf.words();
        };
    }
}
