package org.zhuqi.projects.charges;

import java.util.UUID;
import org.zhuqi.projects.ProjectId;

class InMemoryChargesTest extends ChargesContract {
    private final Charges charges = new InMemoryCharges();

    @Override
    protected Charges charges() {
        return charges;
    }

    @Override
    protected ProjectId project() {
        return new ProjectId(UUID.randomUUID());
    }
}
