package org.zhuqi.accounts;

import java.util.UUID;
import org.zhuqi.shared.UserId;

class InMemoryApiTokensTest extends ApiTokensContract {
    @Override
    protected ApiTokens empty() {
        return new InMemoryApiTokens();
    }

    @Override
    protected UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
