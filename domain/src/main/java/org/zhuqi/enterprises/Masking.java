package org.zhuqi.enterprises;

/** How personal data are shortened for display (docs/domain.md, Security). */
public final class Masking {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Masking() {}

    /** 138****1234; a number too short for that keeps its last two digits at most. */
    public static String phone(String phone) {
        if (phone.length() > HEAD + TAIL) {
            return phone.substring(0, HEAD) + "****" + phone.substring(phone.length() - TAIL);
        }
        return "****" + phone.substring(Math.max(phone.length() - 2, phone.length() / 2));
    }

    /** 金*: the first character only. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** a***@x.com. */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? "***" : email.substring(0, email.offsetByCodePoints(0, 1)) + "***" + email.substring(at);
    }
}
