package org.zhuqi.parks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ReportingUnitId;

/** Parks, buildings, spaces and tenancies as tests want them. */
public final class ParkFixture {
    public static final LocalDate OPENED = LocalDate.of(2024, 1, 1);
    public static final ReportingUnitId YANJI = new ReportingUnitId("222401");

    private ParkFixture() {}

    public static Park park() {
        return park("222401", false);
    }

    public static Park park(String unit, boolean open) {
        return new Park(
                new ParkId(UUID.randomUUID()),
                new Park.Profile(
                        new LocalText("细胞产业园", "세포산업단지", null),
                        ParkKind.INDUSTRIAL,
                        new ReportingUnitId(unit),
                        "高新区",
                        "说明",
                        "文件"),
                new Park.Size(Approximate.parse("4.35万"), Approximate.parse("约12.28万")),
                List.of(new LocalText("化妆品", "화장품", null), LocalText.ofZh("保健品")),
                null,
                open,
                false,
                0);
    }

    public static Building building(ParkId park) {
        return Building.recorded(
                new BuildingId(UUID.randomUUID()),
                park,
                new Building.Plan(LocalText.ofZh("一号楼"), BuildingFunction.PRODUCTION, Approximate.parse("约4000")),
                new Building.Reached(BuildingStage.BUILDING, OPENED, "开工"),
                OPENED);
    }

    public static Space space(Building building, String code, int area) {
        return new Space(
                new SpaceId(UUID.randomUUID()),
                building.id(),
                building.park(),
                new Space.Fitting(code, BigDecimal.valueOf(area), new BigDecimal("6.5"), null, BigDecimal.valueOf(200)),
                OPENED,
                null,
                0);
    }

    public static Tenancy tenancy(Space space, @Nullable String tenant, LocalDate from, @Nullable LocalDate to) {
        return new Tenancy(
                new TenancyId(UUID.randomUUID()),
                space.park(),
                space.building(),
                space.id(),
                new Tenancy.Tenant(tenant, null, true),
                null,
                new Tenancy.Term(from, false, to),
                false,
                0);
    }

    /** In the park, nobody knows where. */
    public static Tenancy somewhere(ParkId park, @Nullable String tenant, @Nullable EnterpriseId enterprise) {
        return new Tenancy(
                new TenancyId(UUID.randomUUID()),
                park,
                null,
                null,
                new Tenancy.Tenant(tenant, enterprise, true),
                Approximate.parse("约7800"),
                new Tenancy.Term(OPENED, true, null),
                false,
                0);
    }
}
