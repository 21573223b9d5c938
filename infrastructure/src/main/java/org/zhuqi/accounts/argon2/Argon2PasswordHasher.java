package org.zhuqi.accounts.argon2;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.HashingLimit;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.PasswordHasher;

/** Argon2id: 16-byte salt, 32-byte hash, 19 MiB, 2 passes (OWASP's first choice for servers without a spare CPU). */
@Component
class Argon2PasswordHasher implements PasswordHasher {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, LENGTH, 1, MEMORY_KIB, PASSES);
    private final HashingGate gate;
    private final String decoy;

    Argon2PasswordHasher(HashingLimit limit) {
        gate = new HashingGate(limit);
        decoy = hash(OneTimePassword.fresh().value());
    }

    @Override
    public String hash(String password) {
        String hash = gate.pass(() -> encoder.encode(password));
        if (hash == null) {
            throw new IllegalStateException("no hash made");
        }
        return hash;
    }

    @Override
    public boolean matches(String password, String hash) {
        // What is no hash matches nothing; asking the encoder would fill the log with stack traces.
        return hash.startsWith("$argon2id$") && gate.pass(() -> encoder.matches(password, hash));
    }

    @Override
    public String decoy() {
        return decoy;
    }
}
