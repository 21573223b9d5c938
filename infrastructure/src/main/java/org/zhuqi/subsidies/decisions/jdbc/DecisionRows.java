package org.zhuqi.subsidies.decisions.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.decisions.Decision;
import org.zhuqi.subsidies.decisions.DecisionId;
import tools.jackson.databind.json.JsonMapper;

/** Rows of decisions. */
@Component
@RequiredArgsConstructor
class DecisionRows {
    private final RuleCodec rules;
    private final JsonMapper json;

    Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                new Decision.Matter(
                        new ApplicationId(row.getObject("application_id", UUID.class)),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                        new ReportingUnitId(row.getString("unit_id")),
                        text(row, "programme_title"),
                        text(row, "enterprise_name")),
                new Decision.Basis(
                        row.getInt("programme_version"), row.getInt("round"), row.getString("submission_hash")),
                Decision.Outcome.valueOf(row.getString("outcome")),
                new Money(row.getBigDecimal("amount")),
                rules.readSteps(row.getString("steps")),
                row.getString("opinion"),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("standing"),
                row.getLong("version"));
    }

    String steps(Decision decision) {
        return rules.writeSteps(decision.steps());
    }

    LocalText text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), LocalText.class);
    }

    String text(LocalText text) {
        return json.writeValueAsString(text);
    }
}
