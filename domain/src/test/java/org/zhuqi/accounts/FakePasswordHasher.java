package org.zhuqi.accounts;

/** Fast and readable; for tests only. */
public final class FakePasswordHasher implements PasswordHasher {
    @Override
    public String hash(String password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        return hash.equals(hash(password));
    }

    @Override
    public String decoy() {
        return "decoy";
    }
}
