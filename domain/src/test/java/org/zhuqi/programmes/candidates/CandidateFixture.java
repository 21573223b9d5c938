package org.zhuqi.programmes.candidates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;

/** Candidates for tests. */
public final class CandidateFixture {
    public static final Instant NOW = Instant.parse("2024-08-26T02:00:00Z");
    public static final LocalDate UNTIL = LocalDate.of(2024, 9, 18);

    private CandidateFixture() {}

    public static Candidate listed(int number, DryRunId run, ProgrammeId programme, EnterpriseId enterprise) {
        return Candidate.builder()
                .id(new CandidateId(new UUID(31, number)))
                .programme(programme)
                .enterprise(enterprise)
                .unit(new ReportingUnitId("222401"))
                .found(new Candidate.Found(run, 1, LocalDate.of(2024, 8, 26), Money.ofWan(10), List.of(), List.of()))
                .status(CandidateStatus.LISTED)
                .listedAt(NOW)
                .build();
    }

    public static CandidateMove move(CandidateStatus.Move move) {
        return CandidateMove.of(move, Actor.system(), NOW, null);
    }
}
