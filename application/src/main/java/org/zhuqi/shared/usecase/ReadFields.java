package org.zhuqi.shared.usecase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.Days;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;

/** Reads what was typed into a form and remembers everything that is wrong with it. */
public final class ReadFields {
    private static final String MISSING = "shared.missing";
    private final List<FieldProblem> problems = new ArrayList<>();

    public void wrong(FieldProblem problem) {
        problems.add(problem);
    }

    /** Refuses with everything that was wrong so far. */
    public void refuseWrong() {
        if (!problems.isEmpty()) {
            throw SharedError.INVALID_INPUT.refused(problems);
        }
    }

    public String required(String field, @Nullable String typed, int longest) {
        String text = text(field, typed, longest);
        if (text.isEmpty()) {
            problems.add(FieldProblem.of(field, "shared.missing"));
        }
        return text;
    }

    /** Empty when nothing was typed. */
    public String text(String field, @Nullable String typed, int longest) {
        String text = typed == null ? "" : typed.strip();
        if (text.length() > longest) {
            problems.add(FieldProblem.of(field, "shared.too-long", longest));
        }
        return text;
    }

    /** Three fields named after the languages: {@code nameZh}, {@code nameKo}, {@code nameEn}; Chinese must be there. */
    public LocalText local(String field, @Nullable String zh, @Nullable String ko, @Nullable String en, int longest) {
        String chinese = required(field + "Zh", zh, longest);
        String korean = text(field + "Ko", ko, longest);
        String english = text(field + "En", en, longest);
        return new LocalText(
                chinese.isEmpty() ? "-" : chinese,
                korean.isEmpty() ? null : korean,
                english.isEmpty() ? null : english);
    }

    public Optional<LocalDate> day(String field, @Nullable String typed) {
        return read(field, typed, Days::read, "shared.day-form");
    }

    public Optional<LocalDate> requiredDay(String field, @Nullable String typed) {
        return required(field, day(field, typed), typed);
    }

    public Optional<YearMonth> requiredMonth(String field, @Nullable String typed) {
        return required(field, read(field, typed, ReadFields::month, "shared.month-form"), typed);
    }

    private static YearMonth month(String text) {
        return YearMonth.from(Days.read(text + "-01"));
    }

    /** A day and a time of the day, {@code 2024-05-10T09:00}. */
    public Optional<Instant> requiredMoment(String field, @Nullable String typed, ZoneId zone) {
        return required(
                field,
                read(
                        field,
                        typed,
                        text -> LocalDateTime.parse(text).atZone(zone).toInstant(),
                        "shared.moment-form"),
                typed);
    }

    /** An amount in 万元; one below nothing is a slip. */
    public Optional<Money> wan(String field, @Nullable String typed) {
        return number(field, typed).filter(number -> positive(field, number)).map(Money::ofWan);
    }

    /** A figure with what is said of its exactness: 约7800, 300多; the problem names the form where it is none. */
    public Optional<Approximate> figure(String field, @Nullable String typed, String problem) {
        return read(field, typed, Approximate::parse, problem);
    }

    /** A whole number of at least one. */
    public Optional<Integer> count(String field, @Nullable String typed) {
        return read(field, typed, Integer::valueOf, "shared.count-form").filter(number -> {
            boolean counts = number > 0;
            if (!counts) {
                problems.add(FieldProblem.of(field, "shared.count-form"));
            }
            return counts;
        });
    }

    public Optional<Integer> requiredCount(String field, @Nullable String typed) {
        return required(field, count(field, typed), typed);
    }

    public Optional<BigDecimal> number(String field, @Nullable String typed) {
        return read(field, typed, text -> new BigDecimal(text.replace(",", "")), "shared.number-form")
                // One that has more digits than any figure is a slip or an attack.
                .filter(number -> sensible(field, number));
    }

    public Optional<BigDecimal> requiredNumber(String field, @Nullable String typed) {
        return required(field, number(field, typed), typed);
    }

    public <E extends Enum<E>> Optional<E> one(Class<E> type, String field, @Nullable String typed) {
        return read(field, typed, text -> Enum.valueOf(type, text), "shared.choice");
    }

    public <E extends Enum<E>> Optional<E> requiredOne(Class<E> type, String field, @Nullable String typed) {
        return required(field, one(type, field, typed), typed);
    }

    public <E extends Enum<E>> Set<E> some(Class<E> type, String field, @Nullable Collection<String> typed) {
        Set<E> chosen = EnumSet.noneOf(type);
        Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .flatMap(text -> one(type, field, text).stream())
                .forEach(chosen::add);
        return chosen;
    }

    /** The lines of a text, without empty ones. */
    public List<String> lines(String field, @Nullable String typed, int longest) {
        return Stream.of(text(field, typed, longest).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private boolean positive(String field, BigDecimal number) {
        if (number.signum() < 0) {
            problems.add(FieldProblem.of(field, "shared.number-form"));
        }
        return number.signum() >= 0;
    }

    private boolean sensible(String field, BigDecimal number) {
        boolean sensible = number.precision() <= 18 && number.scale() <= 6 && number.scale() >= -18;
        if (!sensible) {
            problems.add(FieldProblem.of(field, "shared.number-form"));
        }
        return sensible;
    }

    private <T> Optional<T> required(String field, Optional<T> found, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            problems.add(FieldProblem.of(field, MISSING));
        }
        return found;
    }

    private <T> Optional<T> read(String field, @Nullable String typed, Function<String, T> reading, String problem) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.apply(typed.strip()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            problems.add(new FieldProblem(field, problem, List.of()));
            return Optional.empty();
        }
    }
}
