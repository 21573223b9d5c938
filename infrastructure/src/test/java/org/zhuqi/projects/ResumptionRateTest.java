package org.zhuqi.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhuqi.measures.Measure;
import org.zhuqi.measures.MeasureContract;
import org.zhuqi.measures.MeasureQuery;
import org.zhuqi.parks.jdbc.ParkAdapters;
import org.zhuqi.parks.usecase.ParkChoice;
import org.zhuqi.parks.usecase.ParkQueries;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.projects.seeing.SeeingRules;
import org.zhuqi.projects.usecase.ProjectFigureQueries;
import org.zhuqi.projects.usecase.ProjectsResumptionRate;
import org.zhuqi.projects.usecase.StartRateQueries;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.jdbc.TestDatabase;

/** Four projects are to go on by 1 April 2025; three did, on the first, second and third. */
class ResumptionRateTest extends MeasureContract {
    private static final AnnotationConfigApplicationContext MEASURES = new AnnotationConfigApplicationContext();
    private static final JdbcClient JDBC = TestDatabase.fresh().jdbc();

    @BeforeAll
    static void fill() {
        new ProjectDatabase(JDBC);
        for (int i = 1; i <= 4; i++) {
            Project project = Project.recorded(
                            new ProjectId(new UUID(66, 200 + i)),
                            ProjectFixture.sheet(null, null, Money.ofWan(5_000)),
                            Stage.BUILDING,
                            LocalDate.of(2024, 9, 1),
                            true,
                            ProjectFixture.RULES)
                    .promised(
                            new Milestone(MilestoneKind.START, null, null, RoughDate.parse("2024-09"), ""),
                            LocalDate.of(2024, 10, 1));
            ProjectAdapters.projects(JDBC).add(project);
            JDBC.sql("""
                    insert into project_resumption (project_id, year, planned, resumed, note, by_user, by_name, at, version)
                    values (?, 2025, date '2025-04-01', ?::date, '', gen_random_uuid(), '', now(), 1)""")
                    .params(project.id().value(), i == 4 ? null : "2025-04-0" + i)
                    .update();
        }
        MEASURES.registerBean(Clock.class, () -> Clock.systemUTC());
        MEASURES.registerBean(ParkQueries.class, () -> ParkAdapters.queries(JDBC));
        MEASURES.registerBean(ParkChoice.class);
        MEASURES.registerBean(ProjectFigureQueries.class, () -> ProjectAdapters.figures(JDBC));
        MEASURES.registerBean(StartRateQueries.class, () -> ProjectAdapters.startRates(JDBC));
        MEASURES.registerBean(SeeingRules.class, () -> new SeeingRules(Set.of(), SeeingRules.StartsDue.BY_THE_DAY));
        MEASURES.register(ProjectsResumptionRate.class);
        MEASURES.refresh();
    }

    @AfterAll
    static void close() {
        MEASURES.close();
    }

    @Override
    protected Measure measure() {
        return MEASURES.getBean(Measure.class);
    }

    @Override
    protected MeasureQuery query() {
        return asked(LocalDate.of(2025, 4, 30));
    }

    private MeasureQuery asked(LocalDate day) {
        return new MeasureQuery(Actor.system().scopeFor(measure().right()), day, null, Map.of());
    }

    @Test
    void it_grows_day_by_day_and_is_unknown_before_any_was_due() {
        assertThat(measure().value(asked(LocalDate.of(2025, 3, 31))).value()).isNull();
        assertThat(measure().value(asked(LocalDate.of(2025, 4, 1))).value()).isEqualByComparingTo("25");
        assertThat(measure().value(asked(LocalDate.of(2025, 4, 3))).value()).isEqualByComparingTo("75");
    }
}
