package org.zhuqi.reviews.recommendations;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.FieldProblem;

/**
 * An official letter by its number and date (docs/domain.md "Official documents"), e.g. {@code 延市工信函〔2024〕12号}.
 *
 * @param number with the brackets of the standard, whatever was typed
 */
public record Letter(String number, LocalDate date) {
    /** Whoever types has no 〔〕 on the keyboard. */
    private static final Pattern TYPED =
            Pattern.compile("(\\p{IsHan}{1,20})[\\[(〔【［](\\d{4})[\\])〕】］]([1-9]\\d{0,4})号?");

    /** Reads what was typed; refuses with everything that is wrong at its field. */
    public static Letter read(@Nullable String number, @Nullable LocalDate date) {
        List<FieldProblem> problems = new ArrayList<>();
        String plain = Normalizer.normalize(number == null ? "" : number, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "");
        Matcher matcher = TYPED.matcher(plain);
        if (!matcher.matches()) {
            problems.add(FieldProblem.of("letterNumber", "reviews.letter-number"));
        }
        if (date == null) {
            problems.add(FieldProblem.of("letterDate", "reviews.letter-date"));
        }
        if (!problems.isEmpty() || date == null) {
            throw RecommendationsError.LETTER_INCOMPLETE.refused(problems);
        }
        return new Letter("%s〔%s〕%s号".formatted(matcher.group(1), matcher.group(2), matcher.group(3)), date);
    }
}
