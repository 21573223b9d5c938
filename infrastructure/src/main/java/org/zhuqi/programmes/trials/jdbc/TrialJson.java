package org.zhuqi.programmes.trials.jdbc;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.programmes.trials.Assumption;
import org.zhuqi.programmes.trials.Assumptions;
import org.zhuqi.programmes.trials.Tally;
import org.zhuqi.programmes.trials.Variant;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.Money;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What of a dry run is a list or a map in its row. Numbers are written as texts, so that none is rounded. */
@Component
class TrialJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record AssumedJson(
            @Nullable String number,
            @Nullable String words,
            @Nullable String fact) {
        static AssumedJson of(Assumption assumption) {
            return switch (assumption) {
                case Assumption.Number number -> new AssumedJson(number.number().toPlainString(), null, null);
                case Assumption.Words words -> new AssumedJson(null, words.words(), null);
                case Assumption.OfFact of ->
                    new AssumedJson(null, null, of.fact().value());
            };
        }

        Assumption assumption() {
            if (number != null) {
                return new Assumption.Number(new BigDecimal(number));
            }
            return words != null
                    ? new Assumption.Words(words)
                    : new Assumption.OfFact(new FactKey(String.valueOf(fact)));
        }
    }

    private record CellJson(long n, long unpriced, String yuan) {
        static CellJson of(Tally.Cell cell) {
            return new CellJson(cell.enterprises(), cell.unpriced(), cell.sum().toString());
        }

        Tally.Cell cell() {
            return new Tally.Cell(n, unpriced, Money.ofYuan(yuan));
        }
    }

    private record CountJson(
            CellJson eligible,
            long ineligible,
            long unknown,
            long later,
            SortedMap<Tally.Dimension, SortedMap<String, CellJson>> groups,
            SortedMap<Integer, Tally.Cut> cuts,
            SortedMap<String, Long> missing,
            SortedMap<String, Long> amountMissing) {
        static CountJson of(Tally.Count count) {
            SortedMap<Tally.Dimension, SortedMap<String, CellJson>> groups = new TreeMap<>();
            count.groups().forEach((dimension, cells) -> {
                SortedMap<String, CellJson> written = new TreeMap<>();
                cells.forEach((name, cell) -> written.put(name, CellJson.of(cell)));
                groups.put(dimension, written);
            });
            return new CountJson(
                    CellJson.of(count.eligible()),
                    count.ineligible(),
                    count.unknown(),
                    count.later(),
                    groups,
                    count.cuts(),
                    count.missing(),
                    count.amountMissing());
        }

        Tally.Count count() {
            SortedMap<Tally.Dimension, SortedMap<String, Tally.Cell>> read = new TreeMap<>();
            groups.forEach((dimension, cells) -> {
                SortedMap<String, Tally.Cell> byName = new TreeMap<>();
                cells.forEach((name, cell) -> byName.put(name, cell.cell()));
                read.put(dimension, byName);
            });
            return new Tally.Count(eligible.cell(), ineligible, unknown, later, read, cuts, missing, amountMissing);
        }
    }

    String variants(List<Variant> variants) {
        return JSON.writeValueAsString(variants.stream()
                .map(variant -> {
                    SortedMap<String, String> numbers = new TreeMap<>();
                    variant.numbers().forEach((place, number) -> numbers.put(place, number.toPlainString()));
                    return numbers;
                })
                .toList());
    }

    List<Variant> variants(String text) {
        return JSON.readValue(text, new TypeReference<List<Map<String, BigDecimal>>>() {}).stream()
                .map(Variant::of)
                .toList();
    }

    String assumptions(Assumptions assumptions) {
        SortedMap<String, AssumedJson> written = new TreeMap<>();
        assumptions.byField().forEach((field, assumption) -> written.put(field, AssumedJson.of(assumption)));
        return JSON.writeValueAsString(written);
    }

    Assumptions assumptions(String text) {
        SortedMap<String, Assumption> read = new TreeMap<>();
        JSON.readValue(text, new TypeReference<Map<String, AssumedJson>>() {})
                .forEach((field, assumed) -> read.put(field, assumed.assumption()));
        return new Assumptions(read);
    }

    String tally(Tally tally) {
        return JSON.writeValueAsString(
                tally.variants().stream().map(CountJson::of).toList());
    }

    Tally tally(String text) {
        return new Tally(JSON.readValue(text, new TypeReference<List<CountJson>>() {}).stream()
                .map(CountJson::count)
                .toList());
    }
}
