package org.zhuqi.subsidies.ledger.usecase;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.usecase.ProgrammeParameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.Right;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.LedgerAccount;

/** A figure of the ledger: what had come to some accounts by the end of the day. */
@RequiredArgsConstructor
abstract class LedgerMeasure implements Measure {
    private final String id;
    private final List<LedgerAccount> accounts;
    private final LedgerQueries queries;
    private final ProgrammeParameter programmes;
    private final Place place;
    private final Clock clock;

    @Override
    public String id() {
        return id;
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.YUAN;
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
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.adding(this, query -> queries.sumByUnit(query.scope(), wanted(query))));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.sum(query.scope(), wanted(query)).yuan());
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), wanted(query), page)
                .map(row -> new MeasureRecord(
                        row.id(),
                        row.enterprise() == null
                                ? row.title()
                                : LocalText.ofZh(row.enterprise().zh() + " · "
                                        + row.title().zh()),
                        row.application() == null
                                ? "/staff/subsidies/programmes/" + row.programme()
                                : "/staff/applications/" + row.application(),
                        // A programme's own money belongs to no county.
                        row.unit() == null ? place.prefecture() : row.unit(),
                        row.counted().yuan(),
                        row.at().atZone(clock.getZone()).toLocalDate()));
    }

    private LedgerQueries.Wanted wanted(MeasureQuery query) {
        return new LedgerQueries.Wanted(
                accounts,
                query.asOf().plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                query.unit(),
                programmes.of(query).map(Programme::id).orElse(null));
    }
}
