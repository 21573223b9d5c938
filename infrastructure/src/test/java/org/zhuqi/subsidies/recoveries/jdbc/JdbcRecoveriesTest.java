package org.zhuqi.subsidies.recoveries.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.recoveries.Recoveries;
import org.zhuqi.subsidies.recoveries.RecoveriesContract;
import org.zhuqi.subsidies.recoveries.Recovery;
import tools.jackson.databind.json.JsonMapper;

class JdbcRecoveriesTest extends RecoveriesContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcRecoveries recoveries =
            new JdbcRecoveries(DATABASE.jdbc(), JsonMapper.builder().build(), Clock.system(ZoneId.of("Asia/Shanghai")));

    @Override
    protected Recoveries recoveries() {
        return recoveries;
    }

    @Test
    void recoveriesAreListedWithinReach() {
        Recovery recovery = recovery(null);
        recoveries.add(recovery);
        var all = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ);
        var other = ReviewFixture.otherUnitOfficer().scopeFor(SubsidiesRight.READ);
        assertThat(recoveries
                        .list(all, recovery.programme(), PageRequest.first(5))
                        .items())
                .containsExactly(recovery);
        assertThat(recoveries.list(all, null, PageRequest.first(50)).items()).contains(recovery);
        assertThat(recoveries.find(all, recovery.id())).contains(recovery);
        assertThat(recoveries.find(other, recovery.id())).isEmpty();
        assertThat(recoveries.paid(recovery.matter().application())).isEmpty();
    }
}
