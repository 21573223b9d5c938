package org.zhuqi.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit code of GB 32100-2015.
 *
 * <p>One that fails only the check character can be held too, because a few issued codes of an early pilot do; whoever
 * accepts such a code must keep who said so and the licence ({@link #passesCheck}). Positions 3 to 8 name the authority
 * that registered the enterprise, not where it is: nothing here returns them.
 */
public record CreditCode(String value) {
    /** Why a code is refused; the first that holds, in this order, is the answer (docs/domain.md, R3). */
    public enum Reason {
        EMPTY,
        /** A space, control or zero-width character inside. */
        BLANK,
        LENGTH,
        ALPHABET,
        /** No such registering department or category, or positions 3 to 8 are not digits. */
        STRUCTURE,
        CHECK;

        /** Only the check character may be overridden. */
        public boolean overridable() {
            return this == CHECK;
        }
    }

    /**
     * What is to be said about a text given as a code.
     *
     * @param normalized the text as it was judged
     * @param reason null when the code is valid
     */
    public record Judgement(String normalized, @Nullable Reason reason) {
        public boolean valid() {
            return reason == null;
        }

        /** Whether it is valid, or would be with an override. */
        public boolean acceptable() {
            return reason == null || reason.overridable();
        }
    }

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Letters and marks that take no room but are neither spaces nor format characters. */
    private static final String INVISIBLE = "\u034F\u115F\u1160\u17B4\u17B5\u180B\u180C\u180D\u180F\u2800\u3164\uFFA0";

    /** Categories allowed for each registering department; data, because the standard is amended. */
    private static final Map<Character, String> STRUCTURE = readStructure();

    public CreditCode {
        Judgement judgement = judgeStored(value);
        if (!judgement.acceptable()) {
            throw new MalformedException("not a credit code (" + judgement.reason() + "): " + value);
        }
    }

    /** Judges what somebody typed: compatibility forms, case and outer blanks are put right first. */
    public static Judgement judge(@Nullable String input) {
        return judgeStored(normalize(input));
    }

    /** Judges a text as it is, without putting anything right. */
    public static Judgement judgeStored(String text) {
        return new Judgement(text, firstReason(text));
    }

    /** The code somebody typed; fails unless {@link #judge} finds it valid. */
    public static CreditCode of(String input) {
        Judgement judgement = judge(input);
        if (!judgement.valid()) {
            throw new MalformedException("not a credit code (" + judgement.reason() + "): " + input);
        }
        return new CreditCode(judgement.normalized());
    }

    /** NFKC, upper case, outer blanks removed. */
    public static String normalize(@Nullable String input) {
        return input == null
                ? ""
                : Normalizer.normalize(input, Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT)
                        .strip();
    }

    /**
     * Completes department, category and division (8 characters) and the body of an organisation code (8) with both
     * check characters; for invented data.
     */
    public static CreditCode complete(String head, String body) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * BODY_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        String organisation = body + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        String first = head + organisation;
        return new CreditCode(first + checkCharacter(first));
    }

    /** False for the few issued codes that were accepted by override. */
    public boolean passesCheck() {
        return firstReason(value) == null;
    }

    private static @Nullable Reason firstReason(String text) {
        if (text.isEmpty()) {
            return Reason.EMPTY;
        }
        if (text.codePoints().anyMatch(CreditCode::isBlank)) {
            return Reason.BLANK;
        }
        if (text.codePointCount(0, text.length()) != LENGTH) {
            return Reason.LENGTH;
        }
        if (!text.codePoints().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
            return Reason.ALPHABET;
        }
        String categories = STRUCTURE.get(text.charAt(0));
        boolean known = categories != null && categories.indexOf(text.charAt(1)) >= 0;
        if (!known || !text.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Reason.STRUCTURE;
        }
        return checkCharacter(text) == text.charAt(LENGTH - 1) ? null : Reason.CHECK;
    }

    private static char checkCharacter(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        int base = ALPHABET.length();
        return ALPHABET.charAt((base - sum % base) % base);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.FORMAT
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || INVISIBLE.indexOf(codePoint) >= 0;
    }

    private static Map<Character, String> readStructure() {
        try (InputStream in = Objects.requireNonNull(
                        CreditCode.class.getResourceAsStream("credit-code-structure.csv"),
                        "credit-code-structure.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<Character, String> structure = new HashMap<>();
            lines.lines().skip(1).map(line -> line.split(",")).forEach(row -> structure.put(row[0].charAt(0), row[1]));
            return Map.copyOf(structure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
