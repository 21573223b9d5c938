package org.zhuqi.subsidies.grants.usecase;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Right;
import org.zhuqi.subsidies.SubsidiesRight;

/**
 * {@code grants.direct-share}: how much of the money won from above since the first of January was passed on to enterprises
 * directly; unknown while nothing was won.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class GrantsDirectShare implements Measure {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final GrantQueries queries;
    private final Place place;

    @Override
    public String id() {
        return "grants.direct-share";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.PERCENT;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Right right() {
        return SubsidiesRight.READ_GRANTS;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        Money won = won(query);
        return won.isPositive()
                ? MeasureValue.of(share(queries.direct(query.scope(), from(query), query.asOf()), won))
                : MeasureValue.UNKNOWN;
    }

    private static BigDecimal share(Money part, Money whole) {
        return part.yuan().multiply(PERCENT).divide(whole.yuan(), MathContext.DECIMAL64);
    }

    private Money won(MeasureQuery query) {
        return query.unit() == null || query.unit().equals(place.prefecture())
                ? queries.won(query.scope(), from(query), query.asOf())
                : Money.ZERO;
    }

    /** Each grant with the points it brings. */
    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        Money won = won(query);
        if (!won.isPositive()) {
            return new Page<>(List.of(), null, 0);
        }
        return queries.list(query.scope(), from(query), query.asOf(), page)
                .map(grant -> new MeasureRecord(
                        grant.id().toString(),
                        LocalText.ofZh(grant.document() + " · " + grant.purpose()),
                        "/staff/grants/" + grant.id(),
                        place.prefecture(),
                        share(grant.direct(), won),
                        grant.on()));
    }

    private static LocalDate from(MeasureQuery query) {
        return query.asOf().withDayOfYear(1);
    }
}
