package org.zhuqi.documents.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people and spreadsheets write into the one form that the pages' own fields take. */
final class Typed {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年년]\\s*(\\d{1,2})\\s*[-/.月월]\\s*(\\d{1,2})\\s*[日일]?(?:\\s+[\\d:.]+)?");
    private static final Pattern DAY_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年년]\\s*(\\d{1,2})\\s*[月월]?");
    private static final Pattern MONTH_DIGITS = Pattern.compile("(\\d{4})(\\d{2})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\s*(?:年度?|년도?)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?");
    private static final Pattern NOT_COMPARED = Pattern.compile("[\\s\\p{Z}\\p{Cf}*:]+");
    private static final Set<String> YES = Set.of("是", "有", "对", "√", "예", "있음", "옳음", "맞음", "yes", "y", "true", "1");
    private static final Set<String> NO =
            Set.of("否", "无", "没有", "不是", "×", "아니", "아니오", "아니요", "없음", "no", "n", "false", "0");
    /** A number of more digits than any figure has is left as it is; whoever judges it says so. */
    private static final int MOST_DIGITS = 60;

    private Typed() {}

    /** Outer blanks off, whatever kind they are of; one form for letters that can be written in two. */
    static String tidy(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return normalized(text.substring(from, to), Normalizer.Form.NFC);
    }

    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /** Nearly every cell is in order; asking is much cheaper than writing it anew. */
    private static String normalized(String text, Normalizer.Form form) {
        return Normalizer.isNormalized(text, form) ? text : Normalizer.normalize(text, form);
    }

    /** The same, with full-width signs as narrow ones. */
    static String narrow(String text) {
        return tidy(normalized(text, Normalizer.Form.NFKC));
    }

    /** How a name is compared: width, case and blanks do not matter, nor the star of a required column. */
    static String folded(String text) {
        return NOT_COMPARED.matcher(narrow(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return number.toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Optional<BigDecimal> number(String text) {
        String narrow = narrow(text).replaceAll("^[¥￥$]\\s*", "");
        return NUMBER.matcher(narrow).matches()
                ? Optional.of(new BigDecimal(narrow.replace(",", "")))
                : Optional.empty();
    }

    static Optional<Boolean> yesNo(String text) {
        String word = folded(text);
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        String narrow = narrow(text);
        for (Pattern form : new Pattern[] {DAY, DAY_DIGITS}) {
            Matcher found = form.matcher(narrow);
            if (found.matches()) {
                try {
                    return Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    static Optional<YearMonth> month(String text) {
        String narrow = narrow(text);
        for (Pattern form : new Pattern[] {MONTH, MONTH_DIGITS}) {
            Matcher found = form.matcher(narrow);
            if (found.matches()) {
                try {
                    return Optional.of(YearMonth.of(number(found, 1), number(found, 2)));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            }
        }
        return day(narrow).map(YearMonth::from);
    }

    static Optional<String> year(String text) {
        Matcher found = YEAR.matcher(narrow(text));
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
