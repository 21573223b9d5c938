package org.zhuqi.parks.usecase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.parks.ParkKind;
import org.zhuqi.parks.ParksRight;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** A figure of parks on a day, of all of them, those of a kind or one; the records behind it are the parks. */
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
abstract class ParkMeasure implements Measure {
    private static final String KIND = "kind";
    private final ParkQueries queries;
    private final ParkChoice parks;

    @Override
    public List<Parameter> parameters() {
        return List.of(
                parks.parameter(),
                Parameter.optional(
                        KIND, Arrays.stream(ParkKind.values()).map(Enum::name).toArray(String[]::new)));
    }

    @Override
    public Right right() {
        return ParksRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    /** What a park adds; null when nobody said. */
    abstract @Nullable Approximate of(ParkQueries.Line park, List<ParkQueries.Line> all);

    @Override
    public MeasureValue value(MeasureQuery query) {
        List<ParkQueries.Line> all = all(query);
        return sum(all.stream().map(park -> of(park, all)).toList());
    }

    /** What is known, added up: about when a part is, more when a part is; unknown when nothing is known of any. */
    static MeasureValue sum(List<? extends @Nullable Approximate> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        Approximate.Closeness closeness = Approximate.Closeness.EXACT;
        boolean known = false;
        for (Approximate part : parts) {
            if (part != null) {
                known = true;
                sum = sum.add(part.value());
                closeness = wider(closeness, part.closeness());
            }
        }
        return known ? MeasureValue.of(sum, closeness) : MeasureValue.UNKNOWN;
    }

    /** 约 speaks to both sides, 多 to one. */
    private static Approximate.Closeness wider(Approximate.Closeness one, Approximate.Closeness other) {
        if (one == Approximate.Closeness.EXACT || one == other) {
            return other;
        }
        return other == Approximate.Closeness.EXACT ? one : Approximate.Closeness.ABOUT;
    }

    private List<ParkQueries.Line> all(MeasureQuery query) {
        List<ParkQueries.Line> all = new ArrayList<>();
        String after = null;
        do {
            Page<ParkQueries.Line> page =
                    queries.list(query.scope(), filter(query), query.asOf(), PageRequest.bulk(after, null));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        List<ParkQueries.Line> all = all(query);
        return queries.list(query.scope(), filter(query), query.asOf(), page).map(park -> {
            Approximate part = of(park, all);
            return new MeasureRecord(
                    park.id().toString(),
                    park.name(),
                    "/staff/parks/" + park.id() + "?asOf=" + query.asOf(),
                    park.unit(),
                    part == null ? BigDecimal.ZERO : part.value(),
                    null);
        });
    }

    private ParkQueries.Filter filter(MeasureQuery query) {
        return new ParkQueries.Filter(
                query.unit(), query.parameter(KIND).map(ParkKind::valueOf).orElse(null), parks.of(query), null);
    }
}
