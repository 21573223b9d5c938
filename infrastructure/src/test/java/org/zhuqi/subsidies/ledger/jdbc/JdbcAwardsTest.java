package org.zhuqi.subsidies.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectDatabase;
import org.zhuqi.projects.ProjectFixture;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.Stage;
import org.zhuqi.projects.jdbc.ProjectAdapters;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.NoticeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.jdbc.DecisionDatabase;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.Awards;
import org.zhuqi.subsidies.ledger.AwardsContract;
import org.zhuqi.subsidies.ledger.usecase.AwardQueries;
import tools.jackson.databind.json.JsonMapper;

class JdbcAwardsTest extends AwardsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant LATER = Instant.parse("2024-12-31T00:00:00Z");
    private final JdbcAwards awards =
            new JdbcAwards(DATABASE.jdbc(), JsonMapper.builder().build());

    @Override
    protected Awards awards() {
        return awards;
    }

    @Override
    protected Decision decided(Money amount) {
        return DecisionDatabase.decided(DATABASE.jdbc(), amount);
    }

    @Override
    protected NoticeId published() {
        return DecisionDatabase.publish(DATABASE.jdbc(), UUID.randomUUID());
    }

    @Test
    void theLedgerIsNeverChanged() {
        awards.add(award(decided(Money.ofWan(1))));
        for (String sql : new String[] {"update award set amount = 1", "delete from award", "truncate award"}) {
            assertThatThrownBy(() -> DATABASE.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void theAwardedAmountIsTheSumOfTheRecordsBehindItWithinReach() {
        Award award = award(decided(Money.ofYuan("400000.01")));
        awards.add(award);
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(awards.awarded(all, LATER, null, award.programme())).isEqualTo(award.amount());
        assertThat(awards.awarded(all, award.at(), null, award.programme())).isEqualTo(Money.ZERO);
        assertThat(awards.awarded(other, LATER, null, award.programme())).isEqualTo(Money.ZERO);
        assertThat(awards.counted(all, LATER, ReviewFixture.YANJI, award.programme(), PageRequest.first(5))
                        .items())
                .containsExactly(award);
        assertThat(awards.find(ReviewFixture.clerk().scopeFor(SubsidiesRight.READ), award.application()))
                .contains(award);
        assertThat(awards.find(ReviewFixture.otherClerk().scopeFor(SubsidiesRight.READ), award.application()))
                .isEmpty();
    }

    /** The award, what of it is paid and what was taken back, through the project's code. */
    @Test
    void theMoneyOfAProjectIsWhatItsApplicationsWereAwarded() {
        new ProjectDatabase(DATABASE.jdbc());
        String code = "2024-222401-35-03-000064";
        Project project = Project.recorded(
                new ProjectId(new UUID(64, 64)),
                ProjectFixture.sheet(code, null, Money.ofWan(5_000)),
                Stage.BUILDING,
                ProjectFixture.SINCE,
                true,
                ProjectFixture.RULES);
        ProjectAdapters.projects(DATABASE.jdbc()).add(project);
        Award award = award(decided(Money.ofWan(40)));
        awards.add(award);
        awards.add(award(decided(Money.ofWan(1))));
        DATABASE.jdbc().sql("""
                insert into programme (id, code, status, version, opens, closes)
                values (?, 'P-64', 'PUBLISHED', 1, now(), now() + interval '1 day')""").param(award.programme().value()).update();
        DATABASE.jdbc()
                .sql("""
                insert into application (id, programme_id, enterprise_id, project_code, unit_id, status, round, started_by,
                    started_at, submitted_at, version)
                values (?, ?, ?, ?, '222401', 'SUBMITTED', 1, ?, now(), now(), 0)""")
                .params(
                        award.application().value(),
                        award.programme().value(),
                        award.enterprise().value(),
                        code,
                        award.by().value())
                .update();
        for (String balance : new String[] {"PAID 250000", "RECOVERED 50000", "ALLOCATED 100000"}) {
            DATABASE.jdbc()
                    .sql("""
                    insert into ledger_balance (programme_id, source, account, application_id, amount)
                    values (?, 'PREFECTURE', ?, ?, ?)""")
                    .params(
                            award.programme().value(),
                            balance.split(" ")[0],
                            award.application().value(),
                            new BigDecimal(balance.split(" ")[1]))
                    .update();
        }
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(awards.ofProject(all, project.id()))
                .containsExactly(new AwardQueries.MoneyOf(award, Money.ofWan(25), Money.ofWan(5)));
        assertThat(awards.ofProject(ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ), project.id()))
                .isEmpty();
        assertThat(awards.ofProject(all, new ProjectId(UUID.randomUUID()))).isEmpty();
    }
}
