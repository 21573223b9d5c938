package org.zhuqi.subsidies.performance.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.InMemoryProgrammes;
import org.zhuqi.programmes.Indicator;
import org.zhuqi.programmes.Particulars;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeFixture;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionFixture;
import org.zhuqi.subsidies.decisions.InMemoryDecisions;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.InMemoryAwards;

class ProposeTargetsTest {
    private static final Indicator REVENUE = new Indicator(
            new LocalText("营业收入", "영업수입", null), "万元", new BigDecimal("5000"), LocalDate.of(2025, 12, 31));
    private static final Indicator JOBS = new Indicator(LocalText.ofZh("新增就业"), "人", null, null);

    private final InMemoryAwards awards = new InMemoryAwards();
    private final InMemoryDecisions decisions = new InMemoryDecisions();
    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final ProposeTargets propose = new ProposeTargets(awards, decisions, programmes);
    private final Programme call =
            ProgrammeFixture.programme().withParticulars(Particulars.NONE.withIndicators(List.of(REVENUE, JOBS)));
    private final ApplicationId application = new ApplicationId(new UUID(65, 1));

    @BeforeEach
    void awarded() {
        programmes.add(call);
        Decision decision =
                DecisionFixture.decision(application.value(), call.id().value(), Money.ofWan(40));
        decisions.add(decision);
        awards.add(new Award(
                new AwardId(new UUID(65, 2)),
                decision.id(),
                application,
                call.id(),
                ReviewFixture.ENTERPRISE,
                ReviewFixture.YANJI,
                call.title(),
                LocalText.ofZh("示范企业001"),
                Money.ofWan(40),
                new NoticeId(new UUID(65, 3)),
                ReviewFixture.prefectureOfficer().id(),
                "prefecture-officer-1",
                DecisionFixture.AT));
    }

    @Test
    void targetsStartFromTheCallAsItStoodWhenItWasDecided() {
        programmes.save(call.withParticulars(Particulars.NONE).withVersion(call.version() + 1));
        assertThat(propose.propose(ReviewFixture.prefectureOfficer(), application))
                .containsExactly(
                        new SetTargets.Line("营业收入", "万元", new BigDecimal("5000"), LocalDate.of(2025, 12, 31)),
                        new SetTargets.Line("新增就业", "人", null, null));
    }

    @Test
    void onlyWhoeverSetsThemIsToldAndOnlyOfAnAward() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> propose.propose(ReviewFixture.unitOfficer(), application))
                .matches(e -> e.is(SharedError.DENIED));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(
                        () -> propose.propose(ReviewFixture.prefectureOfficer(), new ApplicationId(new UUID(65, 9))))
                .matches(e -> e.is(SharedError.NOT_FOUND));
    }
}
