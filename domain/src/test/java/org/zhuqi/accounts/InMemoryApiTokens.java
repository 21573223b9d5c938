package org.zhuqi.accounts;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhuqi.shared.UserId;

public final class InMemoryApiTokens implements ApiTokens {
    private final Map<UUID, ApiToken> stored = new LinkedHashMap<>();

    @Override
    public void add(ApiToken token) {
        stored.put(token.id(), token);
    }

    @Override
    public Optional<ApiToken> find(UUID id) {
        return Optional.ofNullable(stored.get(id));
    }

    @Override
    public Optional<ApiToken> findByHash(String hash) {
        return stored.values().stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst();
    }

    @Override
    public List<ApiToken> validOf(UserId user, Instant now) {
        return stored.values().stream()
                .filter(token -> token.user().equals(user) && token.valid(now))
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .toList();
    }

    @Override
    public void save(ApiToken token) {
        stored.put(token.id(), token);
    }

    @Override
    public void revokeAllOf(UserId user, Instant now) {
        stored.replaceAll((id, token) -> token.user().equals(user) ? token.revoked(now) : token);
    }
}
