package org.zhuqi.programmes;

/**
 * How the receipts of a programme are numbered, e.g. {@code YB-{year}-EQI-{number}}; the place's letters are data.
 *
 * @param text holds {@code {year}} and {@code {number}} once each
 */
public record ReceiptPattern(String text) {
    public ReceiptPattern {
        if (!text.matches("[A-Z0-9-]*\\{year}[A-Z0-9-]*\\{number}[A-Z0-9-]*")) {
            throw new IllegalArgumentException("not a pattern of receipt numbers: " + text);
        }
    }

    /** Number 123 of 2024 reads YB-2024-EQI-000123. Numbers may have gaps. */
    public String number(int year, long number) {
        return text.replace("{year}", "%04d".formatted(year)).replace("{number}", "%06d".formatted(number));
    }
}
