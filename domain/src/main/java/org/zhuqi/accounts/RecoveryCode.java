package org.zhuqi.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhuqi.shared.UserId;

/**
 * Stands in once for the app on a lost phone. 28 letters of 32 are 140 random bits, so a fast hash keeps it safe; letters
 * that look alike are left out. Codes of sixteen letters, as they were made before, serve until they are renewed.
 */
public record RecoveryCode(String value) {
    /** How many are made at a time. */
    public static final int SET = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 28;
    private static final int FORMER_LENGTH = 16;
    private static final Pattern SHAPE =
            Pattern.compile("(?:[%1$s]{%2$d}|[%1$s]{%3$d})".formatted(ALPHABET, LENGTH, FORMER_LENGTH));

    public static List<RecoveryCode> freshSet() {
        return Stream.generate(RecoveryCode::fresh).limit(SET).toList();
    }

    private static RecoveryCode fresh() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(text.toString());
    }

    /** Reads what somebody typed: case, hyphens and blanks do not matter. */
    public static Optional<RecoveryCode> parse(String typed) {
        String tidy = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(tidy).matches() ? Optional.of(new RecoveryCode(tidy)) : Optional.empty();
    }

    /** As it is shown: groups of four. */
    public String grouped() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** SHA-256 of code and owner, in small hexadecimal letters: all that is stored. */
    public String hash(UserId owner) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((owner + " " + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never printed by accident. */
    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
