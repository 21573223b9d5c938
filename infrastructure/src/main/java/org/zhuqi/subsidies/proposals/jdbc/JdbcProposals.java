package org.zhuqi.subsidies.proposals.jdbc;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.SharedError;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.ProposalLine;
import org.zhuqi.subsidies.proposals.Proposals;

@Repository
@RequiredArgsConstructor
class JdbcProposals implements Proposals {
    private static final int PORTION = 5_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ProposalRows rows;

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return jdbc.sql("select * from proposal where id = :id")
                .param("id", id.value())
                .query(rows::proposal)
                .optional();
    }

    @Override
    public List<Proposal> of(ProgrammeId programme) {
        return jdbc.sql("select * from proposal where programme_id = :programme order by at desc, id desc")
                .param("programme", programme.value())
                .query(rows::proposal)
                .list();
    }

    @Override
    public List<ProposalLine> lines(ProposalId id) {
        return jdbc.sql("select * from proposal_line where proposal_id = :id order by line")
                .param("id", id.value())
                .query(rows::line)
                .list();
    }

    @Override
    public void add(Proposal proposal, List<ProposalLine> lines) {
        jdbc.sql("""
                insert into proposal (id, programme_id, programme_title, mode, parameters, budget, lines, supported, asked,
                    proposed, by_user, by_name, at, version)
                values (:id, :programme, :title::jsonb, :mode, :parameters::jsonb, :budget, :lines, :supported, :asked,
                    :proposed, :by, :byName, :at, :version)""")
                .param("id", proposal.id().value())
                .param("programme", proposal.programme().value())
                .param("title", rows.title(proposal))
                .param("mode", ProposalRows.mode(proposal.distribution()))
                .param("parameters", rows.parameters(proposal.distribution()))
                .param("budget", yuan(proposal.budget()))
                .param("lines", proposal.totals().lines())
                .param("supported", proposal.totals().supported())
                .param("asked", proposal.totals().asked().yuan())
                .param("proposed", proposal.totals().proposed().yuan())
                .param("by", proposal.by().value())
                .param("byName", proposal.byName())
                .param("at", Timestamp.from(proposal.at()))
                .param("version", proposal.version())
                .update();
        for (int from = 0; from < lines.size(); from += PORTION) {
            batches.batchUpdate(
                    """
                    insert into proposal_line (proposal_id, line, application_id, enterprise_id, name_zh, name_ko, unit_id,
                        submission_hash, asked, score, proposed)
                    values (:proposal, :line, :application, :enterprise, :nameZh, :nameKo, :unit, :hash, :asked, :score,
                        :proposed)""",
                    lines.subList(from, Math.min(lines.size(), from + PORTION)).stream()
                            .map(line -> params(proposal.id(), line))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    private static SqlParameterSource params(ProposalId proposal, ProposalLine line) {
        return new MapSqlParameterSource("proposal", proposal.value())
                .addValue("line", line.number())
                .addValue("application", line.application().value())
                .addValue("enterprise", line.enterprise().value())
                .addValue("nameZh", line.enterpriseName().zh())
                .addValue("nameKo", line.enterpriseName().ko())
                .addValue("unit", line.unit().value())
                .addValue("hash", line.submissionHash())
                .addValue("asked", yuan(line.asked()))
                .addValue("score", line.score())
                .addValue("proposed", line.proposed().yuan());
    }

    private static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : money.yuan();
    }

    @Override
    public void save(Proposal proposal) {
        Proposal.Frozen frozen = proposal.frozen();
        int saved = frozen == null
                ? 0
                : jdbc.sql("""
                        update proposal set minutes = :minutes, met_on = :metOn, frozen_by = :by, frozen_by_name = :byName,
                            frozen_at = :at, version = version + 1
                        where id = :id and version = :version""")
                        .param("minutes", frozen.minutes())
                        .param("metOn", frozen.metOn())
                        .param("by", frozen.by().value())
                        .param("byName", frozen.byName())
                        .param("at", Timestamp.from(frozen.at()))
                        .param("id", proposal.id().value())
                        .param("version", proposal.version())
                        .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}
