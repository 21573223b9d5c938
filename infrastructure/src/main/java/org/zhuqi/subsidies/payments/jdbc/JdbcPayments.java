package org.zhuqi.subsidies.payments.jdbc;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.payments.Allocation;
import org.zhuqi.subsidies.payments.AllocationId;
import org.zhuqi.subsidies.payments.Instalments;
import org.zhuqi.subsidies.payments.Payable;
import org.zhuqi.subsidies.payments.PayableId;
import org.zhuqi.subsidies.payments.PayeeAccount;
import org.zhuqi.subsidies.payments.PayeeAccountId;
import org.zhuqi.subsidies.payments.PaymentBatch;
import org.zhuqi.subsidies.payments.PaymentBatchId;
import org.zhuqi.subsidies.payments.PaymentOrder;
import org.zhuqi.subsidies.payments.PaymentOrderId;
import org.zhuqi.subsidies.payments.Payments;

@Repository
@RequiredArgsConstructor
class JdbcPayments implements Payments {
    private final JdbcClient jdbc;
    private final PaymentRows rows;

    @Override
    public void add(Allocation allocation, List<Payable> payables) {
        jdbc.sql("""
                insert into allocation (id, programme_id, document, allocated_on, lines, amount, by_user, by_name, at)
                values (:id, :programme, :document, :on, :lines, :amount, :by, :byName, :at)""")
                .param("id", allocation.id().value())
                .param("programme", allocation.programme().value())
                .param("document", allocation.document())
                .param("on", allocation.on())
                .param("lines", allocation.lines())
                .param("amount", allocation.amount().yuan())
                .param("by", allocation.by().value())
                .param("byName", allocation.byName())
                .param("at", Timestamp.from(allocation.at()))
                .update();
        payables.forEach(this::keep);
    }

    @Override
    public Payable addNext(Payable payable) {
        // Two claims of one award that are ruled on at the same moment wait for each other, so that none has the
        // other's number.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('payables of ' || :application, 0))")
                .param("application", payable.matter().application().toString())
                .query((row, number) -> 1)
                .single();
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from payable where application_id = :application")
                .param("application", payable.matter().application().value())
                .query(Integer.class)
                .single();
        Payable next = payable.withNumber(number);
        keep(next);
        return next;
    }

    private void keep(Payable payable) {
        Instalments.Condition condition = payable.condition();
        AllocationId allocation = payable.allocation();
        ClaimId claim = payable.claim();
        jdbc.sql("""
                insert into payable (id, allocation_id, claim_id, programme_id, programme_title, application_id, enterprise_id, unit_id,
                    enterprise_name, number, amount, due, condition_fact, condition_as_of, state, version)
                values (:id, :allocation, :claim, :programme, :title::jsonb, :application, :enterprise, :unit, :name::jsonb, :number,
                    :amount, :due, :fact, :asOf, :state, :version)""")
                .param("id", payable.id().value())
                .param("allocation", allocation == null ? null : allocation.value())
                .param("claim", claim == null ? null : claim.value())
                .param("programme", payable.programme().value())
                .param("title", rows.text(payable.programmeTitle()))
                .param("application", payable.matter().application().value())
                .param("enterprise", payable.matter().enterprise().value())
                .param("unit", payable.matter().unit().value())
                .param("name", rows.text(payable.enterpriseName()))
                .param("number", payable.number())
                .param("amount", payable.amount().yuan())
                .param("due", payable.due())
                .param("fact", condition == null ? null : condition.fact().value())
                .param("asOf", condition == null ? null : condition.asOf())
                .param("state", payable.state().name())
                .param("version", payable.version())
                .update();
    }

    @Override
    public Optional<Payable> findPayable(PayableId id) {
        return jdbc.sql("select * from payable where id = :id")
                .param("id", id.value())
                .query(rows::payable)
                .optional();
    }

    @Override
    public List<Payable> payablesOf(ApplicationId application) {
        return jdbc.sql("select * from payable where application_id = :application order by number, id")
                .param("application", application.value())
                .query(rows::payable)
                .list();
    }

    @Override
    public List<PayableId> due(ProgrammeId programme, LocalDate day) {
        return jdbc.sql(
                        "select id from payable where programme_id = :programme and state = 'OPEN' and due <= :day order by id")
                .param("programme", programme.value())
                .param("day", day)
                .query((row, number) -> new PayableId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void save(Payable payable) {
        requireSaved(jdbc.sql(
                        "update payable set state = :state, amount = :amount, version = version + 1 where id = :id and version = :version")
                .param("state", payable.state().name())
                .param("amount", payable.amount().yuan())
                .param("id", payable.id().value())
                .param("version", payable.version())
                .update());
    }

    private static void requireSaved(int saved) {
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void add(PaymentBatch batch) {
        jdbc.sql("insert into payment_batch (id, programme_id, programme_title, by_user, by_name, at)"
                        + " values (:id, :programme, :title::jsonb, :by, :byName, :at)")
                .param("id", batch.id().value())
                .param("programme", batch.programme().value())
                .param("title", rows.text(batch.programmeTitle()))
                .param("by", batch.by().value())
                .param("byName", batch.byName())
                .param("at", Timestamp.from(batch.at()))
                .update();
    }

    @Override
    public Optional<PaymentBatch> findBatch(PaymentBatchId id) {
        return jdbc.sql("select * from payment_batch where id = :id")
                .param("id", id.value())
                .query(rows::batch)
                .optional();
    }

    @Override
    public PaymentOrder add(PaymentOrder order) {
        // Two that fill one batch wait for each other, so that lines are counted once.
        jdbc.sql("select 1 from payment_batch where id = :id for update")
                .param("id", order.batch().value())
                .query((row, number) -> 1)
                .single();
        int line = jdbc.sql("select coalesce(max(line), 0) + 1 from payment_order where batch_id = :id")
                .param("id", order.batch().value())
                .query(Integer.class)
                .single();
        try {
            jdbc.sql("""
                    insert into payment_order (id, batch_id, line, payable_id, programme_id, application_id, enterprise_id,
                        unit_id, enterprise_name, amount, holder, bank, number, version)
                    values (:id, :batch, :line, :payable, :programme, :application, :enterprise, :unit, :name::jsonb, :amount,
                        :holder, :bank, :number, :version)""")
                    .param("id", order.id().value())
                    .param("batch", order.batch().value())
                    .param("line", line)
                    .param("payable", order.payable().value())
                    .param("programme", order.programme().value())
                    .param("application", order.matter().application().value())
                    .param("enterprise", order.matter().enterprise().value())
                    .param("unit", order.matter().unit().value())
                    .param("name", rows.text(order.enterpriseName()))
                    .param("amount", order.amount().yuan())
                    .param("holder", order.to().holder())
                    .param("bank", order.to().bank())
                    .param("number", order.to().number())
                    .param("version", order.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.NOT_PAYABLE.refused();
        }
        return order.withLine(line);
    }

    @Override
    public Optional<PaymentOrder> findOrder(PaymentOrderId id) {
        return jdbc.sql("select * from payment_order where id = :id")
                .param("id", id.value())
                .query(rows::order)
                .optional();
    }

    @Override
    public List<PaymentOrder> ordersOf(PaymentBatchId batch) {
        return jdbc.sql("select * from payment_order where batch_id = :batch order by line")
                .param("batch", batch.value())
                .query(rows::order)
                .list();
    }

    @Override
    public void save(PaymentOrder order) {
        PaymentOrder.Result result = order.result();
        requireSaved(jdbc.sql("""
                update payment_order set paid = :paid, answered_on = :on, voucher = :voucher, reason = :reason,
                    version = version + 1
                where id = :id and version = :version""")
                .param("paid", result == null ? null : result.paid())
                .param("on", result == null ? null : result.on())
                .param("voucher", result == null ? null : result.voucher())
                .param("reason", result == null ? null : result.reason())
                .param("id", order.id().value())
                .param("version", order.version())
                .update());
    }

    @Override
    public Optional<PayeeAccount> findAccount(PayeeAccountId id) {
        return jdbc.sql("select * from payee_account where id = :id")
                .param("id", id.value())
                .query(rows::account)
                .optional();
    }

    @Override
    public Optional<PayeeAccount> confirmedAccount(EnterpriseId enterprise) {
        return jdbc.sql("select * from payee_account where enterprise_id = :enterprise and confirmed_at is not null"
                        + " order by confirmed_at desc, id desc limit 1")
                .param("enterprise", enterprise.value())
                .query(rows::account)
                .optional();
    }

    @Override
    public void add(PayeeAccount account) {
        jdbc.sql("""
                insert into payee_account (id, enterprise_id, holder, bank, number, by_user, by_name, at, version)
                values (:id, :enterprise, :holder, :bank, :number, :by, :byName, :at, :version)""")
                .param("id", account.id().value())
                .param("enterprise", account.enterprise().value())
                .param("holder", account.account().holder())
                .param("bank", account.account().bank())
                .param("number", account.account().number())
                .param("by", account.by().value())
                .param("byName", account.byName())
                .param("at", Timestamp.from(account.at()))
                .param("version", account.version())
                .update();
    }

    @Override
    public void save(PayeeAccount account) {
        PayeeAccount.Confirmation confirmed = account.confirmed();
        requireSaved(
                confirmed == null
                        ? 0
                        : jdbc.sql("""
                                update payee_account set confirmed_by = :by, confirmed_name = :byName, confirmed_at = :at,
                                    version = version + 1
                                where id = :id and version = :version""")
                                .param("by", confirmed.by().value())
                                .param("byName", confirmed.byName())
                                .param("at", Timestamp.from(confirmed.at()))
                                .param("id", account.id().value())
                                .param("version", account.version())
                                .update());
    }
}
