package org.zhuqi.enterprises.jdbc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.zhuqi.enterprises.DirectoryMembership;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.Title;
import org.zhuqi.enterprises.TitleKind;
import org.zhuqi.enterprises.TitleKinds;
import org.zhuqi.enterprises.TitleLevel;
import org.zhuqi.enterprises.usecase.EnterpriseQueries;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureContract;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.jdbc.TestDatabase;

/** The room's measures over real queries: five enterprises, four in the directory, three with the title. */
class EnterpriseMeasuresTest {
    private static final DataSource DATABASE = TestDatabase.fresh().dataSource();
    private static final AnnotationConfigApplicationContext MEASURES = new AnnotationConfigApplicationContext();

    @BeforeAll
    static void fill() throws ClassNotFoundException {
        Adapters adapters = new Adapters(DATABASE);
        List<Enterprise> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            all.add(EnterpriseFixture.enterprise(i));
        }
        adapters.enterprises.addAll(all);
        for (int i = 0; i < 4; i++) {
            adapters.memberships.add(
                    new DirectoryMembership(new UUID(1, i), all.get(i).id(), YearMonth.of(2024, 1 + i), null, null));
        }
        for (int i = 0; i < 3; i++) {
            adapters.titles.add(Title.builder()
                    .id(new UUID(2, i))
                    .enterprise(all.get(i).id())
                    .kind("srdi-provincial")
                    .level(TitleLevel.PROVINCIAL)
                    .from(LocalDate.of(2024, 1, 1))
                    .build());
        }
        MEASURES.registerBean(EnterpriseQueries.class, () -> adapters.queries);
        MEASURES.registerBean(
                TitleKinds.class,
                () -> new TitleKinds(
                        List.of(new TitleKind("srdi-provincial", TitleLevel.PROVINCIAL, LocalText.ofZh("省级专精特新")))));
        for (String name : List.of("EnterprisesTotal", "EnterprisesAboveScale", "TitleHolders")) {
            MEASURES.register(Class.forName("org.zhuqi.enterprises.usecase." + name));
        }
        MEASURES.refresh();
    }

    @AfterAll
    static void close() {
        MEASURES.close();
    }

    private abstract static class Contract extends MeasureContract {
        private final String id;
        private final Map<String, String> parameters;

        Contract(String id, Map<String, String> parameters) {
            this.id = id;
            this.parameters = parameters;
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
                    Actor.system().scopeFor(measure().right()), LocalDate.of(2024, 6, 30), null, parameters);
        }
    }

    @Nested
    class Total extends Contract {
        Total() {
            super("enterprises.total", Map.of());
        }
    }

    @Nested
    class AboveScale extends Contract {
        AboveScale() {
            super("enterprises.above-scale", Map.of());
        }
    }

    @Nested
    class Holders extends Contract {
        Holders() {
            super("enterprises.title-holders", Map.of("title", "srdi-provincial"));
        }
    }
}
