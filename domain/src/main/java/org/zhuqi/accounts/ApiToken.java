package org.zhuqi.accounts;

import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.With;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.UserId;

/**
 * A bearer token of the API; only its hash is kept.
 *
 * @param hash SHA-256 of the secret, in small hexadecimal letters
 * @param label what its owner calls it
 */
public record ApiToken(
        UUID id,
        UserId user,
        String hash,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @With(AccessLevel.PRIVATE) @Nullable Instant revokedAt) {

    public ApiToken {
        if (!expiresAt.isAfter(createdAt)) {
            throw new IllegalArgumentException("a token must live");
        }
    }

    public boolean valid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    public ApiToken revoked(Instant now) {
        return revokedAt == null ? withRevokedAt(now) : this;
    }
}
