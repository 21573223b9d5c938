package org.zhuqi.subsidies.payments.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.usecase.PaymentQueries;

@Repository
@RequiredArgsConstructor
class JdbcPaymentQueries implements PaymentQueries {
    private static final String PAID = "from payment_order o join application a on a.id = o.application_id where ";

    private final JdbcClient jdbc;
    private final PaymentRows rows;
    private final Clock clock;

    @Override
    public Page<PayableRow> of(Scope scope, EnterpriseId enterprise, PageRequest page) {
        return payables(scope, "p.enterprise_id = :wanted", enterprise.value(), page);
    }

    @Override
    public Page<PayableRow> ofProgramme(Scope scope, ProgrammeId programme, PageRequest page) {
        return payables(scope, "p.programme_id = :wanted", programme.value(), page);
    }

    private Page<PayableRow> payables(Scope scope, String condition, UUID wanted, PageRequest page) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("p.unit_id", "p.enterprise_id");
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        params.put("wanted", wanted);
        StringBuilder where = new StringBuilder(within.sql()).append(" and ").append(condition);
        int total = Keyset.total(jdbc, page, "from payable p where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and p.id < cast(:after as uuid)");
            params.put("after", after.get(0));
        }
        List<PayableRow> found = jdbc.sql(
                        "select p.*, o.paid, o.answered_on, o.reason from payable p left join lateral ("
                                + "select x.paid, x.answered_on, x.reason from payment_order x where x.payable_id = p.id"
                                + " order by x.id desc limit 1) o on true where " + where + " order by p.id desc"
                                + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new PayableRow(
                        rows.payable(row, number),
                        row.getBoolean("paid") ? row.getObject("answered_on", LocalDate.class) : null,
                        row.getString("reason")))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.payable().id()), total);
    }

    @Override
    public Page<PaidRow> paid(
            Scope scope,
            LocalDate from,
            LocalDate to,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = paying(scope, from, to, unit, programme, params);
        String source = PAID;
        int total = Keyset.total(jdbc, page, source + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and o.id < cast(:after as uuid)");
            params.put("after", after.get(0));
        }
        List<PaidRow> found = jdbc.sql(
                        "select o.*, a.submitted_at " + source + where + " order by o.id desc" + Keyset.limit(page))
                .params(params)
                .query((row, number) -> new PaidRow(
                        rows.order(row, number),
                        row.getObject("answered_on", LocalDate.class),
                        row.getTimestamp("submitted_at").toInstant()))
                .list();
        return Keyset.page(found, page, row -> Keyset.cursor(row.order().id()), total);
    }

    @Override
    public List<PaidDays> paidDays(
            Scope scope,
            LocalDate from,
            LocalDate to,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme) {
        Map<String, @Nullable Object> params = new HashMap<>();
        StringBuilder where = paying(scope, from, to, unit, programme, params);
        return jdbc.sql("select (a.submitted_at at time zone '"
                        + clock.getZone().getId()
                        + "')::date as submitted_on, o.answered_on, count(*) as payments " + PAID + where
                        + " group by 1, 2")
                .params(params)
                .query((row, number) -> new PaidDays(
                        row.getObject("submitted_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        row.getLong("payments")))
                .list();
    }

    private static StringBuilder paying(
            Scope scope,
            LocalDate from,
            LocalDate to,
            @Nullable ReportingUnitId unit,
            @Nullable ProgrammeId programme,
            Map<String, @Nullable Object> params) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("o.unit_id", "o.enterprise_id");
        params.putAll(within.params());
        params.put("from", from);
        params.put("to", to);
        StringBuilder where =
                new StringBuilder(within.sql()).append(" and o.paid and o.answered_on between :from and :to");
        if (unit != null) {
            where.append(" and o.unit_id = :unit");
            params.put("unit", unit.value());
        }
        if (programme != null) {
            where.append(" and o.programme_id = :programme");
            params.put("programme", programme.value());
        }
        return where;
    }

    /** Batches and accounts are the bureau's: whoever does not reach everything reaches none. */
    private static String bureau(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.READ_PROPOSALS))
                .wherePerson("b.by_user")
                .sql();
    }

    @Override
    public List<BatchRow> batches(Scope scope, ProgrammeId programme) {
        return jdbc.sql("select b.*, o.orders, o.paid, o.failed, o.amount from payment_batch b left join lateral ("
                        + "select count(*) as orders, count(*) filter (where x.paid) as paid,"
                        + " count(*) filter (where not x.paid) as failed, coalesce(sum(x.amount), 0) as amount"
                        + " from payment_order x where x.batch_id = b.id) o on true where " + bureau(scope)
                        + " and b.programme_id = :programme order by b.at desc, b.id desc")
                .param("programme", programme.value())
                .query((row, number) -> new BatchRow(
                        rows.batch(row, number),
                        row.getInt("orders"),
                        row.getInt("paid"),
                        row.getInt("failed"),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    @Override
    public Optional<PaymentBatch> batch(Scope scope, PaymentBatchId id) {
        return jdbc.sql("select b.* from payment_batch b where " + bureau(scope) + " and b.id = :id")
                .param("id", id.value())
                .query(rows::batch)
                .optional();
    }

    @Override
    public Page<PaymentOrder> orders(Scope scope, PaymentBatchId id, PageRequest page) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", id.value());
        StringBuilder where = new StringBuilder("x.batch_id = :id and ").append(bureau(scope));
        String from = "from payment_order x join payment_batch b on b.id = x.batch_id where ";
        int total = Keyset.total(jdbc, page, from + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.NUMBER);
        if (after != null) {
            where.append(" and x.line > cast(:after as int)");
            params.put("after", after.get(0));
        }
        List<PaymentOrder> found = jdbc.sql("select x.* " + from + where + " order by x.line" + Keyset.limit(page))
                .params(params)
                .query(rows::order)
                .list();
        return Keyset.page(found, page, order -> Keyset.cursor(order.line()), total);
    }

    private static final String ACCOUNTS = "select b.*, e.name_zh, e.name_ko from payee_account b"
            + " join enterprise e on e.id = b.enterprise_id where ";

    @Override
    public List<AccountRow> accountsToConfirm(Scope scope) {
        return jdbc.sql(ACCOUNTS + bureau(scope) + " and b.confirmed_by is null order by b.at, b.id limit 200")
                .query(this::account)
                .list();
    }

    @Override
    public List<AccountRow> accounts(Scope scope, EnterpriseId enterprise) {
        var within = ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("e.unit_id", "e.id");
        return jdbc.sql(ACCOUNTS + within.sql() + " and e.id = :enterprise order by b.at desc, b.id desc limit 20")
                .params(within.params())
                .param("enterprise", enterprise.value())
                .query(this::account)
                .list();
    }

    private AccountRow account(ResultSet row, int number) throws SQLException {
        Timestamp confirmed = row.getTimestamp("confirmed_at");
        return new AccountRow(
                new PayeeAccountId(row.getObject("id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), null),
                row.getString("holder"),
                row.getString("bank"),
                PayeeAccount.masked(row.getString("number")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                confirmed == null ? null : confirmed.toInstant());
    }
}
