package org.zhuqi.subsidies.grants.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.jdbc.TestDatabase;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.grants.Grant;
import org.zhuqi.subsidies.grants.GrantsWon;
import org.zhuqi.subsidies.grants.GrantsWonContract;
import org.zhuqi.subsidies.grants.Passing;
import org.zhuqi.subsidies.grants.usecase.GrantQueries;

class JdbcGrantsWonTest extends GrantsWonContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final JdbcGrantsWon grants = new JdbcGrantsWon(DATABASE.jdbc());

    @Override
    protected GrantsWon grants() {
        return grants;
    }

    @Test
    void sumsGoByTheYearOfTheDocument() {
        Grant last = grant(LocalDate.of(2019, 12, 31));
        Grant first = grant(LocalDate.of(2020, 1, 1));
        grants.add(last);
        grants.add(first);
        Passing direct = passing(first, Money.ofWan(25), true);
        grants.save(first.passOn(direct.amount(), true), direct);
        var scope = ReviewFixture.prefectureOfficer().scopeFor(SubsidiesRight.READ_GRANTS);
        LocalDate from = LocalDate.of(2020, 1, 1);
        LocalDate to = LocalDate.of(2020, 12, 31);
        assertThat(grants.won(scope, from, to)).isEqualTo(Money.ofWan(100));
        assertThat(grants.direct(scope, from, to)).isEqualTo(Money.ofWan(25));
        assertThat(grants.list(scope, from, to, PageRequest.first(5)).items())
                .extracting(Grant::id)
                .containsExactly(first.id());
        assertThat(grants.find(scope, last.id())).contains(last);
        assertThat(grants.years(scope))
                .contains(
                        new GrantQueries.YearRow(2020, 1, Money.ofWan(100), Money.ofWan(25)),
                        new GrantQueries.YearRow(2019, 1, Money.ofWan(100), Money.ZERO));
        assertThat(grants.list(scope, LocalDate.of(2019, 1, 1), to, PageRequest.first(1))
                        .next())
                .isNotNull();
    }
}
