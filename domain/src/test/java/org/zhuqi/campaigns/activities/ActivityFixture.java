package org.zhuqi.campaigns.activities;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/** The Brand Day of 2024 with few places; registration from 15 April until the evening before. */
public final class ActivityFixture {
    public static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    public static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    public static final Instant OPENS = Instant.parse("2024-04-15T00:00:00Z");
    public static final Instant CLOSES = Instant.parse("2024-05-09T16:00:00Z");
    public static final Instant FROM = Instant.parse("2024-05-10T01:00:00Z");
    public static final Instant TO = Instant.parse("2024-05-10T09:00:00Z");
    public static final Instant IN_APRIL = Instant.parse("2024-04-20T02:00:00Z");

    private ActivityFixture() {}

    public static Activity announced(int places) {
        return drafted(places).announced(OPENS);
    }

    /** With so many seats for people. */
    public static Activity announced(int places, int seats) {
        Activity.Plan plan = plan(ActivityKind.BRAND_DAY, PREFECTURE, places);
        return Activity.drafted(
                        new ActivityId(UUID.randomUUID()),
                        new Activity.Plan(
                                plan.frame(),
                                plan.times(),
                                plan.hosts(),
                                new Activity.Capacity(
                                        places, seats, plan.capacity().booths()),
                                plan.supports()),
                        OPENS)
                .announced(OPENS);
    }

    public static Activity drafted(int places) {
        return drafted(new ActivityId(UUID.randomUUID()), ActivityKind.BRAND_DAY, PREFECTURE, places);
    }

    public static Activity drafted(ActivityId id, ActivityKind kind, ReportingUnitId organiser, int places) {
        return Activity.drafted(id, plan(kind, organiser, places), OPENS);
    }

    public static Activity.Plan plan(ActivityKind kind, ReportingUnitId organiser, int places) {
        return new Activity.Plan(
                new Activity.Frame(
                        new LocalText("2024年中国品牌日", "2024년 중국브랜드의 날", null),
                        kind,
                        null,
                        LocalText.ofZh("延吉国际会展中心"),
                        LocalText.ofZh("9:00 开幕")),
                new Activity.Times(FROM, TO, OPENS, CLOSES),
                new Activity.Hosts(organiser, List.of("州商务局")),
                new Activity.Capacity(
                        places,
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(number -> new Booth("A-" + number, BigDecimal.valueOf(9)))
                                .toList()),
                Set.of());
    }

    public static Participation.Entry entry() {
        return entry("参会人员甲");
    }

    public static Participation.Entry entry(String... persons) {
        return new Participation.Entry(
                RegisteredBy.ENTERPRISE, List.of(persons), "联系人", "0433-0000001", true, Needs.NONE);
    }

    public static Participation registered(Activity activity, EnterpriseId enterprise, boolean free, Instant at) {
        return Participation.registered(
                new ParticipationId(UUID.randomUUID()), activity.id(), enterprise, YANJI, entry(), free, at);
    }

    public static EnterpriseId enterprise(int number) {
        return new EnterpriseId(new UUID(1, number));
    }
}
