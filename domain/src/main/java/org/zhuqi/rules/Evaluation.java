package org.zhuqi.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Answers;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;

/** One evaluation of a formula; collects the steps in the order people calculate in. */
final class Evaluation {
    /** How a part of a formula that nobody wrote yet is named among what is missing. */
    private static final String UNWRITTEN = "…";

    private final Answers answers;
    private final Facts facts;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> missing = new TreeSet<>();

    private Answers.@Nullable Row row;
    private String rowPath = "";
    private int depth;

    Evaluation(Answers answers, Facts facts) {
        this.answers = answers;
        this.facts = facts;
    }

    AmountResult result(Amount amount) {
        Optional<Fraction> value = value(amount);
        if (value.isEmpty()) {
            return new AmountResult.Unknown(missing, steps);
        }
        Fraction exact = value.get();
        if (exact.signum() < 0) {
            step("negative", yuan(exact));
            exact = Fraction.ZERO;
        }
        BigDecimal rounded = exact.toBigDecimal(2);
        if (Fraction.of(rounded).compareTo(exact) != 0) {
            step("rounded", yuan(exact), yuan(Fraction.of(rounded)));
        }
        step("result", yuan(Fraction.of(rounded)));
        return new AmountResult.Known(new Money(rounded), steps);
    }

    private Optional<Fraction> value(Amount amount) {
        return switch (amount) {
            case Amount.Blank blank -> {
                missing.add(UNWRITTEN);
                yield Optional.empty();
            }
            case Amount.Fixed fixed -> Optional.of(Fraction.of(fixed.value()));
            case Amount.Field field -> needed(field.field(), answers.number(field.field()));
            case Amount.Column column -> column(column.column());
            case Amount.FactNumber number -> needed(number.fact().value(), facts.number(number.fact()));
            case Amount.Sum sum -> sum(sum);
            case Amount.Least least -> chosen("least", least.of(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            case Amount.Greatest greatest -> chosen("greatest", greatest.of(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            case Amount.Plus plus -> folded(plus.of(), Fraction::plus);
            case Amount.Times times -> folded(times.of(), Fraction::times);
            case Amount.Minus minus -> both(minus.from(), minus.take(), Fraction::minus);
            case Amount.Divided divided -> divided(divided);
            case Amount.LessTax lessTax -> lessTax(lessTax);
            case Amount.Increase increase -> increase(increase);
            case Amount.Named named -> named(named);
            case Amount.Floor floor -> floor(floor);
            case Amount.Rate rate -> rate(rate);
            case Amount.Cap cap -> cap(cap);
            case Amount.Tiers tiers -> tiers(tiers);
            case Amount.Days days -> days(days);
            case Amount.Dated dated -> dated(dated);
            case Amount.Given given -> given(given);
            case Amount.Staged staged -> staged(staged);
            case Amount.ByChoice byChoice -> byChoice(byChoice);
        };
    }

    private Optional<Fraction> needed(String name, Optional<BigDecimal> number) {
        if (number.isEmpty()) {
            missing.add(name);
        }
        return number.map(Fraction::of);
    }

    private Optional<Fraction> column(String column) {
        if (row == null) {
            throw new IllegalStateException("column " + column + " is asked for outside a sum");
        }
        return needed(path(column), row.number(column));
    }

    /** How what is missing is named: the cell of the row at hand, or the field. */
    private String path(String name) {
        return row == null ? name : rowPath + "." + name;
    }

    private Optional<Fraction> sum(Amount.Sum sum) {
        Fraction total = Fraction.ZERO;
        boolean known = true;
        int counted = 0;
        Set<List<String>> seen = new HashSet<>();
        List<Answers.Row> rows = answers.rows(sum.table());
        for (int i = 0; i < rows.size(); i++) {
            Answers.Row each = rows.get(i);
            if (each.isBlank()) {
                continue;
            }
            Step.Arg number = new Step.Arg.Number(BigDecimal.valueOf(i + 1L));
            Step.Arg name = words(LocalText.ofZh(
                    Optional.ofNullable(sum.rowName()).flatMap(each::text).orElse("—")));
            LocalText why = why(sum.without(), each);
            if (why != null) {
                step("row-left-out", number, name, words(why));
                continue;
            }
            if (!sum.once().isEmpty() && !seen.add(about(sum.once(), each))) {
                step("row-twice", number, name);
                continue;
            }
            int at = steps.size();
            row = each;
            rowPath = sum.table() + "[" + i + "]";
            depth++;
            Optional<Fraction> value = value(sum.each());
            depth--;
            row = null;
            if (value.isEmpty()) {
                known = false;
                steps.add(at, new Step.Calculation(depth, "row-unknown", List.of(number, name)));
                continue;
            }
            counted++;
            total = total.plus(value.get());
            steps.add(at, new Step.Calculation(depth, "row", List.of(number, name, yuan(value.get()))));
        }
        if (!known) {
            return Optional.empty();
        }
        step("sum", new Step.Arg.Number(BigDecimal.valueOf(counted)), yuan(total));
        return Optional.of(total);
    }

    private static @Nullable LocalText why(Amount.@Nullable Without without, Answers.Row row) {
        return without == null
                ? null
                : row.text(without.column()).map(without.values()::get).orElse(null);
    }

    /** What a row is about, told apart neither by width nor by case nor by blanks. */
    private static List<String> about(List<String> columns, Answers.Row row) {
        return columns.stream()
                .map(column -> String.valueOf(row.value(column)))
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .replaceAll("\\s", "")
                        .toLowerCase(Locale.ROOT))
                .toList();
    }

    private Optional<Fraction> chosen(String key, List<Amount> of, BinaryOperator<Fraction> choose) {
        Optional<Fraction> value = folded(of, choose);
        value.ifPresent(v -> step(key, yuan(v)));
        return value;
    }

    /** Evaluates every part, so that all that is missing is named at once. */
    private Optional<Fraction> folded(List<Amount> of, BinaryOperator<Fraction> join) {
        List<Optional<Fraction>> values = of.stream().map(this::value).toList();
        return values.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : values.stream().map(Optional::orElseThrow).reduce(join);
    }

    private Optional<Fraction> both(Amount a, Amount b, BinaryOperator<Fraction> join) {
        return folded(List.of(a, b), join);
    }

    private Optional<Fraction> divided(Amount.Divided divided) {
        Optional<Fraction> of = value(divided.of());
        Optional<Fraction> by = value(divided.by());
        if (by.isPresent() && by.get().signum() == 0) {
            missing.add("divisor");
            return Optional.empty();
        }
        return of.flatMap(a -> by.map(a::dividedBy));
    }

    private Optional<Fraction> lessTax(Amount.LessTax lessTax) {
        Optional<Fraction> payment = value(lessTax.payment());
        Optional<Fraction> net = value(lessTax.net());
        Optional<Fraction> tax = value(lessTax.tax());
        if (payment.isEmpty() || net.isEmpty() || tax.isEmpty()) {
            return Optional.empty();
        }
        Fraction gross = net.get().plus(tax.get());
        Fraction paid = gross.signum() == 0
                ? Fraction.ZERO
                : payment.get().times(net.get()).dividedBy(gross);
        step("less-tax", yuan(payment.get()), yuan(net.get()), yuan(gross), yuan(paid));
        return Optional.of(paid);
    }

    private Optional<Fraction> increase(Amount.Increase increase) {
        Optional<Fraction> current = value(increase.current());
        Optional<Fraction> base = value(increase.base());
        if (current.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        if (base.get().signum() < 0) {
            missing.add("base");
            return Optional.empty();
        }
        Fraction grown = current.get().minus(base.get());
        Fraction counted = grown.signum() < 0 ? Fraction.ZERO : grown;
        step("increase", yuan(current.get()), yuan(base.get()), yuan(counted));
        return Optional.of(counted);
    }

    private Optional<Fraction> named(Amount.Named named) {
        int at = steps.size();
        depth++;
        Optional<Fraction> value = value(named.of());
        depth--;
        value.ifPresent(v ->
                steps.add(at, new Step.Calculation(depth, "named", List.of(words(named.words()), yuan(v)))));
        return value;
    }

    private Optional<Fraction> floor(Amount.Floor floor) {
        Fraction least = Fraction.of(floor.floor());
        return value(floor.of()).map(value -> {
            boolean reached = value.compareTo(least) >= 0;
            step(reached ? "floor-reached" : "floor-missed", yuan(value), yuan(least));
            return reached ? value : Fraction.ZERO;
        });
    }

    private Optional<Fraction> rate(Amount.Rate rate) {
        return value(rate.of()).map(value -> {
            Fraction result = value.times(Fraction.of(rate.rate()));
            step("rate", yuan(value), new Step.Arg.Rate(rate.rate()), yuan(result));
            return result;
        });
    }

    private Optional<Fraction> cap(Amount.Cap cap) {
        Fraction most = Fraction.of(cap.cap());
        return value(cap.of()).map(value -> {
            boolean over = value.compareTo(most) > 0;
            step(over ? "cap-applied" : "cap-kept", yuan(value), yuan(most));
            return over ? most : value;
        });
    }

    private Optional<Fraction> tiers(Amount.Tiers tiers) {
        return value(tiers.of()).map(value -> {
            Fraction result = tiers.sliced() ? sliced(tiers.bands(), value) : whole(tiers.bands(), value);
            if (value.compareTo(Fraction.of(tiers.bands().getFirst().from())) < 0) {
                step(
                        "tier-none",
                        yuan(value),
                        yuan(Fraction.of(tiers.bands().getFirst().from())));
            } else if (tiers.sliced()) {
                step("tiers", yuan(value), yuan(result));
            }
            return result;
        });
    }

    private Fraction whole(List<Amount.Band> bands, Fraction value) {
        return bands.reversed().stream()
                .filter(band -> value.compareTo(Fraction.of(band.from())) >= 0)
                .findFirst()
                .map(band -> inBand(band, value))
                .orElse(Fraction.ZERO);
    }

    private Fraction sliced(List<Amount.Band> bands, Fraction value) {
        Fraction total = Fraction.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            Fraction from = Fraction.of(bands.get(i).from());
            if (value.compareTo(from) < 0) {
                break;
            }
            Fraction end = value;
            if (i + 1 < bands.size()) {
                Fraction next = Fraction.of(bands.get(i + 1).from());
                end = next.compareTo(value) < 0 ? next : value;
            }
            total = total.plus(inBand(bands.get(i), end.minus(from)));
        }
        return total;
    }

    private Fraction inBand(Amount.Band band, Fraction part) {
        Fraction result = part.times(Fraction.of(band.rate())).plus(Fraction.of(band.plus()));
        step(
                "tier",
                yuan(Fraction.of(band.from())),
                yuan(part),
                new Step.Arg.Rate(band.rate()),
                yuan(Fraction.of(band.plus())),
                yuan(result));
        return result;
    }

    private Optional<Fraction> days(Amount.Days days) {
        Optional<LocalDate> from = dates(days.from()).max(Comparator.naturalOrder());
        Optional<LocalDate> until = dates(days.until()).min(Comparator.naturalOrder());
        if (from.isEmpty()) {
            missing.add(path(days.from().getFirst()));
        }
        if (until.isEmpty()) {
            missing.add(path(days.until().getFirst()));
        }
        if (from.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        LocalDate begin = from.get();
        LocalDate end = until.get();
        Amount.Within within = days.within();
        if (within != null) {
            begin = begin.isBefore(within.from()) ? within.from() : begin;
            end = end.isAfter(within.through()) ? within.through().plusDays(1) : end;
        }
        long between = Math.max(0, ChronoUnit.DAYS.between(begin, end));
        step("days", date(begin), date(end), new Step.Arg.Number(BigDecimal.valueOf(between)));
        return Optional.of(Fraction.of(between));
    }

    private Stream<LocalDate> dates(List<String> names) {
        return names.stream().map(this::dateOf).flatMap(Optional::stream);
    }

    private Optional<LocalDate> dateOf(String name) {
        return Optional.ofNullable(row).flatMap(each -> each.date(name)).or(() -> answers.date(name));
    }

    private Optional<Fraction> dated(Amount.Dated dated) {
        Map.Entry<LocalDate, BigDecimal> inForce =
                dateOf(dated.on()).map(dated.values()::floorEntry).orElse(null);
        if (inForce == null) {
            missing.add(path(dated.on()));
            return Optional.empty();
        }
        step("dated", date(inForce.getKey()), new Step.Arg.Number(inForce.getValue()));
        return Optional.of(Fraction.of(inForce.getValue()));
    }

    private Optional<Fraction> given(Amount.Given given) {
        return switch (given.criterion().judge(facts)) {
            case Verdict.Unknown unknown -> {
                unknown.missing().forEach(key -> missing.add(key.value()));
                yield Optional.empty();
            }
            case Verdict.Eligible met -> {
                step("given-met", words(given.words()));
                yield value(given.then());
            }
            case Verdict.Ineligible not -> {
                step("given-not-met", words(given.words()));
                yield given.otherwise() == null ? Optional.of(Fraction.ZERO) : value(given.otherwise());
            }
        };
    }

    private Optional<Fraction> staged(Amount.Staged staged) {
        Optional<Fraction> total = Optional.of(Fraction.ZERO);
        for (Amount.Stage stage : staged.stages()) {
            Optional<Fraction> due = switch (stage.due().judge(facts)) {
                case Verdict.Eligible met -> {
                    Optional<Fraction> value = value(stage.amount());
                    value.ifPresent(v -> step("stage-due", words(stage.words()), yuan(v)));
                    yield value;
                }
                case Verdict.Ineligible not -> {
                    step("stage-lost", words(stage.words()));
                    yield Optional.of(Fraction.ZERO);
                }
                case Verdict.Unknown unknown -> {
                    step("stage-later", words(stage.words()));
                    yield Optional.of(Fraction.ZERO);
                }
            };
            total = total.flatMap(sum -> due.map(sum::plus));
        }
        return total;
    }

    private Optional<Fraction> byChoice(Amount.ByChoice byChoice) {
        Optional<String> choice = Optional.ofNullable(row)
                .flatMap(each -> each.text(byChoice.field()))
                .or(() -> answers.text(byChoice.field()));
        if (choice.isEmpty()) {
            missing.add(path(byChoice.field()));
            return Optional.empty();
        }
        Amount chosen = byChoice.cases().getOrDefault(choice.get(), byChoice.otherwise());
        return chosen == null ? Optional.of(Fraction.ZERO) : value(chosen);
    }

    private void step(String key, Step.Arg... args) {
        steps.add(new Step.Calculation(depth, key, List.of(args)));
    }

    private static Step.Arg yuan(Fraction value) {
        return new Step.Arg.Yuan(value);
    }

    private static Step.Arg date(LocalDate date) {
        return words(LocalText.ofZh(date.toString()));
    }

    private static Step.Arg words(LocalText words) {
        return new Step.Arg.Words(words);
    }
}
