package org.zhuqi.subsidies.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.subsidies.ledger.Posting;

/** Claims of nobody in particular. */
public final class ClaimFixture {
    public static final Instant AT = Instant.parse("2024-09-09T02:00:00Z");

    private ClaimFixture() {}

    public static Claim draft(ApplicationId application, EnterpriseId enterprise) {
        return Claim.builder()
                .id(new ClaimId(UUID.randomUUID()))
                .programme(new ProgrammeId(UUID.randomUUID()))
                .programmeTitle(new LocalText("设备投资补助", "설비투자보조", null))
                .matter(new Posting.Matter(application, enterprise, ReviewFixture.YANJI))
                .enterpriseName(LocalText.ofZh("示范企业001"))
                .lines(List.of())
                .state(Claim.State.DRAFT)
                .by(ReviewFixture.prefectureOfficer().id())
                .byName("clerk")
                .at(AT)
                .build();
    }

    /** An invoice of twice what is claimed of it. */
    public static ClaimLine line(String invoice, String wan) {
        return new ClaimLine(
                1,
                new ClaimLine.Invoice(
                        invoice,
                        LocalDate.of(2024, 9, 2),
                        "某设备厂",
                        Money.ofWan(wan).plus(Money.ofWan(wan))),
                new ClaimLine.Machine("速冻隧道", "SD-" + invoice),
                Money.ofWan(wan),
                new AttachmentId(new UUID(46, 1)),
                null);
    }
}
