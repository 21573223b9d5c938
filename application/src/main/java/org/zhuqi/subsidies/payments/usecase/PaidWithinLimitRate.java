package org.zhuqi.subsidies.payments.usecase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.calendar.WorkingDays;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries.PaidRow;

/**
 * {@code subsidies.paid-within-limit-rate}: of the payments since the first of January, how many came within the working days
 * that are promised, counted from the submission; unknown while nothing was paid.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PaidWithinLimitRate implements Measure {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final PaymentQueries queries;
    private final ProgrammeParameter programmes;
    private final PromiseKept promise;
    private final Clock clock;

    @Override
    public String id() {
        return "subsidies.paid-within-limit-rate";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.PERCENT;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(programmes.optional());
    }

    @Override
    public Right right() {
        return SubsidiesRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        PromiseKept.Days days = days(query);
        return days.all() == 0 ? MeasureValue.UNKNOWN : MeasureValue.of(share(days.kept(), days.all()));
    }

    private PromiseKept.Days days(MeasureQuery query) {
        return promise.days(queries.paidDays(
                query.scope(), query.asOf().withDayOfYear(1), query.asOf(), query.unit(), programme(query)));
    }

    private static BigDecimal share(long part, long whole) {
        return PERCENT.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
    }

    private Page<PaidRow> page(MeasureQuery query, PageRequest page) {
        return queries.paid(
                query.scope(), query.asOf().withDayOfYear(1), query.asOf(), query.unit(), programme(query), page);
    }

    private boolean inTime(PaidRow row, WorkingDays calendar, Map<LocalDate, LocalDate> ends) {
        return promise.inTime(row.submittedAt().atZone(clock.getZone()).toLocalDate(), row.paidOn(), calendar, ends);
    }

    private @Nullable ProgrammeId programme(MeasureQuery query) {
        return programmes.of(query).map(Programme::id).orElse(null);
    }

    /** Each payment with the points it brings: none when it was late. */
    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        long all = days(query).all();
        WorkingDays calendar = promise.calendar();
        Map<LocalDate, LocalDate> ends = new HashMap<>();
        return page(query, page)
                .map(row -> new MeasureRecord(
                        row.order().id().toString(),
                        row.order().enterpriseName(),
                        "/staff/applications/" + row.order().matter().application(),
                        row.order().matter().unit(),
                        share(inTime(row, calendar, ends) ? 1 : 0, Math.max(1, all)),
                        row.paidOn()));
    }
}
