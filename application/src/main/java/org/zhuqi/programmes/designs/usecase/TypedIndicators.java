package org.zhuqi.programmes.designs.usecase;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhuqi.programmes.Indicator;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.usecase.ReadFields;

/**
 * What support is to bring about, a line for each: name, unit, figure, day, apart by bars; figure and day may be left empty.
 * The name in Korean and English may follow the Chinese one, apart by slashes.
 */
public final class TypedIndicators {
    private static final int PARTS = 4;
    private static final int NAMES = 3;
    private static final String FIGURE = "[0-9]{1,15}(\\.[0-9]{1,6})?";

    private TypedIndicators() {}

    static List<Indicator> read(ReadFields fields, String field, @Nullable String typed) {
        List<Indicator> indicators = new ArrayList<>();
        for (String line : (typed == null ? "" : typed)
                .lines()
                .filter(each -> !each.isBlank())
                .toList()) {
            try {
                indicators.add(indicator(Typed.parts(line, PARTS)));
            } catch (IllegalArgumentException | DateTimeException e) {
                fields.wrong(FieldProblem.of(field, "designs.indicator-form", line.strip()));
            }
        }
        if (indicators.size() > Particulars.MOST_INDICATORS) {
            fields.wrong(FieldProblem.of(field, "designs.indicators-many", Particulars.MOST_INDICATORS));
        }
        return indicators;
    }

    private static Indicator indicator(List<String> parts) {
        List<String> names = Stream.of(parts.getFirst().split("[/／]", NAMES))
                .map(String::strip)
                .toList();
        String figure = parts.get(2).replace(",", "");
        String day = parts.get(3);
        if (parts.size() > PARTS || !(figure.isEmpty() || figure.matches(FIGURE))) {
            throw new IllegalArgumentException("not an indicator");
        }
        return new Indicator(
                new LocalText(names.getFirst(), at(names, 1), at(names, 2)),
                parts.get(1),
                figure.isEmpty() ? null : Typed.plain(new BigDecimal(figure)),
                day.isEmpty() ? null : LocalDate.parse(day));
    }

    private static @Nullable String at(List<String> names, int index) {
        return index < names.size() && !names.get(index).isEmpty() ? names.get(index) : null;
    }

    /** As they would be typed. */
    public static String of(List<Indicator> indicators) {
        return indicators.stream()
                .map(each -> Stream.of(
                                names(each.name()),
                                each.unit(),
                                each.wanted() == null ? "" : each.wanted().toPlainString(),
                                each.by() == null ? "" : each.by().toString())
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
    }

    private static String names(LocalText name) {
        if (name.ko() == null && name.en() == null) {
            return name.zh();
        }
        String ko = name.ko() == null ? "" : name.ko();
        return name.zh() + " / " + ko + (name.en() == null ? "" : " / " + name.en());
    }
}
