package org.zhuqi.enterprises;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How personal data are shortened for display (docs/domain.md, Security). */
public final class Masking {
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private static final int CARD_HEAD = 6;

    /**
     * What can be known for personal inside a text: mail addresses, identity cards (by their date of birth, which no credit
     * code has), and numbers of mobile telephones and land lines. An address is looked for from the beginning of a word and
     * never again from within it: who fills a field with twenty thousand letters or dots must not stop whoever reads it.
     */
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<![\\p{Alnum}._%+-])(?<email>[\\p{Alnum}._%+-]++@[\\p{Alnum}-]++(?:\\.[\\p{Alnum}-]++)++)"
                    + "|(?<![\\p{Alnum}])(?<card>[1-6]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx])"
                    + "(?![\\p{Alnum}])"
                    + "|(?<![\\p{Alnum}])(?<phone>(?:(?:\\+|00)86)?1[3-9]\\d{9}|1[3-9]\\d-\\d{4}-\\d{4}|1[3-9]\\d \\d{4} \\d{4}"
                    + "|[(（]0\\d{2,3}[)）][- ]?\\d{7,8}|0\\d{2,3}[- ]?\\d{7,8})"
                    + "(?![\\p{Alnum}])");

    private Masking() {}

    /** 222401********1234. */
    public static String card(String number) {
        return number.length() > CARD_HEAD + TAIL
                ? number.substring(0, CARD_HEAD) + "********" + number.substring(number.length() - TAIL)
                : "********";
    }

    /** The text with what is personal in it masked; names cannot be told from other words. */
    public static String text(String text) {
        return PERSONAL.matcher(text).replaceAll(found -> {
            String email = found.group("email");
            String card = found.group("card");
            String masked = email != null ? email(email) : card != null ? card(card) : phone(found.group());
            return Matcher.quoteReplacement(masked);
        });
    }

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
