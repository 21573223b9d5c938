package org.zhuqi.enterprises.registrations;

import java.util.UUID;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

class InMemoryRegistrationsTest extends RegistrationsContract {
    @Override
    protected Registrations empty() {
        return new InMemoryRegistrations();
    }

    @Override
    protected UserId somebody() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    protected ReportingUnitId unit() {
        return new ReportingUnitId("100001");
    }
}
