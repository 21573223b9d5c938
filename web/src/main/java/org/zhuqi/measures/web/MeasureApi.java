package org.zhuqi.measures.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.MeasureCatalogue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;

@RestController
@RequestMapping("/api/v1/measures")
@RequiredArgsConstructor
class MeasureApi {
    private final MeasureCatalogue catalogue;
    private final AskMeasure askMeasure;
    private final MeasureNames names;

    @GetMapping
    List<MeasureResponse> list(Actor actor) {
        return catalogue.visibleTo(actor).stream()
                .map(m -> MeasureResponse.from(m, names))
                .toList();
    }

    @GetMapping("/{id}")
    FigureResponse value(Actor actor, @PathVariable String id, @RequestParam Map<String, String> query) {
        return FigureResponse.from(askMeasure.value(actor, id, MeasureAddress.question(query)));
    }

    @GetMapping("/{id}/records")
    Page<MeasureRecordResponse> records(
            Actor actor,
            @PathVariable String id,
            @RequestParam Map<String, String> query,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return askMeasure
                .records(actor, id, MeasureAddress.question(query), new PageRequest(after, limit, null))
                .map(MeasureRecordResponse::from);
    }
}
