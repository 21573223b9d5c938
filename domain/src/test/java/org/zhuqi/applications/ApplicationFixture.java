package org.zhuqi.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.rules.Facts;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;

/** Applications and submissions for tests. */
public final class ApplicationFixture {
    public static final Instant NOW = Instant.parse("2024-08-27T02:00:00Z");

    private ApplicationFixture() {}

    public static Application draft(int number, ProgrammeId programme, EnterpriseId enterprise) {
        return Application.start(
                new ApplicationId(new UUID(0x6000, number)),
                programme,
                enterprise,
                new ReportingUnitId("222401"),
                new UserId(new UUID(7, 4)),
                NOW);
    }

    public static Submission submission(ApplicationId application, int round, @Nullable String key) {
        CanonicalJson content = CanonicalJson.of(Map.of("round", round, "b", "延边", "a", application.toString()));
        return new Submission(
                application,
                round,
                new Receipt(
                        "YB-2024-EQI-" + round + "-" + application.value().getLeastSignificantBits(),
                        NOW,
                        content.sha256()),
                content,
                ProgrammeFixture.complete(),
                List.of(new SubmittedFile(
                        "licence",
                        new AttachmentId(new UUID(8, round)),
                        "执照.pdf",
                        "application/pdf",
                        1234,
                        "0".repeat(64))),
                round == 1 ? Money.ofYuan("400000.5") : null,
                ProgrammeFixture.programme()
                        .eligibility()
                        .judge(Facts.of(List.of(ProgrammeFixture.aboveScale(true))))
                        .steps(),
                ProgrammeFixture.programme()
                        .amount()
                        .evaluate(ProgrammeFixture.complete(), Facts.NONE)
                        .steps(),
                1,
                new UserId(new UUID(7, 4)),
                key);
    }
}
