package org.zhuqi.campaigns.usecase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.assignments.AssignmentsRight;
import org.zhuqi.campaigns.assignments.usecase.AssignmentQueries;
import org.zhuqi.measures.ByUnit;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureFamily;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** How many above-scale enterprises have an officer on the day. */
@Service
@RequiredArgsConstructor
class CoveredEnterprises implements Measure {
    static final String ID = "campaigns.covered-enterprises";
    private final AssignmentQueries queries;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.ENTERPRISES;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Right right() {
        return AssignmentsRight.READ;
    }

    @Override
    public boolean open() {
        return false;
    }

    @Override
    public Optional<MeasureFamily> family() {
        return Optional.of(ByUnit.counting(this, query -> queries.countCoveredByUnit(query.scope(), query.asOf())));
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.countCovered(query.scope(), query.unit(), query.asOf()));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.covered(query.scope(), query.unit(), query.asOf(), page)
                .map(covered -> new MeasureRecord(
                        covered.enterprise().toString(),
                        new LocalText(covered.nameZh(), covered.nameKo(), null),
                        "/staff/enterprises/" + covered.enterprise(),
                        covered.unit(),
                        BigDecimal.ONE,
                        covered.since()));
    }
}
