package org.zhuqi.accounts.web;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.SessionIdGenerator;

/** 216 random bits in 36 letters: as many as the table has room for. */
class RandomSessionIds implements SessionIdGenerator {
    private static final int BYTES = 27;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public String generate() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
