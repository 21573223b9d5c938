package org.zhuqi.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A number that a condition compares, exact; absent while something it needs is unanswered. */
public sealed interface Quantity {
    record Fixed(BigDecimal value) implements Quantity {}

    record Of(String field) implements Quantity {}

    /** Sum of a column over all rows; unanswered cells count nothing, a table without rows is 0. */
    record ColumnSum(String table, String column) implements Quantity {}

    record RowCount(String table) implements Quantity {}

    record Plus(List<Quantity> of) implements Quantity {
        public Plus {
            of = List.copyOf(of);
        }
    }

    record Minus(Quantity from, Quantity take) implements Quantity {}

    record Times(Quantity of, BigDecimal factor) implements Quantity {}

    default Optional<BigDecimal> of(Values values) {
        return switch (this) {
            case Fixed fixed -> Optional.of(fixed.value());
            case Of field -> Answers.number(values.value(field.field()));
            case ColumnSum sum ->
                Optional.of(values.rows(sum.table()).stream()
                        .flatMap(row -> row.number(sum.column()).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            case RowCount count ->
                Optional.of(BigDecimal.valueOf(values.rows(count.table()).size()));
            case Plus plus -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (Quantity part : plus.of()) {
                    Optional<BigDecimal> value = part.of(values);
                    if (value.isEmpty()) {
                        yield Optional.empty();
                    }
                    sum = sum.add(value.get());
                }
                yield Optional.of(sum);
            }
            case Minus minus ->
                minus.from().of(values).flatMap(from -> minus.take().of(values).map(from::subtract));
            case Times times -> times.of().of(values).map(value -> value.multiply(times.factor()));
        };
    }

    default Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        switch (this) {
            case Fixed fixed -> {}
            case Of field -> fields.add(field.field());
            case ColumnSum sum -> fields.add(sum.table());
            case RowCount count -> fields.add(count.table());
            case Plus plus -> plus.of().forEach(part -> fields.addAll(part.fields()));
            case Minus minus -> {
                fields.addAll(minus.from().fields());
                fields.addAll(minus.take().fields());
            }
            case Times times -> fields.addAll(times.of().fields());
        }
        return fields;
    }
}
