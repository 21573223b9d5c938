package org.zhuqi.projects.seeing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.lights.LightColour;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.UserId;

/** A bulletin with something in every part. */
public final class BulletinFixture {
    public static final LocalDate JULY = LocalDate.of(2024, 7, 31);
    public static final BulletinTime TIME = BulletinTime.of(BulletinTime.Kind.MONTH, JULY);

    private BulletinFixture() {}

    public static Bulletin of(@Nullable ReportingUnitId unit, int edition, String why) {
        return new Bulletin(
                new BulletinId(UUID.randomUUID()),
                TIME,
                unit,
                edition,
                why,
                content(),
                new UserId(new UUID(62, 1)),
                "州工信局",
                Instant.parse("2024-08-01T01:00:00Z"));
    }

    public static Bulletin.Content content() {
        Changes.Of project = new Changes.Of(
                new ProjectId(new UUID(61, 1)), new LocalText("玉米项目", "강냉이대상", null), ProjectFixture.YANJI);
        return new Bulletin.Content(
                JULY,
                List.of(
                        line(
                                "222401",
                                3,
                                Map.of(LightColour.RED, 1L, LightColour.GREEN, 2L),
                                new Bulletin.Started(2, 1)),
                        line("222404", 1, Map.of(LightColour.RED, 1L), Bulletin.Started.NONE)),
                List.of(new Bulletin.Line(
                        project,
                        Stage.BUILDING,
                        Halt.STOPPED,
                        Money.ofWan("5000.5"),
                        Money.ofWan(1_000),
                        Money.ofWan(583),
                        null,
                        LightColour.RED,
                        "主体施工",
                        "")),
                3,
                new Changes(
                        new Changes.Span(JULY.minusMonths(1), JULY),
                        List.of(new Changes.Step(project, Stage.STARTED, Stage.BUILDING, null, null, JULY, "")),
                        List.of(new Changes.Turn(project, LightColour.GREEN, LightColour.RED)),
                        List.of(new Changes.Trouble(new ProblemId(new UUID(61, 2)), "征地", project, JULY)),
                        List.of(),
                        List.of(new Changes.Shift(
                                project,
                                MilestoneKind.TRIAL,
                                RoughDate.parse("2024-08上旬"),
                                RoughDate.parse("2024-09"),
                                JULY)),
                        List.of(new Changes.Invested(project, Money.ofWan(100)))));
    }

    private static Bulletin.UnitLine line(
            String unit, long projects, Map<LightColour, Long> lights, Bulletin.Started starts) {
        return new Bulletin.UnitLine(
                new ReportingUnitId(unit),
                LocalText.ofZh("县" + unit),
                new Bulletin.Totals(
                        projects,
                        Money.ofWan(5_000),
                        Money.ofWan(1_200),
                        Money.ofWan(700),
                        lights,
                        starts,
                        Bulletin.Started.NONE));
    }
}
