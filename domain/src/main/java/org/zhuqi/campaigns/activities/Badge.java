package org.zhuqi.campaigns.activities;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * By what an enterprise is known at the door.
 *
 * @param token in the QR code: 26 letters of 32 are 130 random bits, nobody guesses one
 * @param code the same for typing: only whoever stands at the door of that activity finds anything by it
 */
public record Badge(String token, String code) {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int TOKEN = 26;
    private static final int CODE = 6;
    private static final Pattern CODE_SHAPE = Pattern.compile("[" + ALPHABET + "]{" + CODE + "}");
    private static final Pattern TOKEN_SHAPE =
            Pattern.compile("[" + ALPHABET.toLowerCase(Locale.ROOT) + "]{" + TOKEN + "}");

    public Badge {
        if (!TOKEN_SHAPE.matcher(token).matches() || !CODE_SHAPE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a badge");
        }
    }

    public static Badge fresh() {
        return new Badge(drawn(TOKEN).toLowerCase(Locale.ROOT), drawn(CODE));
    }

    private static String drawn(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** Reads a code that somebody typed: case, hyphens and blanks do not matter. */
    public static Optional<String> readCode(String typed) {
        String tidy = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return CODE_SHAPE.matcher(tidy).matches() ? Optional.of(tidy) : Optional.empty();
    }

    /** The code as it is shown: two groups of three. */
    public String spoken() {
        return code.substring(0, CODE / 2) + "-" + code.substring(CODE / 2);
    }

    /** Never printed by accident. */
    @Override
    public String toString() {
        return "Badge[…]";
    }
}
