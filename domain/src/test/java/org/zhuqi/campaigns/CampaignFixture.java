package org.zhuqi.campaigns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/** A campaign of a hundred days with one goal. */
public final class CampaignFixture {
    public static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
    public static final Term TERM = new Term(FIRST, FIRST.plusDays(99));
    public static final ReportingUnitId LEAD = new ReportingUnitId("222401");

    private CampaignFixture() {}

    public static Campaign.Frame frame() {
        return new Campaign.Frame(
                new LocalText("服务年活动", "봉사의 해 활동", "service year"),
                LocalText.ofZh("强服务、促转型、谋跨越"),
                TERM,
                EnumSet.allOf(Pillar.class),
                new Organisation(List.of("州政府分管副州长", "州工信局局长"), "州工信局", "州政务大厅二楼"));
    }

    public static Goal goal(String code) {
        return new Goal(
                code,
                Pillar.INDUSTRY,
                LocalText.ofZh("规上工业企业达到三百二十户"),
                "enterprises.above-scale",
                Map.of(),
                BigDecimal.valueOf(300),
                BigDecimal.valueOf(320));
    }

    public static Campaign draft() {
        return Campaign.drafted(new CampaignId(UUID.randomUUID()), frame()).aimedAt(List.of(goal("G1")));
    }

    public static CampaignTask.Plan plan() {
        return new CampaignTask.Plan(
                Pillar.RELIEF,
                LocalText.ofZh("走访规上工业企业"),
                TERM,
                new CampaignTask.Means("走访手册", null, "走访专班"),
                LEAD,
                Set.of());
    }

    public static CampaignTask task(Campaign campaign, int number) {
        return CampaignTask.listed(new TaskId(UUID.randomUUID()), campaign, number, plan());
    }
}
