package org.zhuqi.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Seals with nothing but the owner's name; for tests only. */
public final class FakeSecretSealer implements SecretSealer {
    @Override
    public byte[] seal(String secret, String owner) {
        return ("for " + owner + ":" + secret).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(byte[] sealed, String owner) {
        String text = new String(sealed, StandardCharsets.UTF_8);
        String mark = "for " + owner + ":";
        if (!text.startsWith(mark)) {
            throw new IllegalStateException("another's");
        }
        return text.substring(mark.length());
    }

    @Override
    public Optional<byte[]> renewed(byte[] sealed, String owner) {
        open(sealed, owner);
        return Optional.empty();
    }
}
