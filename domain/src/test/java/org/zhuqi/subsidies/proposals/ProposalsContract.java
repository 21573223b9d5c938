package org.zhuqi.subsidies.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.proposals.Distribution.Tiers.Tier;

/** What every keeper of proposals keeps to. */
public abstract class ProposalsContract {
    protected static final Instant AT = Instant.parse("2024-08-29T02:00:00Z");

    protected abstract Proposals proposals();

    protected static Proposal proposal(Distribution distribution) {
        return Proposal.builder()
                .id(new ProposalId(UUID.randomUUID()))
                .programme(new ProgrammeId(UUID.randomUUID()))
                .programmeTitle(new LocalText("设备投资补助", "설비투자보조", null))
                .distribution(distribution)
                .budget(Money.ofWan(150))
                .totals(new Proposal.Totals(2, 1, Money.ofWan(50), Money.ofWan("35.49")))
                .by(ReviewFixture.prefectureOfficer().id())
                .byName("prefecture-officer-1")
                .at(AT)
                .build();
    }

    protected static List<ProposalLine> lines() {
        return List.of(
                new ProposalLine(
                        1,
                        new ApplicationId(UUID.randomUUID()),
                        ReviewFixture.ENTERPRISE,
                        new LocalText("示范企业001", "시범기업001", null),
                        ReviewFixture.YANJI,
                        ReviewFixture.HASH,
                        Money.ofWan(50),
                        new BigDecimal("88.5"),
                        Money.ofWan("35.49")),
                new ProposalLine(
                        2,
                        new ApplicationId(UUID.randomUUID()),
                        ReviewFixture.ENTERPRISE,
                        new LocalText("示范企业002", null, null),
                        ReviewFixture.TUMEN,
                        ReviewFixture.HASH,
                        null,
                        null,
                        Money.ZERO));
    }

    @Test
    void proposalsAreKeptWithTheirLinesWhateverTheWayToShareOut() {
        for (Distribution distribution : List.of(
                new Distribution.Formula(),
                new Distribution.ProRata(),
                new Distribution.Ranking(true),
                new Distribution.Tiers(
                        true,
                        List.of(
                                new Tier(new BigDecimal("90"), BigDecimal.ONE),
                                new Tier(new BigDecimal("80"), new BigDecimal("0.8")))))) {
            Proposal proposal = proposal(distribution);
            List<ProposalLine> lines = lines();
            proposals().add(proposal, lines);
            assertThat(proposals().find(proposal.id())).contains(proposal);
            assertThat(proposals().lines(proposal.id())).isEqualTo(lines);
            assertThat(proposals().of(proposal.programme())).containsExactly(proposal);
        }
    }

    @Test
    void aProposalIsFrozenOnce() {
        Proposal proposal = proposal(new Distribution.Formula()).withBudget(null);
        proposals().add(proposal, lines());
        Proposal frozen = proposal.freeze(new Proposal.Frozen(
                "延州工信党组纪要〔2024〕8号",
                LocalDate.of(2024, 8, 28),
                new UserId(UUID.randomUUID()),
                "prefecture-officer-2",
                AT.plusSeconds(60)));
        proposals().save(frozen);
        assertThat(proposals().find(proposal.id())).contains(frozen.withVersion(1));
        assertThatThrownBy(() -> proposals().save(frozen))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.is(SharedError.CHANGED_MEANWHILE)).isTrue());
    }
}
