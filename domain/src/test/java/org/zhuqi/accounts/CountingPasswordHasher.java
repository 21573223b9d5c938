package org.zhuqi.accounts;

/** Counts the slow work, which is what an attacker with a stopwatch sees. */
public final class CountingPasswordHasher implements PasswordHasher {
    private final PasswordHasher hasher = new FakePasswordHasher();
    private int count;

    @Override
    public String hash(String password) {
        count++;
        return hasher.hash(password);
    }

    @Override
    public boolean matches(String password, String hash) {
        count++;
        return hasher.matches(password, hash);
    }

    @Override
    public String decoy() {
        return hasher.decoy();
    }

    /** How often something was hashed since this was last asked. */
    public int counted() {
        int counted = count;
        count = 0;
        return counted;
    }
}
