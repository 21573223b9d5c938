package org.zhuqi.applications;

import java.util.UUID;

class InMemorySignOffsTest extends SignOffsContract {
    private final SignOffs signOffs = new InMemorySignOffs();

    @Override
    protected SignOffs signOffs() {
        return signOffs;
    }

    @Override
    protected ApplicationId application() {
        return new ApplicationId(UUID.randomUUID());
    }
}
