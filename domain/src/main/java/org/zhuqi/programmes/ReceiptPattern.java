package org.zhuqi.programmes;

import java.util.regex.Pattern;

/**
 * How the receipts of a programme are numbered, e.g. {@code YB-{year}-EQI-{number}}; the place's letters are data.
 *
 * @param text holds {@code {year}} and {@code {number}} once each
 */
public record ReceiptPattern(String text) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9-]*\\{year}[A-Z0-9-]*\\{number}[A-Z0-9-]*");

    public ReceiptPattern {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a pattern of receipt numbers: " + text);
        }
    }

    /** Number 123 of 2024 reads YB-2024-EQI-000123. Numbers may have gaps. */
    public String number(int year, long number) {
        return text.replace("{year}", "%04d".formatted(year)).replace("{number}", "%06d".formatted(number));
    }
}
