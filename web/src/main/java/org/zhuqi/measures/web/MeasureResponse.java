package org.zhuqi.measures.web;

import java.util.List;
import org.zhuqi.measures.Measure;
import org.zhuqi.shared.LocalText;

record MeasureResponse(
        String id,
        String unit,
        LocalText title,
        LocalText definition,
        List<ParameterResponse> parameters,
        boolean open,
        String value) {

    record ParameterResponse(String name, boolean required, List<String> allowed) {}

    static MeasureResponse from(Measure measure, MeasureNames names) {
        return new MeasureResponse(
                measure.id(),
                MeasureTexts.code(measure.unit()),
                names.title(measure.id()),
                names.definition(measure.id()),
                measure.parameters().stream()
                        .map(p -> new ParameterResponse(
                                p.name(),
                                p.required(),
                                p.allowed().stream().sorted().toList()))
                        .toList(),
                measure.open(),
                "/api/v1/measures/" + measure.id());
    }
}
