package org.zhuqi.subsidies.grants.usecase;

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

/** {@code grants.won-amount}: money won from above from the first of January to the day. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class GrantsWonAmount implements Measure {
    private final GrantQueries queries;
    private final Place place;

    @Override
    public String id() {
        return "grants.won-amount";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.YUAN;
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
        // The prefecture wins it; no county has a part of this figure.
        return MeasureValue.of(
                (ofPrefecture(query) ? queries.won(query.scope(), from(query), query.asOf()) : Money.ZERO).yuan());
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        if (!ofPrefecture(query)) {
            return new Page<>(List.of(), null, 0);
        }
        return queries.list(query.scope(), from(query), query.asOf(), page)
                .map(grant -> new MeasureRecord(
                        grant.id().toString(),
                        LocalText.ofZh(grant.document() + " · " + grant.purpose()),
                        "/staff/grants/" + grant.id(),
                        place.prefecture(),
                        grant.amount().yuan(),
                        grant.on()));
    }

    private boolean ofPrefecture(MeasureQuery query) {
        return query.unit() == null || query.unit().equals(place.prefecture());
    }

    private static LocalDate from(MeasureQuery query) {
        return query.asOf().withDayOfYear(1);
    }
}
