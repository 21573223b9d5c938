package org.zhuqi.documents.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.LocalText;

/**
 * What stands in a column.
 *
 * <p>Reading refuses nothing: what does not fit is passed on as it stands, and the rules that judge the page's own fields
 * refuse it in their words.
 */
public sealed interface ColumnType {
    record Text() implements ColumnType {}

    /** Identifiers: a number is its digits, full-width signs are narrow ones. */
    record Code() implements ColumnType {}

    /** @param unit what one of the column is worth */
    record Number(Unit unit) implements ColumnType {}

    record YesNo() implements ColumnType {}

    record Day() implements ColumnType {}

    record Month() implements ColumnType {}

    record YearOrMonth() implements ColumnType {}

    /**
     * One of several values, by its code or by its name in any language.
     *
     * @param byName the options by each of their names as names are compared
     */
    record Choice(List<Option> options, Map<String, Option> byName) implements ColumnType {
        public Choice(List<Option> options) {
            this(options, named(options));
        }

        public Choice {
            options = List.copyOf(options);
            byName = Map.copyOf(byName);
        }

        private static Map<String, Option> named(List<Option> options) {
            Map<String, Option> byName = new HashMap<>();
            options.forEach(option -> option.names().forEach(name -> byName.putIfAbsent(Typed.folded(name), option)));
            return byName;
        }

        private Optional<Option> find(String shown) {
            return Optional.ofNullable(byName.get(Typed.folded(shown)));
        }
    }

    /** @param value as the page's field takes it */
    record Option(String value, LocalText name) {
        private Stream<String> names() {
            return Stream.of(value, name.zh(), name.in(Language.KO), name.in(Language.EN));
        }
    }

    /** What numbers of a column count in. */
    enum Unit {
        /** Things, people, quotients. */
        ONE(BigDecimal.ONE),
        YUAN(BigDecimal.ONE),
        WAN(BigDecimal.valueOf(10_000));

        private final BigDecimal worth;

        Unit(BigDecimal worth) {
            this.worth = worth;
        }
    }

    /** The cell as somebody would type it into the page's field: dates 2024-08-30, money in yuan, true or false. */
    default String typed(SheetCell cell) {
        String shown = cell.shown();
        if (shown.isEmpty() || cell instanceof SheetCell.Broken) {
            return shown;
        }
        return switch (this) {
            case Text text -> shown;
            case Code code -> Typed.narrow(shown);
            case Number number ->
                Typed.number(shown)
                        .map(found -> Typed.plain(found.multiply(number.unit().worth)))
                        .orElse(shown);
            case YesNo yesNo -> Typed.yesNo(shown).map(String::valueOf).orElse(shown);
            case Day day -> Typed.day(shown).map(String::valueOf).orElse(shown);
            case Month month -> Typed.month(shown).map(String::valueOf).orElse(shown);
            case YearOrMonth yearOrMonth ->
                Typed.year(shown)
                        .or(() -> Typed.month(shown).map(String::valueOf))
                        .orElse(shown);
            case Choice choice -> choice.find(shown).map(Option::value).orElse(shown);
        };
    }
}
