package org.zhuqi.subsidies.performance;

import java.math.BigDecimal;
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
import org.zhuqi.subsidies.ledger.Posting;

/** Performances of nobody in particular. */
public final class PerformanceFixture {
    public static final Instant AT = Instant.parse("2024-09-09T02:00:00Z");

    private PerformanceFixture() {}

    /** 5,000万元 of revenue and 20 jobs by the end of 2025, evaluated 90 days later. */
    public static Performance open(ApplicationId application, EnterpriseId enterprise) {
        return Performance.builder()
                .programme(new ProgrammeId(UUID.randomUUID()))
                .programmeTitle(new LocalText("设备投资补助", "설비투자보조", null))
                .matter(new Posting.Matter(application, enterprise, ReviewFixture.YANJI))
                .enterpriseName(LocalText.ofZh("示范企业001"))
                .targets(List.of(
                        Target.of(1, "营业收入", "万元", new BigDecimal("5000"), LocalDate.of(2025, 12, 31)),
                        Target.of(2, "新增就业", "人", new BigDecimal("20"), LocalDate.of(2025, 6, 30))))
                .due(LocalDate.of(2026, 3, 31))
                .state(Performance.State.OPEN)
                .at(AT)
                .build();
    }

    public static Performance reported(Performance open) {
        return open.report(
                open.targets().stream()
                        .map(target -> target.withActual(target.wanted()).withNote("见附件"))
                        .toList(),
                "各项指标均已完成",
                new AttachmentId(new UUID(60, 1)));
    }

    public static Performance.Step step(Performance performance) {
        return new Performance.Step(
                performance.matter().application(),
                performance.state(),
                performance.opinion() == null ? performance.evaluation() : performance.opinion(),
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                AT);
    }
}
