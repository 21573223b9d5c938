package org.zhuqi.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;

class InMemoryFactSourceTest extends FactSourceContract {
    private static final FactKey KEY = new FactKey("revenue@year-1");

    @Override
    protected FactSource source() {
        return new InMemoryFactSource("memory", new Fact(KEY, FactValue.of(1), "年报", LocalDate.of(2024, 5, 1)));
    }

    @Override
    protected FactSubject subject() {
        return new FactSubject(new EnterpriseId(new UUID(0, 7)));
    }

    @Override
    protected LocalDate asOf() {
        return LocalDate.of(2024, 8, 26);
    }

    @Override
    protected Set<FactKey> answered() {
        return Set.of(KEY);
    }
}
