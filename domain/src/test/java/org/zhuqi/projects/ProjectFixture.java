package org.zhuqi.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.shared.Approximate;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;

/** A project with something in every field. */
public final class ProjectFixture {
    public static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    public static final LocalDate SINCE = LocalDate.of(2024, 3, 1);
    public static final ProjectRules RULES = new ProjectRules(
            List.of(Money.ofWan(5_000), Money.ofWan(10_000), Money.ofWan(50_000), Money.ofWan(100_000)),
            Money.ofWan(1_000),
            25,
            110);

    private ProjectFixture() {}

    public static Project at(Stage stage) {
        return at(stage, null);
    }

    public static Project at(Stage stage, @Nullable EnterpriseId owner) {
        return Project.recorded(
                new ProjectId(UUID.randomUUID()), sheet(null, owner, Money.ofWan(5_000)), stage, SINCE, true, RULES);
    }

    public static Sheet sheet(@Nullable String code, @Nullable EnterpriseId owner, @Nullable Money total) {
        return new Sheet(
                new Sheet.Heading(
                        code == null ? null : new ProjectCode(code),
                        new LocalText("玉米深加工项目", "강냉이 심층가공 대상", null),
                        ProjectKind.INDUSTRY,
                        KeyLevel.PREFECTURE,
                        new IndustryCode("C1373"),
                        "文件"),
                new Sheet.Site(YANJI, "孵化基地", ""),
                new Sheet.Parties(List.of(new Sheet.Owner("示范企业", owner)), List.of(new Sheet.Investor("投资方", "山东"))),
                new Sheet.Content(
                        "新建生产线",
                        Approximate.parse("43500"),
                        Approximate.parse("122800"),
                        Approximate.parse("约7800"),
                        List.of(new Sheet.Line("甜玉米粒生产线", Approximate.parse("10"), "t/h")),
                        List.of(new Sheet.Machine("切粒机", 2, Money.ofWan(120), List.of("QL-001"))),
                        List.of(new Sheet.Product("甜玉米粒", Approximate.parse("6000"), "t", Money.ofWan(7_000), "自行申报")),
                        List.of(new Sheet.RawMaterial(
                                "甜糯玉米",
                                YANJI,
                                Approximate.parse("300多"),
                                RoughDate.parse("2024-05"),
                                RoughDate.parse("2024-08上旬"))),
                        List.of(new Sheet.Certificate("有机认证", "欧盟", LocalDate.of(2025, 12, 31))),
                        List.of(new Sheet.Order("采购方", "玉米粒", null, null)),
                        List.of(new Sheet.Agreement(List.of("甲方", "乙方"), "共建研究中心", null, true))),
                new Sheet.Investment(
                        total, total, null, null, new Sheet.Funding(total, null, null, null), Money.ofWan(100)),
                new Sheet.Expected(
                        Money.ofWan(7_000),
                        null,
                        null,
                        60,
                        List.of(new Sheet.Target(2025, "产值", Money.ofWan(10_000))),
                        List.of(new Sheet.Phase("试运营", RoughDate.parse("2024-10-01"), RoughDate.parse("2024-12-31")))),
                new Sheet.Conduct("副州长", "项目专班", "", ""));
    }
}
