package org.zhuqi.accounts;

import java.security.SecureRandom;

/** A password made by the program, shown once, good for one login. Letters that look alike are left out. */
public record OneTimePassword(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String CAPITAL = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";

    public static OneTimePassword fresh() {
        StringBuilder text = new StringBuilder();
        for (int group = 0; group < 4; group++) {
            if (group > 0) {
                text.append('-');
            }
            text.append(one(CAPITAL)).append(one(SMALL)).append(one(SMALL)).append(one(DIGITS));
        }
        return new OneTimePassword(text.toString());
    }

    private static char one(String from) {
        return from.charAt(RANDOM.nextInt(from.length()));
    }

    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
