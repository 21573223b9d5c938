package org.zhuqi.enterprises.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.EnterpriseRight;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureRecord;
import org.zhuqi.measures.MeasureUnit;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Right;

/** How many enterprises hold a title on the day asked for. */
@Service
@RequiredArgsConstructor
class TitleHolders implements Measure {
    private final EnterpriseQueries queries;
    private final TitleKinds kinds;

    @Override
    public String id() {
        return "enterprises.title-holders";
    }

    @Override
    public MeasureUnit unit() {
        return MeasureUnit.ENTERPRISES;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.required(
                        "title", kinds.all().stream().map(TitleKind::code).toArray(String[]::new))
                .called(this::names));
    }

    private Map<String, LocalText> names() {
        Map<String, LocalText> names = new LinkedHashMap<>();
        kinds.all().forEach(kind -> names.put(kind.code(), kind.name()));
        return names;
    }

    @Override
    public Right right() {
        return EnterpriseRight.READ;
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public MeasureValue value(MeasureQuery query) {
        return MeasureValue.of(queries.count(query.scope(), counted(query), query.unit()));
    }

    @Override
    public Page<MeasureRecord> records(MeasureQuery query, PageRequest page) {
        return queries.counted(query.scope(), counted(query), query.unit(), page)
                .map(CountedEnterprises::record);
    }

    private static EnterpriseQueries.Count counted(MeasureQuery query) {
        return new EnterpriseQueries.Count.TitleHolders(query.parameter("title").orElseThrow(), query.asOf());
    }
}
