package org.zhuqi.parks.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.parks.Buildings;
import org.zhuqi.parks.Parks;
import org.zhuqi.parks.Tenancies;
import org.zhuqi.parks.Zones;
import org.zhuqi.parks.usecase.ParkQueries;

/** The adapters of this package, for tests of others. */
public final class ParkAdapters {
    private ParkAdapters() {}

    public static Parks parks(JdbcClient jdbc) {
        return new JdbcParks(jdbc);
    }

    public static Buildings buildings(JdbcClient jdbc) {
        return new JdbcBuildings(jdbc);
    }

    public static Tenancies tenancies(JdbcClient jdbc) {
        return new JdbcTenancies(jdbc);
    }

    public static Zones zones(JdbcClient jdbc) {
        return new JdbcZones(jdbc);
    }

    public static ParkQueries queries(JdbcClient jdbc) {
        return new JdbcParkQueries(jdbc);
    }
}
