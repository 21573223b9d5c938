package org.zhuqi.subsidies.awards.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.awards.AwardChange;
import org.zhuqi.subsidies.awards.AwardChangeFixture;
import org.zhuqi.subsidies.awards.AwardChanges;
import org.zhuqi.subsidies.awards.AwardChangesContract;
import org.zhuqi.subsidies.awards.AwardTerms;
import org.zhuqi.subsidies.awards.AwardVersion;
import org.zhuqi.subsidies.awards.usecase.AwardChangeQueries;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.jdbc.DecisionDatabase;
import org.zhuqi.subsidies.ledger.Award;
import org.zhuqi.subsidies.ledger.AwardId;
import org.zhuqi.subsidies.ledger.jdbc.LedgerDatabase;
import tools.jackson.databind.json.JsonMapper;

class JdbcAwardChangesTest extends AwardChangesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcAwardChanges changes =
            new JdbcAwardChanges(DATABASE.jdbc(), JsonMapper.builder().build(), LedgerDatabase.awards(DATABASE.jdbc()));

    @Override
    protected AwardChanges changes() {
        return changes;
    }

    @Test
    void changesAreListedWithinReach() {
        AwardChange approved = approved();
        AwardChange filed = AwardChangeFixture.filed(application, enterprise)
                .withAt(approved.at().plusSeconds(3600));
        changes.add(filed);
        var own = ReviewFixture.person(59, "clerk", Role.ENTERPRISE_ADMIN, null, enterprise)
                .scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(changes.list(own, AwardChangeQueries.Filter.ALL, PageRequest.first(5))
                        .items())
                .containsExactly(filed, approved);
        assertThat(changes.list(
                                own,
                                new AwardChangeQueries.Filter(AwardChange.State.APPROVED, enterprise),
                                PageRequest.first(5))
                        .items())
                .containsExactly(approved);
        assertThat(changes.of(own, application)).containsExactly(filed, approved);
        assertThat(changes.find(own, filed.id())).contains(filed);
        assertThat(changes.find(other, filed.id())).isEmpty();
        assertThat(changes.of(other, application)).isEmpty();
    }

    @Test
    void theFirstVersionIsTheAwardAndNoVersionIsEverChanged() {
        Decision decision = DecisionDatabase.decided(DATABASE.jdbc(), Money.ofWan(40));
        Award award = new Award(
                new AwardId(UUID.randomUUID()),
                decision.id(),
                decision.matter().application(),
                decision.matter().programme(),
                decision.matter().enterprise(),
                decision.matter().unit(),
                decision.matter().programmeTitle(),
                decision.matter().enterpriseName(),
                decision.amount(),
                DecisionDatabase.publish(DATABASE.jdbc(), UUID.randomUUID()),
                decision.by(),
                decision.byName(),
                decision.at());
        LedgerDatabase.keptAwards(DATABASE.jdbc()).add(award);
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        AwardVersion first = AwardVersion.first(award);
        assertThat(changes.versions(all, award.application())).containsExactly(first);
        AwardChange change = AwardChangeFixture.filed(award.application(), award.enterprise());
        changes.add(change);
        AwardVersion second = new AwardVersion(
                award.application(),
                2,
                new AwardTerms(Money.ofWan(30), null, LocalDate.of(2025, 6, 30)),
                Set.of(AwardTerms.Part.AMOUNT, AwardTerms.Part.ENDS),
                change.id(),
                award.by(),
                award.byName(),
                award.at());
        changes.add(second);
        assertThat(changes.versions(all, award.application())).containsExactly(second, first);
        assertThat(changes.versions(
                        ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ), award.application()))
                .isEmpty();
        assertThatThrownBy(() -> DATABASE.jdbc()
                        .sql("update award_version set amount = 1")
                        .update())
                .rootCause()
                .hasMessageContaining("never changed");
    }
}
