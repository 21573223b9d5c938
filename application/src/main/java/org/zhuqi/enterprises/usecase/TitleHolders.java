package org.zhuqi.enterprises.usecase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.Parameter;
import org.zhuqi.shared.LocalText;

/** How many enterprises hold a title on the day asked for. */
@Service
class TitleHolders extends EnterpriseMeasure {
    private final TitleKinds kinds;

    TitleHolders(EnterpriseQueries queries, TitleKinds kinds) {
        super(queries);
        this.kinds = kinds;
    }

    @Override
    public String id() {
        return "enterprises.title-holders";
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
    EnterpriseQueries.Count counted(MeasureQuery query) {
        return new EnterpriseQueries.Count.TitleHolders(query.parameter("title").orElseThrow(), query.asOf());
    }
}
