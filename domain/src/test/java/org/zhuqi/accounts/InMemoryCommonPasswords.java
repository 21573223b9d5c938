package org.zhuqi.accounts;

import java.util.Locale;
import java.util.Set;

/** Knows the passwords it is given, in small letters. */
public final class InMemoryCommonPasswords implements CommonPasswords {
    private final Set<String> common;

    public InMemoryCommonPasswords(String... common) {
        this.common = Set.of(common);
    }

    @Override
    public boolean holds(String password) {
        String bare = password.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return common.contains(bare);
    }
}
