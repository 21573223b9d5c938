package org.zhuqi.campaigns.demands.jdbc;

import javax.sql.DataSource;
import org.zhuqi.campaigns.demands.Demand;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.campaigns.demands.DemandMessagesContract;
import org.zhuqi.campaigns.demands.Made;
import org.zhuqi.campaigns.demands.Projection;
import org.zhuqi.shared.jdbc.TestDatabase;

class JdbcDemandMessagesTest extends DemandMessagesContract {
    private final DataSource dataSource = TestDatabase.fresh().dataSource();
    private final DemandMessages messages = DemandDatabase.messages(dataSource);
    private final DemandId demand = raised();

    private DemandId raised() {
        Made made = Demand.raise(
                DemandFixture.id(),
                DemandFixture.matter(),
                DemandFixture.by(DemandFixture.clerk(), "2024-10-08T09:00"),
                DemandFixture.rules());
        DemandDatabase.demands(dataSource).add(made, Projection.of(made.demand(), DemandFixture.rules()));
        return made.demand().id();
    }

    @Override
    protected DemandMessages messages() {
        return messages;
    }

    @Override
    protected DemandId demand() {
        return demand;
    }
}
