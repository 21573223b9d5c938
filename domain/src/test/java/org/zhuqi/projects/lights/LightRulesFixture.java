package org.zhuqi.projects.lights;

import java.math.BigDecimal;
import java.util.List;
import org.zhuqi.shared.LocalText;

/** The two sets as their authorities gave them out. */
public final class LightRulesFixture {
    public static final LightRules YINCHUAN = new LightRules(
            "yinchuan-2025",
            LocalText.ofZh("银川"),
            "S30",
            new ProgressRule.PointsBehind(BigDecimal.TEN, BigDecimal.valueOf(30)),
            new LightRules.StartRule(3),
            new LightRules.EntryRule(1, 2));
    public static final LightRules WUHAN = new LightRules(
            "wuhan",
            LocalText.ofZh("武汉"),
            "S30",
            new ProgressRule.PercentOfDue(BigDecimal.valueOf(80), BigDecimal.valueOf(60)),
            null,
            null);
    public static final LightRuleSets BOTH = new LightRuleSets(List.of(YINCHUAN, WUHAN), YINCHUAN.id());

    private LightRulesFixture() {}
}
