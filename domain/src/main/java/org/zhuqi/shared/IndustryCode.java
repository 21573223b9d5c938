package org.zhuqi.shared;

/**
 * A class of GB/T 4754: section letter and two to four digits.
 *
 * @param value e.g. {@code C13} (division 13), {@code C137} (group) or {@code C1373} (class)
 */
public record IndustryCode(String value) {
    /** Mining, manufacturing, and supply of energy and water: what GB/T 4754 counts as industry. */
    private static final String INDUSTRY = "BCD";

    public IndustryCode {
        if (!isWellFormed(value)) {
            throw new MalformedException("not a code of GB/T 4754: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        boolean formed = text.length() >= 3 && text.length() <= 5 && text.charAt(0) >= 'A' && text.charAt(0) <= 'T';
        for (int i = 1; formed && i < text.length(); i++) {
            formed = text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return formed;
    }

    /** The section's letter, e.g. {@code C}. */
    public String section() {
        return value.substring(0, 1);
    }

    /** The division with its section's letter, e.g. {@code C13}. */
    public IndustryCode division() {
        return new IndustryCode(value.substring(0, 3));
    }

    /** Whether that class is this one or lies within it. */
    public boolean includes(IndustryCode other) {
        return other.value.startsWith(value);
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
