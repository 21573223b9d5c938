package org.zhuqi.subsidies.payments.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.BankAccount;
import org.zhuqi.rules.FactKey;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.ledger.Posting;
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
import tools.jackson.databind.json.JsonMapper;

/** Rows of payments. */
@Component
@RequiredArgsConstructor
class PaymentRows {
    private final JsonMapper json;

    String text(LocalText text) {
        return json.writeValueAsString(text);
    }

    LocalText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalText.class);
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Posting.Matter matter(ResultSet row) throws SQLException {
        return new Posting.Matter(
                new ApplicationId(id(row, "application_id")),
                new EnterpriseId(id(row, "enterprise_id")),
                new ReportingUnitId(row.getString("unit_id")));
    }

    Payable payable(ResultSet row, int number) throws SQLException {
        String fact = row.getString("condition_fact");
        UUID allocation = id(row, "allocation_id");
        UUID claim = id(row, "claim_id");
        return Payable.builder()
                .id(new PayableId(id(row, "id")))
                .allocation(allocation == null ? null : new AllocationId(allocation))
                .claim(claim == null ? null : new ClaimId(claim))
                .programme(new ProgrammeId(id(row, "programme_id")))
                .programmeTitle(text(row, "programme_title"))
                .matter(matter(row))
                .enterpriseName(text(row, "enterprise_name"))
                .number(row.getInt("number"))
                .amount(new Money(row.getBigDecimal("amount")))
                .due(row.getObject("due", LocalDate.class))
                .condition(
                        fact == null
                                ? null
                                : new Instalments.Condition(
                                        new FactKey(fact), row.getObject("condition_as_of", LocalDate.class)))
                .state(Payable.State.valueOf(row.getString("state")))
                .version(row.getLong("version"))
                .build();
    }

    PayeeAccount account(ResultSet row, int number) throws SQLException {
        return new PayeeAccount(
                new PayeeAccountId(id(row, "id")),
                new EnterpriseId(id(row, "enterprise_id")),
                bank(row),
                new UserId(id(row, "by_user")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                confirmation(row),
                row.getLong("version"));
    }

    private static PayeeAccount.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("confirmed_at");
        return at == null
                ? null
                : new PayeeAccount.Confirmation(
                        new UserId(id(row, "confirmed_by")), row.getString("confirmed_name"), at.toInstant());
    }

    private static BankAccount bank(ResultSet row) throws SQLException {
        return new BankAccount(row.getString("holder"), row.getString("bank"), row.getString("number"));
    }

    PaymentBatch batch(ResultSet row, int number) throws SQLException {
        return new PaymentBatch(
                new PaymentBatchId(id(row, "id")),
                new ProgrammeId(id(row, "programme_id")),
                text(row, "programme_title"),
                new UserId(id(row, "by_user")),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant());
    }

    PaymentOrder order(ResultSet row, int number) throws SQLException {
        LocalDate on = row.getObject("answered_on", LocalDate.class);
        return PaymentOrder.builder()
                .id(new PaymentOrderId(id(row, "id")))
                .batch(new PaymentBatchId(id(row, "batch_id")))
                .line(row.getInt("line"))
                .payable(new PayableId(id(row, "payable_id")))
                .programme(new ProgrammeId(id(row, "programme_id")))
                .matter(matter(row))
                .enterpriseName(text(row, "enterprise_name"))
                .amount(new Money(row.getBigDecimal("amount")))
                .to(bank(row))
                .result(
                        on == null
                                ? null
                                : new PaymentOrder.Result(
                                        row.getBoolean("paid"), on, row.getString("voucher"), row.getString("reason")))
                .version(row.getLong("version"))
                .build();
    }
}
