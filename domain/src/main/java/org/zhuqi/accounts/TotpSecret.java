package org.zhuqi.accounts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app shares with the program: both compute the same six digits from it every thirty seconds (RFC
 * 6238 with SHA-1, the only variant that every app understands).
 *
 * @param base32 twenty random bytes as apps read them, RFC 4648 without padding
 */
public record TotpSecret(String base32) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALGORITHM = "HmacSHA1";
    private static final int BYTES = 20;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** How many steps a phone's clock may be early or late. */
    private static final int DRIFT = 1;

    private static final Duration STEP = Duration.ofSeconds(30);

    public TotpSecret {
        if (!base32.matches("[A-Z2-7]{16,64}")) {
            throw new IllegalArgumentException("not a secret an app could read");
        }
    }

    public static TotpSecret fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static TotpSecret of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = (held << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        }
        return new TotpSecret(text.toString());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[base32.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int filled = 0;
        for (char letter : base32.toCharArray()) {
            held = (held << 5) | ALPHABET.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[filled++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }

    /** The secret as people type it: groups of four. */
    public String grouped() {
        return base32.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The number of whole steps since 1970. */
    public static long step(Instant at) {
        return at.getEpochSecond() / STEP.toSeconds();
    }

    /** The six digits of a step. */
    public String code(long step) {
        byte[] mac = hmac(bytes(), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = mac[mac.length - 1] & 0x0f;
        int number = (ByteBuffer.wrap(mac, at, Integer.BYTES).getInt() & Integer.MAX_VALUE) % MODULUS;
        return String.format("%0" + DIGITS + "d", number);
    }

    /**
     * The step whose code was typed, at most one step beside the present one; empty when there is none. Every candidate
     * is computed and compared in full, so the time it takes tells nothing.
     *
     * @param after the last step that was used: neither it nor an earlier one serves again
     */
    OptionalLong stepOf(String typed, Instant now, long after) {
        byte[] wanted = typed.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (long step = step(now) - DRIFT; step <= step(now) + DRIFT; step++) {
            boolean same = MessageDigest.isEqual(wanted, code(step).getBytes(StandardCharsets.UTF_8));
            if (same & step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Never printed by accident. */
    @Override
    public String toString() {
        return "TotpSecret[…]";
    }
}
