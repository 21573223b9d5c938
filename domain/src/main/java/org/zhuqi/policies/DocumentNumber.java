package org.zhuqi.policies;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an official document (发文字号): who issued it, in which year, the how manieth, e.g.
 * {@code 延州工信发〔2024〕12号} (docs/domain.md "Official documents").
 *
 * @param agency the sign of the issuing body (机关代字)
 * @param serial from 1 in each year
 */
public record DocumentNumber(String agency, int year, int serial) {
    /** Whoever types has no 〔〕 on the keyboard. */
    private static final Pattern TYPED =
            Pattern.compile("(?<agency>.*)[\\[(〔【［]\\s*(?<year>[^\\])〕】］]*?)\\s*[\\])〕】］](?<serial>.*?)号?");

    private static final Pattern AGENCY = Pattern.compile("\\p{IsHan}{1,20}");
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2099;
    private static final int LAST_SERIAL = 99_999;

    public DocumentNumber {
        if (!AGENCY.matcher(agency).matches()) {
            throw PoliciesError.NUMBER_AGENCY.refused();
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw PoliciesError.NUMBER_YEAR.refused();
        }
        if (serial < 1 || serial > LAST_SERIAL) {
            throw PoliciesError.NUMBER_SERIAL.refused();
        }
    }

    /**
     * Reads it as people type it: brackets of any shape, any width, blanks anywhere; refuses what is not one with the
     * error that says where.
     */
    public static DocumentNumber parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        Matcher matcher = TYPED.matcher(plain);
        if (!matcher.matches()) {
            throw PoliciesError.NUMBER_FORM.refused();
        }
        return new DocumentNumber(
                matcher.group("agency"), year(matcher.group("year")), serial(matcher.group("serial")));
    }

    private static int year(String digits) {
        if (!digits.matches("[0-9]{4}")) {
            throw PoliciesError.NUMBER_YEAR.refused();
        }
        return Integer.parseInt(digits);
    }

    /** The standard for official documents wants the plain number: no 第 before it, no nought in front. */
    private static int serial(String written) {
        if (!written.matches("[1-9][0-9]{0,4}")) {
            throw PoliciesError.NUMBER_SERIAL.refused();
        }
        return Integer.parseInt(written);
    }

    /** As the document bears it. */
    @Override
    public String toString() {
        return agency + "〔" + year + "〕" + serial + "号";
    }
}
