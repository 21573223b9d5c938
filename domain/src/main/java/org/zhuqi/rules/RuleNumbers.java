package org.zhuqi.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.LocalText;

/**
 * The numbers that stand in rules, each with its place in the tree, so that one may ask what another number would do:
 * thresholds of conditions, rates, caps, floors, bands and fixed amounts of formulas.
 *
 * <p>A place is the way from the root, part by part: {@code conditions/2} is the number in the third condition,
 * {@code amount/0/0} the number of the formula two steps in.
 */
public final class RuleNumbers {
    private static final String CONDITIONS = "conditions";
    private static final String AMOUNT = "amount";

    private RuleNumbers() {}

    /** What a number does in its rule. */
    public enum Kind {
        /** What a fact is compared with. */
        THRESHOLD(false),
        /** What a ratio or a growth is compared with, as a quotient. */
        SHARE(true),
        FIXED(false),
        FLOOR(false),
        CAP(false),
        RATE(true),
        BAND_FROM(false),
        BAND_RATE(true),
        BAND_PLUS(false);

        private final boolean quotient;

        Kind(boolean quotient) {
            this.quotient = quotient;
        }

        /** Whether people read it in per cent. */
        public boolean quotient() {
            return quotient;
        }
    }

    /**
     * One number.
     *
     * @param words of the condition, or of the part of the formula it belongs to; null where none are near
     */
    public record Place(String place, Kind kind, @Nullable LocalText words, BigDecimal value) {}

    /** All numbers of the conditions and the formula, in the order they are read. */
    public static List<Place> of(Criterion conditions, Amount amount) {
        List<Place> places = new ArrayList<>();
        Walk walk = new Walk(place -> {
            places.add(place);
            return place.value();
        });
        walk.criterion(conditions, CONDITIONS);
        walk.amount(amount, AMOUNT, null);
        return places;
    }

    /** The conditions with other numbers at some places; a place that is not there changes nothing. */
    public static Criterion changed(Criterion conditions, Map<String, BigDecimal> numbers) {
        return new Walk(place -> numbers.getOrDefault(place.place(), place.value())).criterion(conditions, CONDITIONS);
    }

    /** The formula with other numbers at some places; refuses bands that would no longer begin one above the other. */
    public static Amount changed(Amount amount, Map<String, BigDecimal> numbers) {
        return new Walk(place -> numbers.getOrDefault(place.place(), place.value())).amount(amount, AMOUNT, null);
    }

    /** Goes through a rule and puts it together again with the numbers the visit answers. */
    private record Walk(Function<Place, BigDecimal> visit) {
        private BigDecimal number(String at, Kind kind, @Nullable LocalText words, BigDecimal value) {
            return visit.apply(new Place(at, kind, words, value));
        }

        Criterion criterion(Criterion criterion, String at) {
            return switch (criterion) {
                case Criterion.All all -> new Criterion.All(all.words(), criteria(all.of(), at));
                case Criterion.Any any -> new Criterion.Any(any.words(), criteria(any.of(), at));
                case Criterion.Not not -> new Criterion.Not(not.words(), criterion(not.of(), at + "/0"));
                case Criterion.Compare compare -> compare(compare, at);
                case Criterion.OneOf oneOf -> oneOf;
            };
        }

        private List<Criterion> criteria(List<Criterion> of, String at) {
            return IntStream.range(0, of.size())
                    .mapToObj(i -> criterion(of.get(i), at + "/" + i))
                    .toList();
        }

        private Criterion compare(Criterion.Compare compare, String at) {
            if (!(compare.wanted() instanceof FactValue.Number wanted)) {
                return compare;
            }
            Kind kind = compare.measurand() instanceof Measurand.Of ? Kind.THRESHOLD : Kind.SHARE;
            return new Criterion.Compare(
                    compare.words(),
                    compare.basis(),
                    compare.measurand(),
                    compare.comparison(),
                    FactValue.of(number(at, kind, compare.words(), wanted.number())));
        }

        Amount amount(Amount amount, String at, @Nullable LocalText words) {
            return switch (amount) {
                case Amount.Fixed fixed -> new Amount.Fixed(number(at, Kind.FIXED, words, fixed.value()));
                case Amount.Blank blank -> blank;
                case Amount.Field field -> field;
                case Amount.Column column -> column;
                case Amount.FactNumber number -> number;
                case Amount.Sum sum ->
                    new Amount.Sum(
                            sum.table(),
                            sum.rowName(),
                            sum.without(),
                            sum.once(),
                            amount(sum.each(), at + "/0", words));
                case Amount.Least least -> new Amount.Least(amounts(least.of(), at, words));
                case Amount.Greatest greatest -> new Amount.Greatest(amounts(greatest.of(), at, words));
                case Amount.Plus plus -> new Amount.Plus(amounts(plus.of(), at, words));
                case Amount.Minus minus ->
                    new Amount.Minus(amount(minus.from(), at + "/0", words), amount(minus.take(), at + "/1", words));
                case Amount.Times times -> new Amount.Times(amounts(times.of(), at, words));
                case Amount.Divided divided ->
                    new Amount.Divided(amount(divided.of(), at + "/0", words), amount(divided.by(), at + "/1", words));
                case Amount.LessTax lessTax ->
                    new Amount.LessTax(
                            amount(lessTax.payment(), at + "/0", words),
                            amount(lessTax.net(), at + "/1", words),
                            amount(lessTax.tax(), at + "/2", words));
                case Amount.Increase increase ->
                    new Amount.Increase(
                            amount(increase.current(), at + "/0", words), amount(increase.base(), at + "/1", words));
                case Amount.Named named ->
                    new Amount.Named(named.words(), amount(named.of(), at + "/0", named.words()));
                case Amount.Floor floor -> {
                    BigDecimal number = number(at, Kind.FLOOR, words, floor.floor());
                    yield new Amount.Floor(amount(floor.of(), at + "/0", words), number);
                }
                case Amount.Rate rate -> {
                    BigDecimal number = number(at, Kind.RATE, words, rate.rate());
                    yield new Amount.Rate(amount(rate.of(), at + "/0", words), number);
                }
                case Amount.Cap cap -> {
                    BigDecimal number = number(at, Kind.CAP, words, cap.cap());
                    yield new Amount.Cap(amount(cap.of(), at + "/0", words), number);
                }
                case Amount.Tiers tiers ->
                    new Amount.Tiers(
                            amount(tiers.of(), at + "/0", words), bands(tiers.bands(), at, words), tiers.sliced());
                case Amount.Days days -> days;
                case Amount.Dated dated -> dated;
                case Amount.Given given -> given(given, at);
                case Amount.Staged staged ->
                    new Amount.Staged(IntStream.range(0, staged.stages().size())
                            .mapToObj(i -> stage(staged.stages().get(i), at + "/" + i))
                            .toList());
                case Amount.ByChoice byChoice -> byChoice(byChoice, at, words);
            };
        }

        private List<Amount> amounts(List<Amount> of, String at, @Nullable LocalText words) {
            return IntStream.range(0, of.size())
                    .mapToObj(i -> amount(of.get(i), at + "/" + i, words))
                    .toList();
        }

        private List<Amount.Band> bands(List<Amount.Band> bands, String at, @Nullable LocalText words) {
            List<Amount.Band> walked = new ArrayList<>();
            for (int i = 0; i < bands.size(); i++) {
                Amount.Band band = bands.get(i);
                String place = at + "/band" + i;
                walked.add(new Amount.Band(
                        number(place + "/from", Kind.BAND_FROM, words, band.from()),
                        number(place + "/rate", Kind.BAND_RATE, words, band.rate()),
                        number(place + "/plus", Kind.BAND_PLUS, words, band.plus())));
            }
            return walked;
        }

        private Amount given(Amount.Given given, String at) {
            Amount otherwise = given.otherwise();
            return new Amount.Given(
                    given.words(),
                    criterion(given.criterion(), at + "/if"),
                    amount(given.then(), at + "/0", given.words()),
                    otherwise == null ? null : amount(otherwise, at + "/1", given.words()));
        }

        private Amount.Stage stage(Amount.Stage stage, String at) {
            return new Amount.Stage(
                    stage.words(),
                    amount(stage.amount(), at + "/0", stage.words()),
                    criterion(stage.due(), at + "/if"));
        }

        private Amount byChoice(Amount.ByChoice byChoice, String at, @Nullable LocalText words) {
            Map<String, Amount> cases = new java.util.LinkedHashMap<>();
            byChoice.cases().forEach((choice, of) -> cases.put(choice, amount(of, at + "/=" + choice, words)));
            Amount otherwise = byChoice.otherwise();
            return new Amount.ByChoice(
                    byChoice.field(), cases, otherwise == null ? null : amount(otherwise, at + "/else", words));
        }
    }
}
