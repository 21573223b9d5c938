package org.zhuqi.reviews.notices;

/**
 * Who objects: personal data, shown masked and unmasked only on record.
 *
 * @param contact telephone number or mail address
 */
public record Objector(String name, String contact) {
    /** The first character and a star (facts §13). */
    public String maskedName() {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** {@code 138****1234}, {@code a***@x.com}, otherwise only the first character. */
    public String maskedContact() {
        int at = contact.indexOf('@');
        if (at > 0) {
            return contact.charAt(0) + "***" + contact.substring(at);
        }
        if (contact.length() >= 9) {
            return contact.substring(0, 3) + "****" + contact.substring(contact.length() - 4);
        }
        return contact.charAt(0) + "***";
    }

    /** Names and numbers stay out of logs. */
    @Override
    public String toString() {
        return "Objector[" + maskedName() + "]";
    }
}
