package org.zhuqi.shared;

import java.util.regex.Pattern;

/**
 * A class of GB/T 4754: section letter and two to four digits.
 *
 * @param value e.g. {@code C13} (division 13), {@code C137} (group) or {@code C1373} (class)
 */
public record IndustryCode(String value) {
    private static final Pattern FORM = Pattern.compile("[A-T]\\d{2,4}");

    /** Mining, manufacturing, and supply of energy and water: what GB/T 4754 counts as industry. */
    private static final String INDUSTRY = "BCD";

    public IndustryCode {
        if (!FORM.matcher(value).matches()) {
            throw new MalformedException("not a code of GB/T 4754: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** The section's letter, e.g. {@code C}. */
    public String section() {
        return value.substring(0, 1);
    }

    /** The division with its section's letter, e.g. {@code C13}. */
    public IndustryCode division() {
        return new IndustryCode(value.substring(0, 3));
    }

    /** The two digits of the division, e.g. {@code 13}. */
    public String divisionDigits() {
        return value.substring(1, 3);
    }

    public boolean isIndustrial() {
        return INDUSTRY.contains(section());
    }

    @Override
    public String toString() {
        return value;
    }
}
