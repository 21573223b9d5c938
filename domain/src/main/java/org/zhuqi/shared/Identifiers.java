package org.zhuqi.shared;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes identifiers that sort by time (UUID version 7), so that indexes grow at their end. */
public final class Identifiers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /** Follows from a key that the sender chose: what is sent again gets the same, and nobody gets that of another's. */
    public static UUID of(String kind, UserId sender, UUID key) {
        return UUID.nameUUIDFromBytes((kind + " " + sender + " " + key).getBytes(StandardCharsets.UTF_8));
    }

    public static UUID next(Clock clock) {
        long millis = clock.millis();
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long high = (millis << 16) | 0x7000L | ((random[0] & 0x0FL) << 8) | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (random[i] & 0xFFL);
        }
        low = (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
