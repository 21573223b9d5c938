package org.zhuqi.accounts.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.accounts.SecretSealer;

/** AES-256-GCM: a version byte, twelve random bytes, the sealed text with its tag; the owner is authenticated with it. */
@Component
@RequiredArgsConstructor
class AesGcmSealer implements SecretSealer {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealingKey key;

    @Override
    public byte[] seal(String secret, String owner) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(key.get(), Cipher.ENCRYPT_MODE, nonce, owner)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    @Override
    public String open(byte[] sealed, String owner) {
        if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
            throw new IllegalStateException("not sealed by this program");
        }
        return opened(key.get(), sealed, owner)
                .or(() -> openedByFormer(sealed, owner))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "a second factor was sealed with another key than zhuqi.accounts.second-factor.key, or changed"));
    }

    @Override
    public Optional<byte[]> renewed(byte[] sealed, String owner) {
        if (sealed.length > 1 + NONCE && opened(key.get(), sealed, owner).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(seal(open(sealed, owner), owner));
    }

    private Optional<String> openedByFormer(byte[] sealed, String owner) {
        return key.former().stream()
                .flatMap(former -> opened(former, sealed, owner).stream())
                .findFirst();
    }

    /** Empty when it was sealed with another key or changed: the tag tells. */
    private static Optional<String> opened(SecretKey key, byte[] sealed, String owner) {
        byte[] nonce = new byte[NONCE];
        ByteBuffer.wrap(sealed, 1, NONCE).get(nonce);
        try {
            byte[] secret = cipher(key, Cipher.DECRYPT_MODE, nonce, owner)
                    .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(SecretKey key, int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
