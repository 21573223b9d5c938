package org.zhuqi.subsidies.decisions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.Fraction;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.UserId;

/** Decisions for tests. */
public final class DecisionFixture {
    public static final Instant AT = Instant.parse("2024-08-29T02:00:00Z");

    private DecisionFixture() {}

    /** Approved with the amount, or rejected when it is null. */
    public static Decision decision(UUID application, UUID programme, @Nullable Money amount) {
        UserId by = ReviewFixture.prefectureOfficer().id();
        boolean approved = amount != null;
        return new Decision(
                new DecisionId(UUID.randomUUID()),
                new Decision.Matter(
                        new ApplicationId(application),
                        new ProgrammeId(programme),
                        ReviewFixture.ENTERPRISE,
                        ReviewFixture.YANJI,
                        new LocalText("设备投资补助", "설비투자보조", null),
                        new LocalText("示范企业001", "시범기업001", null)),
                new Decision.Basis(1, 1, ReviewFixture.HASH),
                approved ? Decision.Outcome.APPROVED : Decision.Outcome.REJECTED,
                approved ? amount : Money.ZERO,
                approved
                        ? List.of(new Step.Calculation(
                                0, "result", List.of(new Step.Arg.Yuan(Fraction.of(amount.yuan())))))
                        : List.of(),
                approved ? null : "设备不在支持范围",
                by,
                "prefecture-officer-1",
                AT,
                true,
                0);
    }
}
