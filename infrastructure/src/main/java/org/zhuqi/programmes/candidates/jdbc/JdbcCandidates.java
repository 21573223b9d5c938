package org.zhuqi.programmes.candidates.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateId;
import org.zhuqi.programmes.candidates.CandidateMove;
import org.zhuqi.programmes.candidates.CandidateStatus;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcCandidates implements Candidates {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final RuleCodec ruleCodec;

    @Override
    public Optional<Candidate> find(CandidateId id) {
        return find(id, "");
    }

    @Override
    public Optional<Candidate> findForChange(CandidateId id) {
        return find(id, " for update");
    }

    private Optional<Candidate> find(CandidateId id, String how) {
        return jdbc.sql("select * from candidate where id = :id" + how)
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public List<Candidate> addNew(Collection<Candidate> candidates) {
        List<Candidate> all = List.copyOf(candidates);
        int[] counts = batches.batchUpdate("""
                insert into candidate (id, programme_id, enterprise_id, unit_id, run_id, programme_version, as_of, amount,
                    conditions, calculation, status, exclusion_reason, exclusion_by, answer_by, application_id,
                    listed_at, version)
                values (:id, :programme, :enterprise, :unit, :run, :programmeVersion, :asOf, :amount,
                    :conditions::jsonb, :calculation::jsonb, :status, :reason, :excludedBy, :answerBy, :application,
                    :listedAt, :version)
                on conflict on constraint candidate_once do nothing
                """, all.stream().map(this::params).toArray(SqlParameterSource[]::new));
        List<Candidate> added = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 1) {
                added.add(all.get(i));
            }
        }
        return added;
    }

    @Override
    public void save(Candidate moved, CandidateMove move) {
        Timestamp at = Timestamp.from(move.at());
        int saved = jdbc.sql("""
                update candidate set status = :status, exclusion_reason = :reason, exclusion_by = :excludedBy,
                    answer_by = :answerBy, application_id = :application,
                    taken_at = case when :status = 'TAKEN' then :at::timestamptz end, version = version + 1
                where id = :id and version = :version
                """).paramSource(params(moved).addValue("at", at)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("""
                insert into candidate_move (candidate_id, number, move, by_id, by_name, at, reason)
                values (:id, (select count(*) from candidate_move where candidate_id = :id), :move, :by, :byName, :at,
                    :reason)
                """)
                .param("id", moved.id().value())
                .param("move", move.move().name())
                .param("by", move.by().value())
                .param("byName", move.byName())
                .param("at", at)
                .param("reason", move.reason())
                .update();
    }

    @Override
    public List<CandidateMove> moves(CandidateId id) {
        return jdbc.sql("select * from candidate_move where candidate_id = :id order by number")
                .param("id", id.value())
                .query((row, number) -> new CandidateMove(
                        CandidateStatus.Move.valueOf(row.getString("move")),
                        new UserId(row.getObject("by_id", UUID.class)),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    @Override
    public List<Candidate> overdue(LocalDate today, int atMost) {
        return jdbc.sql("""
                select * from candidate where status = 'OFFERED' and answer_by < :today
                order by answer_by, id limit :most for update skip locked
                """)
                .param("today", today)
                .param("most", atMost)
                .query((row, number) -> read(row))
                .list();
    }

    private Candidate read(ResultSet row) throws SQLException {
        return Candidate.builder()
                .id(new CandidateId(row.getObject("id", UUID.class)))
                .programme(new ProgrammeId(row.getObject("programme_id", UUID.class)))
                .enterprise(new EnterpriseId(row.getObject("enterprise_id", UUID.class)))
                .unit(new ReportingUnitId(row.getString("unit_id")))
                .found(new Candidate.Found(
                        new DryRunId(row.getObject("run_id", UUID.class)),
                        row.getInt("programme_version"),
                        row.getObject("as_of", LocalDate.class),
                        amount(row),
                        ruleCodec.readSteps(row.getString("conditions")),
                        ruleCodec.readSteps(row.getString("calculation"))))
                .status(CandidateStatus.valueOf(row.getString("status")))
                .exclusion(exclusion(row))
                .answerBy(row.getObject("answer_by", LocalDate.class))
                .application(row.getObject("application_id", UUID.class))
                .listedAt(row.getTimestamp("listed_at").toInstant())
                .version(row.getLong("version"))
                .build();
    }

    private static Candidate.@Nullable Exclusion exclusion(ResultSet row) throws SQLException {
        String reason = row.getString("exclusion_reason");
        UUID by = row.getObject("exclusion_by", UUID.class);
        if (reason == null && by == null) {
            return null;
        }
        return new Candidate.Exclusion(reason, by == null ? null : new ProgrammeId(by));
    }

    static @Nullable Money amount(ResultSet row) throws SQLException {
        return row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount"));
    }

    private MapSqlParameterSource params(Candidate candidate) {
        Candidate.Exclusion exclusion = candidate.exclusion();
        ProgrammeId excludedBy = exclusion == null ? null : exclusion.by();
        Money amount = candidate.found().amount();
        return new MapSqlParameterSource()
                .addValue("id", candidate.id().value())
                .addValue("programme", candidate.programme().value())
                .addValue("enterprise", candidate.enterprise().value())
                .addValue("unit", candidate.unit().value())
                .addValue("run", candidate.found().run().value())
                .addValue("programmeVersion", candidate.found().programmeVersion())
                .addValue("asOf", candidate.found().asOf())
                .addValue("amount", amount == null ? null : amount.yuan())
                .addValue("conditions", ruleCodec.writeSteps(candidate.found().conditions()))
                .addValue("calculation", ruleCodec.writeSteps(candidate.found().calculation()))
                .addValue("status", candidate.status().name())
                .addValue("reason", exclusion == null ? null : exclusion.reason())
                .addValue("excludedBy", excludedBy == null ? null : excludedBy.value())
                .addValue("answerBy", candidate.answerBy())
                .addValue("application", candidate.application())
                .addValue("listedAt", Timestamp.from(candidate.listedAt()))
                .addValue("version", candidate.version());
    }
}
