package org.zhuqi.campaigns.demands.jdbc;

import static org.zhuqi.campaigns.demands.DemandFixture.clerk;
import static org.zhuqi.campaigns.demands.DemandFixture.office;
import static org.zhuqi.campaigns.demands.DemandFixture.otherClerk;
import static org.zhuqi.campaigns.demands.DemandFixture.unitOfficer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.campaigns.demands.Grade;
import org.zhuqi.campaigns.demands.Outcome;
import org.zhuqi.campaigns.demands.usecase.DemandRoom;
import org.zhuqi.shared.EnterpriseId;

/** Eight demands of October 2024, each with a fate of its own; the limit of all that were dispatched is 21 October. */
final class DemandYear {
    final Map<String, DemandId> demands = new LinkedHashMap<>();
    final DemandRoom room;

    DemandYear(DataSource dataSource) {
        room = new DemandRoom(DemandDatabase.demands(dataSource), DemandDatabase.messages(dataSource));
        JdbcClient.create(dataSource)
                .sql("insert into reporting_unit values"
                        + " ('222400', 'PREFECTURE', '州', null, null, null, null, true),"
                        + " ('222401', 'COUNTY', '延吉市', null, null, '222400', null, true)")
                .update();
        enterprise(dataSource, DemandFixture.ENTERPRISE, "示范企业001");
        enterprise(dataSource, DemandFixture.OTHER_ENTERPRISE, "示范企业002");
        for (String title : List.of("续贷困难", "续贷困难很大", "担保费用高", "贷款利率高")) {
            demands.put(title, room.dispatched(clerk(), title));
        }
        demands.put("园区供电不足", room.dispatched(otherClerk(), "园区供电不足"));
        demands.put("缺焊工", room.dispatched(otherClerk(), "缺焊工"));
        demands.put("只是提出", room.raised(clerk(), "只是提出"));
        demands.put("不属工业", room.raised(otherClerk(), "不属工业"));
        room.accept.refuse(office(), demands.get("不属工业"), "不属工业企业");
        at("2024-10-10T10:00");
        resolved("续贷困难", Grade.SATISFIED);
        resolved("担保费用高", Grade.VERY_SATISFIED);
        resolved("贷款利率高", Grade.FAIR);
        at("2024-10-22T00:10");
        at("2024-10-28T10:00");
        resolved("续贷困难很大", Grade.DISSATISFIED);
        at("2024-10-30T00:10");
    }

    private void at(String moment) {
        room.clock.at(moment);
        while (room.sweep.sweep() > 0) {
            // until nothing is left
        }
    }

    private void resolved(String title, Grade grade) {
        DemandId id = demands.get(title);
        room.answer.contact(unitOfficer(), id, "电话");
        room.answer.resolve(unitOfficer(), id, Outcome.SOLVED, "已办。");
        room.rate.rate(clerk(), id, grade, null);
    }

    private static void enterprise(DataSource dataSource, EnterpriseId id, String name) {
        JdbcClient.create(dataSource)
                .sql("""
                        insert into enterprise (id, name_zh, former_names, unit_id, contacts, shareholders, recorded_on,
                            demonstration, version, search_names)
                        values (:id, :name, '[]', '222401', '[]', '[]', '2024-01-01', true, 0, :name)""")
                .param("id", id.value())
                .param("name", name)
                .update();
    }
}
