package org.zhuqi.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.shared.UserId;

/** What every implementation of {@link ApiTokens} does. */
public abstract class ApiTokensContract {

    protected abstract ApiTokens empty();

    /** Somebody whom tokens can belong to. */
    protected abstract UserId somebody();

    private ApiToken token(UserId user, TokenSecret secret, long ageMinutes) {
        return new ApiToken(
                UUID.randomUUID(),
                user,
                secret.hash(),
                "label",
                AccountFixture.NOW.minus(Duration.ofMinutes(ageMinutes)),
                AccountFixture.NOW.minus(Duration.ofMinutes(ageMinutes)).plus(Duration.ofHours(12)),
                null);
    }

    @Test
    void a_token_is_found_by_the_hash_of_its_secret() {
        ApiTokens tokens = empty();
        TokenSecret secret = TokenSecret.fresh();
        ApiToken token = token(somebody(), secret, 0);
        tokens.add(token);
        assertThat(tokens.findByHash(secret.hash())).contains(token);
        assertThat(tokens.find(token.id())).contains(token);
        assertThat(tokens.findByHash(TokenSecret.fresh().hash())).isEmpty();
    }

    @Test
    void only_tokens_that_still_admit_somebody_are_listed_newest_first() {
        ApiTokens tokens = empty();
        UserId user = somebody();
        ApiToken older = token(user, TokenSecret.fresh(), 10);
        ApiToken newer = token(user, TokenSecret.fresh(), 5);
        ApiToken expired = token(user, TokenSecret.fresh(), 12 * 60);
        tokens.add(older);
        tokens.add(newer);
        tokens.add(expired);
        assertThat(tokens.validOf(user, AccountFixture.NOW)).containsExactly(newer, older);
        tokens.save(newer.revoked(AccountFixture.NOW));
        assertThat(tokens.validOf(user, AccountFixture.NOW)).containsExactly(older);
        tokens.revokeAllOf(user, AccountFixture.NOW);
        assertThat(tokens.validOf(user, AccountFixture.NOW)).isEmpty();
    }
}
