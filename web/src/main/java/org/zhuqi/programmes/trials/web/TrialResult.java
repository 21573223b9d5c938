package org.zhuqi.programmes.trials.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.usecase.ShowDryRun;
import org.zhuqi.rules.Criterion;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.web.Texts;

/**
 * What a dry run gave, as the page lays it out: one table per question, the variants beside each other, every number the
 * way to its enterprises.
 */
record TrialResult(List<Budget> budgets, List<Block> blocks) {
    private static final int CHART = 1000;

    /**
     * One variant against the budget line.
     *
     * @param rest what is left, negative when it is not enough; null without a budget
     * @param permille of the chart's width that the cost takes
     * @param budgetAt where the budget line stands in it, null without one
     */
    record Budget(
            String name,
            Money sum,
            @Nullable Money rest,
            long unpriced,
            int permille,
            @Nullable Integer budgetAt,
            List<String> changes) {}

    /** @param columns message keys of the figures of each variant */
    record Block(String key, List<String> columns, List<Line> lines) {}

    /** @param bars one per variant in per mille of the longest, empty where nothing is drawn */
    record Line(String label, List<Figure> figures, List<Integer> bars) {}

    /** @param href where its enterprises are listed, null for none */
    record Figure(String text, @Nullable String href) {}

    static TrialResult of(ShowDryRun.Shown shown, TrialWords words, Texts texts) {
        return new Maker(shown, words, texts).result();
    }

    private record Maker(ShowDryRun.Shown shown, TrialWords words, Texts texts) {
        TrialResult result() {
            List<Block> blocks = new ArrayList<>();
            blocks.add(standings());
            blocks.add(group(Tally.Dimension.UNIT, "unit", words::unit));
            blocks.add(group(Tally.Dimension.SIZE, "size", words::size));
            blocks.add(group(Tally.Dimension.DIVISION, "division", words::division));
            blocks.add(cuts());
            blocks.add(names("missing", Tally.Count::missing));
            blocks.add(names("amountMissing", Tally.Count::amountMissing));
            blocks.removeIf(block -> block.lines().isEmpty());
            return new TrialResult(budgets(), blocks);
        }

        private DryRun run() {
            return shown.run();
        }

        private List<Tally.Count> counts() {
            return run().tally().variants();
        }

        private List<Budget> budgets() {
            Programme programme = shown.programme();
            Money budget = programme.budget();
            BigDecimal most = counts().stream()
                    .map(count -> count.eligible().sum().yuan())
                    .reduce(budget == null ? BigDecimal.ONE : budget.yuan().max(BigDecimal.ONE), BigDecimal::max);
            List<Budget> budgets = new ArrayList<>();
            for (int i = 0; i < counts().size(); i++) {
                Money sum = counts().get(i).eligible().sum();
                budgets.add(new Budget(
                        variant(i),
                        sum,
                        budget == null ? null : budget.minus(sum),
                        counts().get(i).eligible().unpriced(),
                        permille(sum.yuan(), most),
                        budget == null ? null : permille(budget.yuan(), most),
                        changes(i)));
            }
            return budgets;
        }

        private List<String> changes(int variant) {
            Map<String, BigDecimal> numbers = run().variants().get(variant).numbers();
            return shown.numbers().stream()
                    .filter(place -> numbers.containsKey(place.place()))
                    .map(place -> texts.message(
                            "trials.changed",
                            place.words() == null
                                    ? words.kind(place.kind())
                                    : texts.message(
                                            "trials.number-of", texts.of(place.words()), words.kind(place.kind())),
                            number(place.value(), place.kind().quotient()),
                            number(
                                    numbers.getOrDefault(place.place(), place.value()),
                                    place.kind().quotient())))
                    .toList();
        }

        private String number(BigDecimal number, boolean quotient) {
            return quotient ? texts.number(number.movePointRight(2)) + "%" : texts.number(number);
        }

        private String variant(int index) {
            return counts().size() == 1
                    ? texts.message("trials.variant.only")
                    : texts.message(index == 0 ? "trials.variant.a" : "trials.variant.b");
        }

        private Block standings() {
            List<Line> lines = new ArrayList<>();
            lines.add(line(
                    texts.message("programmes.outcome.ELIGIBLE"),
                    count -> List.of(
                            linked(count, texts.number(at(count).eligible().enterprises()), "standing", "ELIGIBLE"),
                            plain(texts.wan(at(count).eligible().sum().yuan())))));
            lines.add(line(
                    texts.message("programmes.outcome.INELIGIBLE"),
                    count -> List.of(
                            linked(count, texts.number(at(count).ineligible()), "standing", "INELIGIBLE"),
                            plain("—"))));
            lines.add(line(
                    texts.message("programmes.outcome.UNKNOWN"),
                    count -> List.of(
                            linked(count, texts.number(at(count).unknown()), "standing", "UNKNOWN"), plain("—"))));
            return new Block("standing", List.of("trials.enterprises", "trials.sum-wan"), lines);
        }

        private Tally.Count at(int variant) {
            return counts().get(variant);
        }

        private Block group(Tally.Dimension dimension, String parameter, Function<String, String> label) {
            SortedSet<String> names = new TreeSet<>();
            counts().forEach(count -> names.addAll(count.group(dimension).keySet()));
            BigDecimal most = counts().stream()
                    .flatMap(count -> count.group(dimension).values().stream())
                    .map(cell -> cell.sum().yuan())
                    .reduce(BigDecimal.ONE, BigDecimal::max);
            List<Line> lines = new ArrayList<>();
            for (String name : names) {
                List<Figure> figures = new ArrayList<>();
                List<Integer> bars = new ArrayList<>();
                for (int i = 0; i < counts().size(); i++) {
                    Tally.Cell cell = at(i).group(dimension).get(name);
                    figures.add(
                            cell == null
                                    ? plain("0")
                                    : linked(
                                            i,
                                            texts.number(cell.enterprises()),
                                            "standing",
                                            "ELIGIBLE",
                                            parameter,
                                            name));
                    figures.add(plain(cell == null ? "—" : texts.wan(cell.sum().yuan())));
                    bars.add(cell == null ? 0 : permille(cell.sum().yuan(), most));
                }
                lines.add(new Line(label.apply(name), figures, bars));
            }
            return new Block(parameter, List.of("trials.enterprises", "trials.sum-wan"), lines);
        }

        private Block cuts() {
            List<Line> lines = new ArrayList<>();
            List<Criterion> conditions = shown.conditions();
            for (int c = 0; c < conditions.size(); c++) {
                int condition = c;
                String place = String.valueOf(c);
                lines.add(line(words.condition(conditions.get(c)), variant -> {
                    Tally.Cut cut = at(variant).cut(condition);
                    return List.of(
                            linked(variant, texts.number(cut.any()), "failing", place, "cut", "ANY"),
                            linked(variant, texts.number(cut.first()), "failing", place, "cut", "FIRST"),
                            linked(variant, texts.number(cut.alone()), "failing", place, "cut", "ALONE"));
                }));
            }
            return new Block("cuts", List.of("trials.cut.any", "trials.cut.first", "trials.cut.alone"), lines);
        }

        private Block names(String parameter, Function<Tally.Count, Map<String, Long>> what) {
            SortedSet<String> names = new TreeSet<>();
            counts().forEach(count -> names.addAll(what.apply(count).keySet()));
            return new Block(
                    parameter,
                    List.of("trials.enterprises"),
                    names.stream()
                            .map(name -> line(
                                    words.fact(name),
                                    variant -> List.of(linked(
                                            variant,
                                            texts.number(what.apply(at(variant)).getOrDefault(name, 0L)),
                                            parameter,
                                            name))))
                            .toList());
        }

        private Line line(String label, Function<Integer, List<Figure>> figures) {
            List<Figure> all = new ArrayList<>();
            for (int i = 0; i < counts().size(); i++) {
                all.addAll(figures.apply(i));
            }
            return new Line(label, all, List.of());
        }

        private static Figure plain(String text) {
            return new Figure(text, null);
        }

        private Figure linked(int variant, String text, String... filter) {
            if (text.equals("0")) {
                return plain(text);
            }
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("variant", String.valueOf(variant));
            for (int i = 0; i < filter.length; i += 2) {
                // An empty value is those of whom it is not known, and must be told from "any".
                parameters.put(filter[i], filter[i + 1].isEmpty() ? OutcomeFilter.NOT_KNOWN : filter[i + 1]);
            }
            StringBuilder href = new StringBuilder("/staff/dry-runs/enterprises?run=" + run().id());
            parameters.forEach((name, value) ->
                    href.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return new Figure(text, href.toString());
        }

        private static int permille(BigDecimal part, BigDecimal whole) {
            return part.multiply(BigDecimal.valueOf(CHART))
                    .divide(whole, 0, RoundingMode.HALF_UP)
                    .intValue();
        }
    }
}
