package org.zhuqi.subsidies.claims.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Role;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimFixture;
import org.zhuqi.subsidies.claims.Claims;
import org.zhuqi.subsidies.claims.ClaimsContract;
import org.zhuqi.subsidies.claims.usecase.ClaimQueries;
import tools.jackson.databind.json.JsonMapper;

class JdbcClaimsTest extends ClaimsContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final ClaimRows rows =
            new ClaimRows(DATABASE.jdbc(), JsonMapper.builder().build());
    private final Claims claims = new JdbcClaims(DATABASE.jdbc(), rows);
    private final ClaimQueries queries = new JdbcClaimQueries(DATABASE.jdbc(), rows);

    @Override
    protected Claims claims() {
        return claims;
    }

    @Test
    void claimsAreListedWithinReachAndDraftsForTheirEnterpriseAlone() {
        Claim filed = filed("1");
        Claim draft = ClaimFixture.draft(application, enterprise);
        claims.add(draft);
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        var own = ReviewFixture.person(46, "clerk", Role.ENTERPRISE_ADMIN, null, enterprise)
                .scopeFor(SubsidiesRight.READ);
        PageRequest page = PageRequest.first(5);
        assertThat(queries.list(all, new ClaimQueries.Filter(filed.programme(), Claim.State.FILED), page)
                        .items())
                .extracting(ClaimQueries.ClaimRow::id)
                .containsExactly(filed.id());
        assertThat(queries.find(all, filed.id())).contains(filed);
        assertThat(queries.find(all, draft.id())).isEmpty();
        assertThat(queries.find(other, filed.id())).isEmpty();
        assertThat(queries.find(own, draft.id())).contains(draft);
        assertThat(queries.list(own, ClaimQueries.Filter.ALL, page).items())
                .extracting(ClaimQueries.ClaimRow::id)
                .containsExactlyInAnyOrder(filed.id(), draft.id());
        assertThat(queries.claimable(own, enterprise)).isEmpty();
    }
}
