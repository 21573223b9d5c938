package org.zhuqi.subsidies.boards.jdbc;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.boards.usecase.BoardMoneyQueries;
import org.zhuqi.subsidies.ledger.LedgerAccount;

@Repository
@RequiredArgsConstructor
class JdbcBoardMoneyQueries implements BoardMoneyQueries {
    private final JdbcClient jdbc;

    @Override
    public List<BySize> bySize(Scope scope, ProgrammeId programme) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.WORK)).where("b.unit_id", "b.enterprise_id");
        return jdbc.sql("""
                        select e.size_class, b.account, sum(b.amount) as amount
                        from ledger_balance b left join enterprise e on e.id = b.enterprise_id
                        where b.programme_id = :programme and b.enterprise_id is not null and b.amount <> 0 and %s
                        group by 1, 2""".formatted(within.sql()))
                .params(within.params())
                .param("programme", programme.value())
                .query((row, number) -> new BySize(
                        row.getString("size_class"),
                        LedgerAccount.valueOf(row.getString("account")),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }
}
