package org.zhuqi.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.Port;
import org.zhuqi.shared.UserId;

/** Bearer tokens by their hash. */
@Port
public interface ApiTokens {
    void add(ApiToken token);

    Optional<ApiToken> find(UUID id);

    Optional<ApiToken> findByHash(String hash);

    /** Tokens of the person that are neither revoked nor expired, newest first. */
    List<ApiToken> validOf(UserId user, Instant now);

    void save(ApiToken token);

    void revokeAllOf(UserId user, Instant now);
}
