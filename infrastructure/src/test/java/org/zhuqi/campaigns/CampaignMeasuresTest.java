package org.zhuqi.campaigns;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.campaigns.visits.VisitFrequency;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureContract;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.TestDatabase;

/** The room's figures over real queries: five enterprises with an officer, four visited in May, none since. */
class CampaignMeasuresTest {
    private static final LocalDate MAY = LocalDate.of(2024, 5, 10);
    private static final AnnotationConfigApplicationContext MEASURES = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void fill() throws ClassNotFoundException {
        JdbcClient jdbc = TestDatabase.fresh().jdbc();
        CampaignPlace place = new CampaignPlace(jdbc);
        UserId officer = place.officer("222401");
        for (int i = 1; i <= 5; i++) {
            EnterpriseId enterprise = place.enterprise(i, "222401", "C1373", true);
            place.assigned(enterprise, "222401", officer, MAY);
            if (i < 5) {
                place.visited(enterprise, "222401", officer, MAY.plusDays(i));
            }
        }
        MEASURES.registerBean(JdbcClient.class, () -> jdbc);
        MEASURES.registerBean(VisitFrequency.class, () -> new VisitFrequency(1, 3, 5));
        for (String name : List.of(
                "jdbc.JdbcCampaigns",
                "jdbc.JdbcCampaignQueries",
                "assignments.jdbc.JdbcAssignmentQueries",
                "visits.jdbc.JdbcVisitQueries",
                "usecase.CampaignParameter",
                "usecase.CoveredEnterprises",
                "visits.usecase.VisitsMade",
                "visits.usecase.VisitsOverdue")) {
            MEASURES.register(Class.forName("org.zhuqi.campaigns." + name));
        }
        MEASURES.refresh();
    }

    @AfterAll
    static void close() {
        MEASURES.close();
    }

    private abstract static class Contract extends MeasureContract {
        private final String id;

        Contract(String id) {
            this.id = id;
        }

        @Override
        protected Measure measure() {
            return MEASURES.getBeansOfType(Measure.class).values().stream()
                    .filter(measure -> measure.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        protected MeasureQuery query() {
            return new MeasureQuery(
                    Actor.system().scopeFor(measure().right()), LocalDate.of(2024, 6, 30), null, Map.of());
        }
    }

    @Nested
    class Covered extends Contract {
        Covered() {
            super("campaigns.covered-enterprises");
        }
    }

    @Nested
    class Made extends Contract {
        Made() {
            super("visits.made");
        }
    }

    @Nested
    class Overdue extends Contract {
        Overdue() {
            super("visits.overdue");
        }
    }
}
