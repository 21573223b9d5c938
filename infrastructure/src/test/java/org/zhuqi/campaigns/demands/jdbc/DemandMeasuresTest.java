package org.zhuqi.campaigns.demands.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.zhuqi.accounts.InMemoryReportingUnits;
import org.zhuqi.accounts.usecase.UnitDirectory;
import org.zhuqi.campaigns.demands.Categories;
import org.zhuqi.campaigns.demands.Category;
import org.zhuqi.campaigns.demands.DemandFixture;
import org.zhuqi.campaigns.demands.usecase.DemandFigureQueries;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureContract;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.measures.MeasureValue;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.jdbc.TestDatabase;

class DemandMeasuresTest {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private static final AnnotationConfigApplicationContext MEASURES = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void fill() throws ClassNotFoundException {
        new DemandYear(DATABASE);
        MEASURES.registerBean(DemandFigureQueries.class, () -> DemandDatabase.figures(DATABASE));
        MEASURES.registerBean(
                Categories.class, () -> new Categories(List.of(new Category("finance", LocalText.ofZh("融资"), true))));
        MEASURES.registerBean(UnitDirectory.class, () -> new UnitDirectory(new InMemoryReportingUnits()));
        MEASURES.registerBean(Clock.class, () -> Clock.system(DemandFixture.ZONE));
        for (String name : List.of(
                "DemandFigures",
                "DemandsRaised",
                "DemandsAccepted",
                "DemandsClosed",
                "DemandClosingRate",
                "DemandOnTimeRate",
                "DemandsRated",
                "DemandSatisfaction",
                "DemandMeanDays",
                "DemandCards")) {
            MEASURES.register(Class.forName("org.zhuqi.campaigns.demands.usecase." + name));
        }
        MEASURES.refresh();
    }

    @AfterAll
    static void close() {
        MEASURES.close();
    }

    private static Measure measure(String id) {
        return MEASURES.getBeansOfType(Measure.class).values().stream()
                .filter(measure -> measure.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MeasureQuery query(Measure measure, String day) {
        return new MeasureQuery(Actor.system().scopeFor(measure.right()), LocalDate.parse(day), null, Map.of());
    }

    @Test
    void theFiguresAreThoseOfTheFacts() {
        assertThat(value("demands.raised")).isEqualByComparingTo("8");
        assertThat(value("demands.accepted")).isEqualByComparingTo("6");
        assertThat(value("demands.closed")).isEqualByComparingTo("4");
        assertThat(value("demands.closing-rate")).isEqualByComparingTo("66.6666666667");
        assertThat(value("demands.on-time-rate")).isEqualByComparingTo("75");
        assertThat(value("demands.rated")).isEqualByComparingTo("4");
        assertThat(value("demands.satisfaction")).isEqualByComparingTo("50");
        assertThat(value("demands.mean-days")).isEqualByComparingTo("5.25");
        assertThat(value("demands.cards")).isEqualByComparingTo("7");
    }

    /** Whatever a page or a report sets side by side is what the measure says alone. */
    @Test
    void theFamilyAnswersWhatEachMeasureAnswersAlone() {
        for (Measure measure : MEASURES.getBeansOfType(Measure.class).values()) {
            MeasureQuery all = query(measure, "2024-10-30");
            Map<String, MeasureValue> row = measure.family()
                    .orElseThrow()
                    .values(all, "handler", List.of("222401", "222400"))
                    .get("222401");
            MeasureQuery alone =
                    new MeasureQuery(all.scope(), all.asOf(), null, Map.of("handler", "222401", "from", "2024-01-01"));
            assertThat(row.get(measure.id())).as(measure.id()).isEqualTo(measure.value(alone));
        }
    }

    @Test
    void whereNothingIsClosedARateIsUnknown() {
        Measure rate = measure("demands.on-time-rate");
        assertThat(rate.value(query(rate, "2024-10-08"))).isEqualTo(MeasureValue.UNKNOWN);
    }

    private static BigDecimal value(String id) {
        return measure(id).value(query(measure(id), "2024-10-30")).value();
    }

    private abstract static class Contract extends MeasureContract {
        private final String id;

        Contract(String id) {
            this.id = id;
        }

        @Override
        protected Measure measure() {
            return DemandMeasuresTest.measure(id);
        }

        @Override
        protected MeasureQuery query() {
            return DemandMeasuresTest.query(measure(), "2024-10-30");
        }
    }

    @Nested
    class Raised extends Contract {
        Raised() {
            super("demands.raised");
        }
    }

    @Nested
    class Accepted extends Contract {
        Accepted() {
            super("demands.accepted");
        }
    }

    @Nested
    class Closed extends Contract {
        Closed() {
            super("demands.closed");
        }
    }

    @Nested
    class ClosingRate extends Contract {
        ClosingRate() {
            super("demands.closing-rate");
        }
    }

    @Nested
    class OnTimeRate extends Contract {
        OnTimeRate() {
            super("demands.on-time-rate");
        }
    }

    @Nested
    class Rated extends Contract {
        Rated() {
            super("demands.rated");
        }
    }

    @Nested
    class Satisfaction extends Contract {
        Satisfaction() {
            super("demands.satisfaction");
        }
    }

    @Nested
    class MeanDays extends Contract {
        MeanDays() {
            super("demands.mean-days");
        }
    }

    @Nested
    class Cards extends Contract {
        Cards() {
            super("demands.cards");
        }
    }
}
