package org.zhuqi.rules.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.forms.Comparison;
import org.zhuqi.forms.Form;
import org.zhuqi.rules.AmountResult;
import org.zhuqi.rules.Fact;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactOffer;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.FormFacts;
import org.zhuqi.rules.Step;
import org.zhuqi.rules.Truth;
import org.zhuqi.rules.Verdict;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.web.FactNames;
import org.zhuqi.shared.web.Texts;

/** Puts verdicts, amounts and their steps into the reader's words; templates call it {@code @rules}. */
@Component("rules")
@RequiredArgsConstructor
class Explanations {
    private static final int CENTS = 2;
    private static final int PERCENT = 2;
    private static final Pattern CELL = Pattern.compile("([A-Za-z0-9-]+)\\[([0-9]+)]\\.([A-Za-z0-9-]+)");

    private final Texts texts;
    private final FactNames factNames;

    public ExplanationView of(Verdict verdict) {
        return of(verdict, null);
    }

    /** The same, answers called as the form calls them; null where no form is at hand. */
    public ExplanationView of(Verdict verdict, @Nullable Form form) {
        String outcome = switch (verdict) {
            case Verdict.Eligible yes -> "eligible";
            case Verdict.Ineligible no -> "ineligible";
            case Verdict.Unknown unknown -> "unknown";
        };
        return new ExplanationView(outcome, texts.message("rules.verdict." + outcome), lines(verdict.steps(), form));
    }

    public ExplanationView of(AmountResult result) {
        return of(result, UnaryOperator.identity());
    }

    /** The same, what is missing called as the form calls it. */
    public ExplanationView of(AmountResult result, Form form) {
        return of(result, missing -> name(missing, form));
    }

    private ExplanationView of(AmountResult result, UnaryOperator<String> name) {
        return switch (result) {
            case AmountResult.Known known ->
                new ExplanationView("known", texts.amount(known.amount().yuan()), lines(known.steps()));
            case AmountResult.Unknown unknown ->
                new ExplanationView(
                        "unknown",
                        texts.message(
                                "rules.amount.unknown",
                                unknown.missing().stream()
                                        .map(name)
                                        .distinct()
                                        .collect(Collectors.joining(texts.message("shared.comma")))),
                        lines(unknown.steps()));
        };
    }

    /** Steps kept with a decision. */
    public List<ExplanationView.Line> lines(List<Step> steps) {
        return lines(steps, null);
    }

    /** The same, answers called as the form calls them. */
    public List<ExplanationView.Line> lines(List<Step> steps, @Nullable Form form) {
        List<FactOffer> answers = form == null ? List.of() : FormFacts.of(form);
        return steps.stream()
                .map(step -> switch (step) {
                    case Step.Finding finding -> line(finding, answers);
                    case Step.Calculation calculation -> line(calculation);
                })
                .toList();
    }

    private ExplanationView.Line line(Step.Calculation step) {
        Object[] args = step.args().stream().map(this::written).toArray();
        boolean result = step.key().equals("result");
        return new ExplanationView.Line(
                step.depth(),
                result ? "equal" : "calculator",
                result ? "success" : "secondary",
                "",
                texts.message("rules.step." + step.key(), args),
                List.of());
    }

    private String written(Step.Arg arg) {
        return switch (arg) {
            case Step.Arg.Yuan yuan -> yuan(yuan.yuan());
            case Step.Arg.Rate rate -> texts.number(rate.rate().movePointRight(PERCENT)) + "%";
            case Step.Arg.Number number -> texts.number(number.number());
            case Step.Arg.Words words -> texts.of(words.words());
        };
    }

    /** With a sign before it where cents do not say it exactly. */
    private String yuan(Fraction yuan) {
        BigDecimal cents = yuan.toBigDecimal(CENTS);
        boolean exact = Fraction.of(cents).compareTo(yuan) == 0;
        return (exact ? "" : "≈") + texts.yuan(cents);
    }

    private ExplanationView.Line line(Step.Finding finding, List<FactOffer> answers) {
        String words = finding.words() != null
                ? texts.of(finding.words())
                : texts.message("rules.part." + finding.part().name().toLowerCase(Locale.ROOT));
        return new ExplanationView.Line(
                finding.depth(),
                icon(finding.outcome()),
                tone(finding.outcome()),
                texts.message("rules.outcome." + finding.outcome().name().toLowerCase(Locale.ROOT)),
                words,
                details(finding, answers));
    }

    private List<String> details(Step.Finding finding, List<FactOffer> answers) {
        List<String> details = new ArrayList<>();
        boolean checked = finding.comparison() == Comparison.EQUAL
                && finding.found().stream().allMatch(fact -> fact.value() instanceof FactValue.YesNo);
        for (Fact fact : finding.found()) {
            details.add(texts.message(
                    checked ? "rules.checked" : "rules.found",
                    checked ? answer(fact) : value(fact.value()),
                    texts.messageOr("rules.source." + fact.source(), fact.source()),
                    texts.date(fact.asOf()),
                    fact(fact.key(), answers)));
        }
        if (finding.found().size() > 1 && finding.value() != null) {
            details.add(texts.message("rules.value", value(finding.value())));
        }
        boolean group =
                finding.part() == Step.Part.ALL || finding.part() == Step.Part.ANY || finding.part() == Step.Part.NOT;
        if (!group && !finding.wanted().isEmpty() && !saidByTheWords(finding)) {
            details.add(texts.message("rules.wanted", wanted(finding)));
        }
        if (finding.offBy() != null) {
            details.add(texts.message("rules.off-by", texts.number(finding.offBy())));
        }
        if (!finding.missing().isEmpty()) {
            details.add(texts.message(
                    "rules.missing",
                    finding.missing().stream()
                            .map(key -> fact(key, answers))
                            .collect(Collectors.joining(texts.message("shared.comma")))));
        }
        if (finding.basis() != null) {
            details.add(texts.message("rules.basis", finding.basis()));
        }
        return details;
    }

    /** A condition that asks for yes or no says in its own words which: "required: no" beside them only confuses. */
    private static boolean saidByTheWords(Step.Finding finding) {
        return finding.words() != null
                && finding.comparison() == Comparison.EQUAL
                && finding.wanted().stream().allMatch(FactValue.YesNo.class::isInstance);
    }

    private String wanted(Step.Finding finding) {
        String values =
                finding.wanted().stream().map(this::value).collect(Collectors.joining(texts.message("shared.comma")));
        Comparison comparison = finding.comparison();
        if (comparison == null) {
            return texts.message("rules.one-of", values);
        }
        return texts.message(
                "rules.comparison." + comparison.name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }

    /** A field, a cell of a table, or a fact. */
    private String name(String missing, Form form) {
        Matcher cell = CELL.matcher(missing);
        if (cell.matches()) {
            return form.table(cell.group(1))
                    .flatMap(table -> table.columns().stream()
                            .filter(column -> column.id().equals(cell.group(3)))
                            .findFirst()
                            .map(column -> texts.message(
                                    "rules.cell",
                                    texts.of(table.label()),
                                    Integer.parseInt(cell.group(2)) + 1,
                                    texts.of(column.label()))))
                    .orElse(missing);
        }
        return form.item(missing)
                .map(item -> texts.of(item.label()))
                .orElseGet(() -> missing.contains(".") ? fact(new FactKey(missing), List.of()) : missing);
    }

    private String fact(FactKey key, List<FactOffer> answers) {
        return answers.stream()
                .filter(answer -> answer.fact().equals(key))
                .flatMap(answer -> Stream.ofNullable(answer.name()))
                .map(label -> texts.message("rules.answer-of", texts.of(label)))
                .findFirst()
                .orElseGet(() -> factNames.of(key.name(), key.period()));
    }

    /** What was found, in the words of the list or record asked where it has some: "not listed" rather than "no". */
    private String answer(Fact fact) {
        boolean yes = fact.value() instanceof FactValue.YesNo told && told.yes();
        return texts.messageOr(
                "rules.answer." + fact.key().name() + (yes ? ".yes" : ".no"),
                texts.message(yes ? "shared.yes" : "shared.no"));
    }

    private String value(FactValue value) {
        return switch (value) {
            case FactValue.YesNo yesNo -> texts.message(yesNo.yes() ? "shared.yes" : "shared.no");
            case FactValue.Number number -> texts.number(number.number());
            case FactValue.Words words -> words.words();
            case FactValue.Date date -> texts.date(date.date());
        };
    }

    private static String icon(Truth outcome) {
        return switch (outcome) {
            case TRUE -> "circle-check";
            case FALSE -> "circle-x";
            case UNKNOWN -> "help-circle";
        };
    }

    private static String tone(Truth outcome) {
        return switch (outcome) {
            case TRUE -> "success";
            case FALSE -> "danger";
            case UNKNOWN -> "warning";
        };
    }
}
