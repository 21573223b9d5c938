package org.zhuqi.accounts;

import java.util.UUID;
import org.zhuqi.shared.UserId;

class InMemorySecondFactorsTest extends SecondFactorsContract {
    @Override
    protected SecondFactors empty() {
        return new InMemorySecondFactors();
    }

    @Override
    protected UserId somebody() {
        return new UserId(UUID.randomUUID());
    }
}
