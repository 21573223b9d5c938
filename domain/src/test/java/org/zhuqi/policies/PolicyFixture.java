package org.zhuqi.policies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.forms.Comparison;
import org.zhuqi.rules.Criterion;
import org.zhuqi.rules.FactKey;
import org.zhuqi.rules.FactValue;
import org.zhuqi.rules.Measurand;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/** Policies for tests: that of the number 12 was issued on 1 March 2024 and is in force until the end of 2024. */
public final class PolicyFixture {
    public static final ReportingUnitId PREFECTURE = new ReportingUnitId("222400");
    public static final ReportingUnitId YANJI = new ReportingUnitId("222401");
    public static final Instant IN_MARCH = Instant.parse("2024-03-04T02:00:00Z");
    public static final LocalDate ISSUED = LocalDate.of(2024, 3, 1);
    public static final LocalDate UNTIL = LocalDate.of(2024, 12, 31);
    public static final String BUREAU = "延边州工业和信息化局";

    private PolicyFixture() {}

    public static Policy.Content content(int serial) {
        return content(serial, "关于支持设备更新的若干措施", ISSUED, UNTIL);
    }

    public static Policy.Content content(int serial, String title, LocalDate issued, @Nullable LocalDate until) {
        return new Policy.Content(
                new Policy.Heading(
                        new LocalText(title, "설비갱신을 지지할데 관한 약간의 조치", null),
                        new DocumentNumber("延州工信发", issued.getYear(), serial),
                        List.of(BUREAU, "延边州财政局"),
                        PolicyLevel.PREFECTURE,
                        Set.of()),
                new Policy.Validity(issued, issued, until),
                new LocalText("买新设备可以获得补助。", "새 설비를 구입하면 보조를 받을수 있다.", null));
    }

    public static Policy drafted(int serial) {
        return drafted(PREFECTURE, content(serial));
    }

    public static Policy drafted(ReportingUnitId keeper, Policy.Content content) {
        return Policy.drafted(new PolicyId(UUID.randomUUID()), keeper, content, IN_MARCH);
    }

    public static Policy published(int serial) {
        return drafted(serial).published(IN_MARCH);
    }

    public static PolicyItem item(Policy policy, int place, ItemKind kind, ItemMode mode) {
        return new PolicyItem(
                new PolicyItemId(UUID.randomUUID()),
                policy.id(),
                place,
                kind,
                mode,
                new PolicyItem.Offer(
                        new LocalText("设备投资补助", "설비투자보조", null),
                        LocalText.ofZh("按设备投资的10%给予补助"),
                        LocalText.ofZh("规模以上工业企业"),
                        Money.ofWan(500),
                        "第三条"),
                new PolicyItem.Way(null, "产业科"),
                aboveScale(),
                0);
    }

    public static Criterion aboveScale() {
        return yes("规模以上", "enterprise.above-scale");
    }

    public static Criterion yes(String words, String fact) {
        return new Criterion.Compare(
                LocalText.ofZh(words), null, new Measurand.Of(new FactKey(fact)), Comparison.EQUAL, FactValue.of(true));
    }
}
