package org.zhuqi.subsidies.claims.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.claims.Claim;
import org.zhuqi.subsidies.claims.ClaimId;
import org.zhuqi.subsidies.claims.ClaimLine;
import org.zhuqi.subsidies.ledger.Posting;
import tools.jackson.databind.json.JsonMapper;

/** Claims as they lie in their tables. */
@Component
@RequiredArgsConstructor
class ClaimRows {
    private final JdbcClient jdbc;
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

    /** Without its lines. */
    Claim claim(ResultSet row, int number) throws SQLException {
        Timestamp filed = row.getTimestamp("filed_at");
        return Claim.builder()
                .id(new ClaimId(id(row, "id")))
                .programme(new ProgrammeId(id(row, "programme_id")))
                .programmeTitle(text(row, "programme_title"))
                .matter(new Posting.Matter(
                        new ApplicationId(id(row, "application_id")),
                        new EnterpriseId(id(row, "enterprise_id")),
                        new ReportingUnitId(row.getString("unit_id"))))
                .enterpriseName(text(row, "enterprise_name"))
                .lines(List.of())
                .state(Claim.State.valueOf(row.getString("state")))
                .by(new UserId(id(row, "by_user")))
                .byName(row.getString("by_name"))
                .at(row.getTimestamp("at").toInstant())
                .filedAt(filed == null ? null : filed.toInstant())
                .ruling(ruling(row))
                .version(row.getLong("version"))
                .build();
    }

    private static Claim.@Nullable Ruling ruling(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ruled_at");
        return at == null
                ? null
                : new Claim.Ruling(new UserId(id(row, "ruled_by")), row.getString("ruled_name"), at.toInstant());
    }

    Claim withLines(Claim claim) {
        return claim.withLines(jdbc.sql("select * from claim_line where claim_id = :claim order by number")
                .param("claim", claim.id().value())
                .query(ClaimRows::line)
                .list());
    }

    private static ClaimLine line(ResultSet row, int number) throws SQLException {
        BigDecimal accepted = row.getBigDecimal("accepted");
        return new ClaimLine(
                row.getInt("number"),
                new ClaimLine.Invoice(
                        row.getString("invoice_number"),
                        row.getObject("invoice_date", LocalDate.class),
                        row.getString("seller"),
                        new Money(row.getBigDecimal("amount"))),
                machine(row),
                new Money(row.getBigDecimal("claimed")),
                new AttachmentId(id(row, "attachment_id")),
                accepted == null ? null : new ClaimLine.Outcome(new Money(accepted), row.getString("reason")));
    }

    private static ClaimLine.@Nullable Machine machine(ResultSet row) throws SQLException {
        String name = row.getString("machine");
        return name == null ? null : new ClaimLine.Machine(name, row.getString("machine_serial"));
    }
}
