package org.zhuqi.shared;

import java.util.regex.Pattern;

/**
 * The national code of an investment project (投资项目统一代码): year, division, type, sector and a running number, e.g.
 * {@code 2024-222401-27-03-000123}.
 */
public record ProjectCode(String value) {
    private static final Pattern FORM = Pattern.compile("[12][0-9]{3}-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}");

    public ProjectCode {
        if (!isWellFormed(value)) {
            throw new MalformedException("not a national project code: " + value);
        }
    }

    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
