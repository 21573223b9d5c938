package org.zhuqi.notifications;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.SharedError;

/** An address that mail can be sent to: letters, digits and {@code ._%+-} before the sign, a host with a dot after it. */
public record MailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern WRITTEN = Pattern.compile(
            "[A-Za-z0-9_%+-]+(\\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");

    public MailAddress {
        if (value.length() > LONGEST || !WRITTEN.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mail address");
        }
    }

    /** As somebody typed it; what is no address is refused at the field {@code address}. */
    public static MailAddress parse(String written) {
        try {
            return new MailAddress(written.strip());
        } catch (IllegalArgumentException e) {
            throw SharedError.INVALID_INPUT.refused(
                    List.of(FieldProblem.of("address", "notifications.bad-mail-address")));
        }
    }

    /** {@code z…@example.org}, for whoever only has to recognise it. */
    public String masked() {
        return value.charAt(0) + "…" + value.substring(value.indexOf('@')).toLowerCase(Locale.ROOT);
    }
}
