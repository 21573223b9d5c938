package org.zhuqi.parks;

import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.EnterpriseId;

class InMemoryParksTest extends ParksContract {
    private final Parks parks = new InMemoryParks(Set.of());
    private final Buildings buildings = new InMemoryBuildings();
    private final Tenancies tenancies = new InMemoryTenancies();
    private final Zones zones = new InMemoryZones();

    @Override
    protected Parks parks() {
        return parks;
    }

    @Override
    protected Buildings buildings() {
        return buildings;
    }

    @Override
    protected Tenancies tenancies() {
        return tenancies;
    }

    @Override
    protected Zones zones() {
        return zones;
    }

    @Override
    protected EnterpriseId enterprise() {
        return new EnterpriseId(UUID.randomUUID());
    }
}
