package org.zhuqi.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a field is shown or required, or what a rule demands: a small language evaluated here, over the answers or over
 * one row of a table.
 */
public sealed interface Condition {

    /** Every part holds; none at all holds. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    /** At least one part holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    record Filled(String field) implements Condition {}

    /** The field's answer, written as a text (a choice's value, "yes" or "no"), is one of these. */
    record OneOf(String field, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Compares two quantities; neither true nor false while one of them is unanswered. */
    record Compare(Quantity left, Comparison comparison, Quantity right) implements Condition {}

    /** Compares two dates. */
    record Dates(DateOf left, Comparison comparison, DateOf right) implements Condition {}

    /** A field's date, or a fixed one; exactly one of the two. */
    record DateOf(@Nullable String field, @Nullable LocalDate date) {
        public DateOf {
            if ((field == null) == (date == null)) {
                throw new IllegalArgumentException("a date is a field's or a fixed one");
            }
        }
    }

    /** Whether it holds; a comparison or choice that is unanswered counts as given. */
    default boolean holds(Values values, boolean ifUnanswered) {
        return switch (this) {
            case All all -> all.of().stream().allMatch(c -> c.holds(values, ifUnanswered));
            case Any any -> any.of().stream().anyMatch(c -> c.holds(values, ifUnanswered));
            case Not not -> !not.of().holds(values, !ifUnanswered);
            case Filled filled -> Answers.isFilled(values.value(filled.field()));
            case OneOf oneOf -> {
                String written = Values.written(values.value(oneOf.field()));
                yield written == null || written.isBlank()
                        ? ifUnanswered
                        : oneOf.values().contains(written);
            }
            case Compare compare -> {
                var left = compare.left().of(values);
                var right = compare.right().of(values);
                yield left.isEmpty() || right.isEmpty()
                        ? ifUnanswered
                        : compare.comparison().holds(left.get().compareTo(right.get()));
            }
            case Dates dates -> {
                var left = values.date(dates.left());
                var right = values.date(dates.right());
                yield left.isEmpty() || right.isEmpty()
                        ? ifUnanswered
                        : dates.comparison().holds(left.get().compareTo(right.get()));
            }
        };
    }

    /** The conditions it is made of; none for one that looks at fields itself. */
    default List<Condition> parts() {
        return switch (this) {
            case All all -> all.of();
            case Any any -> any.of();
            case Not not -> List.of(not.of());
            case Filled filled -> List.of();
            case OneOf oneOf -> List.of();
            case Compare compare -> List.of();
            case Dates dates -> List.of();
        };
    }

    /** The same group over other conditions. */
    default Condition withParts(List<Condition> next) {
        return switch (this) {
            case All all -> new All(next);
            case Any any -> new Any(next);
            case Not not -> new Not(next.getFirst());
            case Filled filled -> this;
            case OneOf oneOf -> this;
            case Compare compare -> this;
            case Dates dates -> this;
        };
    }

    /** Ids of the fields it looks at: when one of them changes, what depends on it must be shown anew. */
    default Set<String> fields() {
        Set<String> fields = new TreeSet<>();
        collect(this, fields);
        return fields;
    }

    private static void collect(Condition condition, Set<String> into) {
        switch (condition) {
            case All all -> all.of().forEach(c -> collect(c, into));
            case Any any -> any.of().forEach(c -> collect(c, into));
            case Not not -> collect(not.of(), into);
            case Filled filled -> into.add(filled.field());
            case OneOf oneOf -> into.add(oneOf.field());
            case Compare compare -> {
                into.addAll(compare.left().fields());
                into.addAll(compare.right().fields());
            }
            case Dates dates -> {
                if (dates.left().field() != null) {
                    into.add(dates.left().field());
                }
                if (dates.right().field() != null) {
                    into.add(dates.right().field());
                }
            }
        }
    }
}
