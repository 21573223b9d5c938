package org.zhuqi.subsidies.awards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.decisions.DecisionId;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.Posting;

/** Changes of awards of nobody in particular. */
public final class AwardChangeFixture {
    public static final Instant AT = Instant.parse("2024-09-09T02:00:00Z");

    private AwardChangeFixture() {}

    public static Award award(ApplicationId application, EnterpriseId enterprise, Money amount) {
        return new Award(
                new AwardId(UUID.randomUUID()),
                new DecisionId(UUID.randomUUID()),
                application,
                new ProgrammeId(UUID.randomUUID()),
                enterprise,
                ReviewFixture.YANJI,
                new LocalText("设备投资补助", "설비투자보조", null),
                LocalText.ofZh("示范企业001"),
                amount,
                new NoticeId(UUID.randomUUID()),
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT);
    }

    /** Asks for less, something else and more time. */
    public static AwardChange filed(ApplicationId application, EnterpriseId enterprise) {
        return AwardChange.builder()
                .id(new AwardChangeId(UUID.randomUUID()))
                .programme(new ProgrammeId(UUID.randomUUID()))
                .programmeTitle(new LocalText("设备投资补助", "설비투자보조", null))
                .matter(new Posting.Matter(application, enterprise, ReviewFixture.YANJI))
                .enterpriseName(LocalText.ofZh("示范企业001"))
                .kind(AwardChange.Kind.CHANGE)
                .onVersion(1)
                .wish(new AwardChange.Wish(Money.ofWan(30), "少购一台检测仪", LocalDate.of(2025, 6, 30)))
                .reason("设备降价")
                .file(new AttachmentId(new UUID(59, 1)))
                .state(AwardChange.State.FILED)
                .by(ReviewFixture.clerk().id())
                .byName("clerk")
                .at(AT)
                .build();
    }

    public static AwardChange.Opinion opinion() {
        return new AwardChange.Opinion(
                true, "情况属实，同意变更", ReviewFixture.unitOfficer().id(), "yanji-officer-1", AT.plusSeconds(60));
    }

    public static AwardChange.Ruling yes() {
        return new AwardChange.Ruling(
                true, null, ReviewFixture.prefectureOfficer().id(), "prefecture-officer-1", AT.plusSeconds(120));
    }
}
