package org.zhuqi.campaigns.activities;

import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;

class InMemoryActivityResultsTest extends ActivityResultsContract {
    private final InMemoryActivityResults results = new InMemoryActivityResults();

    @Override
    protected ActivityResults results() {
        return results;
    }

    @Override
    protected Activity activity() {
        return ActivityFixture.announced(5);
    }

    @Override
    protected EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }
}
