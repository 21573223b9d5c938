package org.zhuqi.programmes.usecase;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Right;

/** What is counted or added up of calls as it stood at the end of a day, of all calls or of one; for readers who may see the records. */
@RequiredArgsConstructor
public abstract class MeasureOfCalls implements Measure {
    private final ProgrammeParameter programmes;
    private final Clock clock;
    private final MeasureUnit unit;
    private final Right right;

    /**
     * One that counts.
     *
     * @param title of its call
     * @param address where staff look further
     * @param counted what it adds, one where things are counted
     * @param at when it came to be
     */
    public record Line(
            Object id,
            String enterpriseName,
            LocalText title,
            String address,
            ReportingUnitId unit,
            BigDecimal counted,
            Instant at) {}

    /** What there was before a moment, of one call or of all. */
    protected abstract BigDecimal total(MeasureQuery query, Instant until, @Nullable Programme programme);

    /** What it is made of, by id. */
    protected abstract Page<Line> lines(
            MeasureQuery query, Instant until, @Nullable Programme programme, PageRequest page);

    @Override
    public MeasureUnit unit() {
        return unit;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(programmes.optional());
    }

    @Override
    public Right right() {
        return right;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(total(query, until(query), programme(query)));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return lines(query, until(query), programme(query), page).map(this::record);
    }

    private MeasureRecord record(Line line) {
        return new MeasureRecord(
                line.id().toString(),
                LocalText.ofZh(line.enterpriseName() + " · " + line.title().zh()),
                line.address(),
                line.unit(),
                line.counted(),
                line.at().atZone(clock.getZone()).toLocalDate());
    }

    /** The call that is asked for, null for all. */
    protected @Nullable Programme programme(MeasureQuery query) {
        return programmes.of(query).orElse(null);
    }

    /** How calls are named to those who count by their codes. */
    protected static @Nullable String codeOf(@Nullable Programme programme) {
        return programme == null ? null : programme.code();
    }

    /** How calls are named to those who count by their ids. */
    protected static @Nullable ProgrammeId idOf(@Nullable Programme programme) {
        return programme == null ? null : programme.id();
    }

    /** The end of the day that is asked for. */
    protected Instant until(MeasureQuery query) {
        return query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
