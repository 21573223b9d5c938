package org.zhuqi.measures.web;

import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.usecase.MeasureCatalogue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.web.PageSection;

/** The open figures that need no further question, as tiles on the public home page. */
@Component
@RequiredArgsConstructor
class FiguresSection implements PageSection {
    private final MeasureCatalogue catalogue;

    @Override
    public String page() {
        return "home";
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String titleKey() {
        return "measures.section";
    }

    @Override
    public String fragment() {
        return "measures/section :: figures";
    }

    @Override
    public boolean visibleTo(Actor actor, @Nullable Object subject) {
        return !shown(actor).isEmpty();
    }

    @Override
    public Map<String, Object> load(Actor actor, @Nullable Object subject) {
        return Map.of("ids", shown(actor).stream().map(Measure::id).toList());
    }

    private List<Measure> shown(Actor actor) {
        return catalogue.visibleTo(actor).stream()
                .filter(Measure::open)
                .filter(m -> m.parameters().stream().noneMatch(Parameter::required))
                .toList();
    }
}
