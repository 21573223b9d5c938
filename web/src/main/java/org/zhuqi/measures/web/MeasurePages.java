package org.zhuqi.measures.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasuresError;
import org.zhuqi.measures.MeasuresRight;
import org.zhuqi.measures.Parameter;
import org.zhuqi.measures.usecase.AskMeasure;
import org.zhuqi.measures.usecase.Figure;
import org.zhuqi.measures.usecase.MeasureCatalogue;
import org.zhuqi.measures.usecase.Question;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;

@Controller
@RequiredArgsConstructor
class MeasurePages {
    private final MeasureCatalogue catalogue;
    private final AskMeasure askMeasure;
    private final MessageSource messages;
    private final Texts texts;

    /** A figure of the catalogue as the page lists it. */
    public record Line(
            String id, String titleKey, String definitionKey, boolean open, boolean asked, List<String> parameters) {
        static Line of(Measure measure) {
            return new Line(
                    measure.id(),
                    MeasureTexts.title(measure.id()),
                    MeasureTexts.definition(measure.id()),
                    measure.open(),
                    measure.parameters().stream().noneMatch(p -> p.required()),
                    measure.parameters().stream().map(p -> p.name()).toList());
        }
    }

    /** A parameter as the page's form asks for it. */
    public record Asked(String name, String labelKey, boolean required, List<Option> offered, String value) {}

    @GetMapping("/staff/measures")
    String catalogue(Actor actor, Model model) {
        actor.may(MeasuresRight.CATALOGUE).orRefuse();
        model.addAttribute(
                "measures", catalogue.visibleTo(actor).stream().map(Line::of).toList());
        return "measures/catalogue";
    }

    @GetMapping("/measures/{id}")
    String show(Actor actor, @PathVariable String id, @RequestParam Map<String, String> query, Model model) {
        Measure measure = catalogue.visibleTo(actor).stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .orElseThrow(MeasuresError.UNKNOWN_MEASURE::refused);
        model.addAttribute("line", Line.of(measure));
        model.addAttribute("query", query);
        model.addAttribute("mayCatalogue", actor.has(MeasuresRight.CATALOGUE));
        model.addAttribute(
                "parameters",
                measure.parameters().stream()
                        .map(p -> new Asked(
                                p.name(),
                                MeasureTexts.parameter(id, p.name()),
                                p.required(),
                                offered(id, p),
                                query.getOrDefault(p.name(), "")))
                        .toList());
        if (measure.parameters().stream().anyMatch(p -> p.required() && !query.containsKey(p.name()))) {
            // First shown: the form asks, nothing is wrong yet.
            return "measures/measure";
        }
        try {
            answer(actor, id, query, model);
        } catch (RefusedException e) {
            if (!e.is(MeasuresError.BAD_QUESTION)) {
                throw e;
            }
            model.addAttribute("problems", Problems.of(e, messages));
        }
        return "measures/measure";
    }

    private List<Option> offered(String id, Parameter parameter) {
        Map<String, LocalText> names = parameter.names().get();
        if (!names.isEmpty()) {
            return names.entrySet().stream()
                    .map(named -> new Option(named.getKey(), texts.of(named.getValue())))
                    .toList();
        }
        String label = MeasureTexts.parameter(id, parameter.name());
        return parameter.allowed().stream()
                .sorted()
                .map(value -> new Option(value, texts.messageOr(label + "." + value.toLowerCase(Locale.ROOT), value)))
                .toList();
    }

    private void answer(Actor actor, String id, Map<String, String> query, Model model) {
        Question question = MeasureAddress.question(query);
        Figure figure = askMeasure.value(actor, id, question);
        model.addAttribute("figure", figure);
        model.addAttribute("api", MeasureAddress.of("/api/v1/measures", figure));
        if (figure.recordsVisible()) {
            try {
                model.addAttribute(
                        "records",
                        askMeasure.records(actor, id, question, new PageRequest(query.get("after"), 50, null)));
            } catch (RefusedException e) {
                // The total is anybody's, the records behind it are not within this reader's reach.
                if (!e.is(SharedError.DENIED)) {
                    throw e;
                }
            }
        }
    }
}
