package org.zhuqi.subsidies.decisions.web;

import java.math.BigDecimal;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.web.Texts;

/** The steps of a calculation as sentences in the reader's language. */
@Component
@RequiredArgsConstructor
class StepWords {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private final Texts texts;

    public List<String> of(List<Step> steps) {
        return steps.stream()
                .filter(Step.Calculation.class::isInstance)
                .map(Step.Calculation.class::cast)
                .map(this::sentence)
                .toList();
    }

    private String sentence(Step.Calculation step) {
        Object[] args = step.args().stream().map(this::word).toArray();
        return texts.messageOr("rules.step." + step.key(), step.key() + " " + List.of(args), args);
    }

    private String word(Step.Arg arg) {
        return switch (arg) {
            case Step.Arg.Yuan yuan -> texts.yuan(yuan.yuan().toBigDecimal(2));
            case Step.Arg.Rate rate -> texts.number(rate.rate().multiply(PERCENT)) + "%";
            case Step.Arg.Number number -> texts.number(number.number());
            case Step.Arg.Words words -> texts.of(words.words());
        };
    }
}
