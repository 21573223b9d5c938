package org.zhuqi.subsidies.proposals.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.UserId;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.Distribution.Tiers.Tier;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of proposals. */
@Component
@RequiredArgsConstructor
class ProposalRows {
    private final JsonMapper json;

    Proposal proposal(ResultSet row, int number) throws SQLException {
        BigDecimal budget = row.getBigDecimal("budget");
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new ProgrammeId(row.getObject("programme_id", UUID.class)),
                json.readValue(row.getString("programme_title"), LocalText.class),
                distribution(row.getString("mode"), row.getString("parameters")),
                budget == null ? null : new Money(budget),
                new Proposal.Totals(
                        row.getInt("lines"),
                        row.getInt("supported"),
                        new Money(row.getBigDecimal("asked")),
                        new Money(row.getBigDecimal("proposed"))),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                frozen(row),
                row.getLong("version"));
    }

    private static Proposal.@Nullable Frozen frozen(ResultSet row) throws SQLException {
        String minutes = row.getString("minutes");
        return minutes == null
                ? null
                : new Proposal.Frozen(
                        minutes,
                        row.getObject("met_on", LocalDate.class),
                        new UserId(row.getObject("frozen_by", UUID.class)),
                        row.getString("frozen_by_name"),
                        row.getTimestamp("frozen_at").toInstant());
    }

    ProposalLine line(ResultSet row, int number) throws SQLException {
        BigDecimal asked = row.getBigDecimal("asked");
        return new ProposalLine(
                row.getInt("line"),
                new ApplicationId(row.getObject("application_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new LocalText(row.getString("name_zh"), row.getString("name_ko"), null),
                new ReportingUnitId(row.getString("unit_id")),
                row.getString("submission_hash"),
                asked == null ? null : new Money(asked),
                row.getBigDecimal("score"),
                new Money(row.getBigDecimal("proposed")));
    }

    String title(Proposal proposal) {
        return json.writeValueAsString(proposal.programmeTitle());
    }

    static String mode(Distribution distribution) {
        return switch (distribution) {
            case Distribution.Formula ignored -> "FORMULA";
            case Distribution.Ranking ignored -> "RANKING";
            case Distribution.ProRata ignored -> "PRO_RATA";
            case Distribution.Tiers ignored -> "TIERS";
        };
    }

    String parameters(Distribution distribution) {
        ObjectNode node = json.createObjectNode();
        switch (distribution) {
            case Distribution.Ranking ranking -> node.put("partialLast", ranking.partialLast());
            case Distribution.Tiers tiers -> {
                node.put("byScore", tiers.byScore());
                ArrayNode list = node.putArray("tiers");
                tiers.tiers()
                        .forEach(tier -> list.addObject()
                                .put("from", tier.from().toPlainString())
                                .put("coefficient", tier.coefficient().toPlainString()));
            }
            default -> {}
        }
        return json.writeValueAsString(node);
    }

    private Distribution distribution(String mode, String parameters) {
        JsonNode node = json.readTree(parameters);
        return switch (mode) {
            case "FORMULA" -> new Distribution.Formula();
            case "RANKING" -> new Distribution.Ranking(node.path("partialLast").asBoolean());
            case "PRO_RATA" -> new Distribution.ProRata();
            case "TIERS" -> {
                List<Tier> tiers = new ArrayList<>();
                node.path("tiers")
                        .forEach(tier -> tiers.add(new Tier(
                                new BigDecimal(tier.path("from").asString()),
                                new BigDecimal(tier.path("coefficient").asString()))));
                yield new Distribution.Tiers(node.path("byScore").asBoolean(), tiers);
            }
            default -> throw new IllegalArgumentException("no way to share out: " + mode);
        };
    }
}
