package org.zhuqi.programmes.trials.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.trials.DryRun;
import org.zhuqi.programmes.trials.DryRunId;
import org.zhuqi.programmes.trials.DryRunStatus;
import org.zhuqi.programmes.trials.DryRuns;
import org.zhuqi.programmes.trials.Outcome;
import org.zhuqi.rules.RuleCodec;
import org.zhuqi.rules.Step;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcDryRuns implements DryRuns {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final TrialJson json;
    private final RuleCodec ruleCodec;

    @Override
    public void add(DryRun run, Collection<Outcome> outcomes) {
        jdbc.sql("""
                insert into dry_run (id, programme_id, programme_version, draft, purpose, by_id, by_name, by_address, as_of,
                    variants, assumptions, status, total, done, reached, tally, failure, created_at, ended_at, version)
                values (:id, :programme, :programmeVersion, :draft, :purpose, :by, :byName, :byAddress, :asOf,
                    :variants::jsonb, :assumptions::jsonb, :status, :total, :done, :reached, :tally::jsonb, :failure,
                    :createdAt, :endedAt, :version)
                """).paramSource(params(run)).update();
        addOutcomes(run, outcomes);
    }

    @Override
    public Optional<DryRun> find(DryRunId id) {
        return jdbc.sql("select * from dry_run where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** How far the work is stays as the worker kept it. */
    @Override
    public void save(DryRun changed) {
        int saved = jdbc.sql("""
                update dry_run set status = :status, failure = :failure, ended_at = :endedAt, version = version + 1,
                    claim = null, lease = null, attempt = 0
                where id = :id and version = :version and status = any(:before)
                """)
                .paramSource(params(changed)
                        .addValue(
                                "before",
                                Arrays.stream(DryRunStatus.values())
                                        .filter(before -> before.mayBecome(changed.status()))
                                        .map(Enum::name)
                                        .toArray(String[]::new)))
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Work> claim(UUID claim, Instant now, Instant lease) {
        return jdbc.sql("""
                update dry_run set claim = :claim, lease = :lease, attempt = attempt + 1
                where id = (
                    select id from dry_run
                    where status in ('QUEUED', 'RUNNING') and (lease is null or lease < :now)
                    order by created_at, id limit 1 for update skip locked)
                returning *
                """)
                .param("claim", claim)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .query((row, number) -> new Work(read(row), claim, row.getInt("attempt")))
                .optional();
    }

    @Override
    public boolean keep(DryRun advanced, UUID claim, Instant lease, Collection<Outcome> outcomes) {
        boolean underWay = advanced.status().underWay();
        int kept = jdbc.sql("""
                update dry_run set status = :status, done = :done, reached = :reached, tally = :tally::jsonb,
                    failure = :failure, ended_at = :endedAt, attempt = 0, claim = :nextClaim, lease = :lease
                where id = :id and claim = :claim and status in ('QUEUED', 'RUNNING')
                """)
                .paramSource(params(advanced)
                        .addValue("claim", claim)
                        .addValue("nextClaim", underWay ? claim : null)
                        .addValue("lease", underWay ? Timestamp.from(lease) : null))
                .update();
        if (kept == 0) {
            return false;
        }
        addOutcomes(advanced, outcomes);
        return true;
    }

    private void addOutcomes(DryRun run, Collection<Outcome> outcomes) {
        boolean steps = run.purpose() == DryRun.Purpose.CANDIDATES;
        batches.batchUpdate(
                """
                insert into dry_run_outcome (run_id, variant, enterprise_id, unit_id, size_class, division, standing,
                    amount, failing, missing, later, amount_missing, conditions, calculation)
                values (:run, :variant, :enterprise, :unit, :size, :division, :standing, :amount, :failing::int[],
                    :missing::text[], :later::text[], :amountMissing::text[], :conditions::jsonb, :calculation::jsonb)
                """,
                outcomes.stream()
                        .map(outcome -> params(run.id(), outcome, steps))
                        .toArray(SqlParameterSource[]::new));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(DryRunId id, UUID claim) {
        jdbc.sql("update dry_run set claim = null, lease = null where id = :id and claim = :claim")
                .param("id", id.value())
                .param("claim", claim)
                .update();
    }

    @Override
    public List<Outcome> eligible(DryRunId id, @Nullable EnterpriseId last, int atMost) {
        Map<String, Object> params = new HashMap<>(Map.of("id", id.value(), "most", atMost));
        if (last != null) {
            params.put("last", last.value());
        }
        return jdbc.sql("""
                select * from dry_run_outcome where run_id = :id and variant = 0 and standing = 'ELIGIBLE'
                """ + (last == null ? "" : " and enterprise_id > :last")
                        + " order by enterprise_id limit :most")
                .params(params)
                .query((row, number) -> outcome(row))
                .list();
    }

    @Override
    public int forgetOutcomes(Instant endedBefore, int atMost) {
        List<UUID> old = jdbc.sql("""
                update dry_run set forgotten = true where id in (
                    select id from dry_run where not forgotten and ended_at < :before
                        and status not in ('QUEUED', 'RUNNING')
                    order by ended_at limit :most for update skip locked)
                returning id
                """)
                .param("before", Timestamp.from(endedBefore))
                .param("most", atMost)
                .query(UUID.class)
                .list();
        old.forEach(id -> jdbc.sql("delete from dry_run_outcome where run_id = :id")
                .param("id", id)
                .update());
        return old.size();
    }

    private DryRun read(ResultSet row) throws SQLException {
        UUID reached = row.getObject("reached", UUID.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return DryRun.builder()
                .id(new DryRunId(row.getObject("id", UUID.class)))
                .programme(new ProgrammeId(row.getObject("programme_id", UUID.class)))
                .programmeVersion(row.getInt("programme_version"))
                .draft(row.getString("draft"))
                .purpose(DryRun.Purpose.valueOf(row.getString("purpose")))
                .by(new DryRun.Requester(
                        new UserId(row.getObject("by_id", UUID.class)),
                        row.getString("by_name"),
                        row.getString("by_address")))
                .asOf(row.getObject("as_of", LocalDate.class))
                .variants(json.variants(row.getString("variants")))
                .assumptions(json.assumptions(row.getString("assumptions")))
                .status(DryRunStatus.valueOf(row.getString("status")))
                .total(row.getInt("total"))
                .done(row.getInt("done"))
                .reached(reached == null ? null : new EnterpriseId(reached))
                .tally(json.tally(row.getString("tally")))
                .failure(row.getString("failure"))
                .createdAt(row.getTimestamp("created_at").toInstant())
                .endedAt(ended == null ? null : ended.toInstant())
                .version(row.getLong("version"))
                .build();
    }

    private Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                new Outcome.Traits(
                        new ReportingUnitId(row.getString("unit_id")),
                        row.getString("size_class"),
                        row.getString("division")),
                row.getInt("variant"),
                Outcome.Standing.valueOf(row.getString("standing")),
                amount(row),
                numbers(row, "failing"),
                Set.copyOf(texts(row, "missing")),
                Set.copyOf(texts(row, "later")),
                Set.copyOf(texts(row, "amount_missing")),
                steps(row.getString("conditions")),
                steps(row.getString("calculation")));
    }

    private List<Step> steps(@Nullable String written) {
        return written == null ? List.of() : ruleCodec.readSteps(written);
    }

    static @Nullable Money amount(ResultSet row) throws SQLException {
        return row.getBigDecimal("amount") == null ? null : new Money(row.getBigDecimal("amount"));
    }

    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((Integer[]) array.getArray());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    private MapSqlParameterSource params(DryRun run) {
        EnterpriseId reached = run.reached();
        return new MapSqlParameterSource()
                .addValue("id", run.id().value())
                .addValue("programme", run.programme().value())
                .addValue("programmeVersion", run.programmeVersion())
                .addValue("draft", run.draft())
                .addValue("purpose", run.purpose().name())
                .addValue("by", run.by().id().value())
                .addValue("byName", run.by().name())
                .addValue("byAddress", run.by().address())
                .addValue("asOf", run.asOf())
                .addValue("variants", json.variants(run.variants()))
                .addValue("assumptions", json.assumptions(run.assumptions()))
                .addValue("status", run.status().name())
                .addValue("total", run.total())
                .addValue("done", run.done())
                .addValue("reached", reached == null ? null : reached.value())
                .addValue("tally", json.tally(run.tally()))
                .addValue("failure", run.failure())
                .addValue("createdAt", Timestamp.from(run.createdAt()))
                .addValue(
                        "endedAt", run.endedAt() == null ? null : Timestamp.from(Objects.requireNonNull(run.endedAt())))
                .addValue("version", run.version());
    }

    private SqlParameterSource params(DryRunId run, Outcome outcome, boolean steps) {
        Money amount = outcome.amount();
        boolean kept = steps && outcome.standing() == Outcome.Standing.ELIGIBLE;
        return new MapSqlParameterSource()
                .addValue("run", run.value())
                .addValue("variant", outcome.variant())
                .addValue("enterprise", outcome.enterprise().value())
                .addValue("unit", outcome.traits().unit().value())
                .addValue("size", outcome.traits().sizeClass())
                .addValue("division", outcome.traits().division())
                .addValue("standing", outcome.standing().name())
                .addValue("amount", amount == null ? null : amount.yuan())
                .addValue("failing", array(outcome.failing()))
                .addValue("missing", array(new TreeSet<>(outcome.missing())))
                .addValue("later", array(new TreeSet<>(outcome.later())))
                .addValue("amountMissing", array(new TreeSet<>(outcome.amountMissing())))
                .addValue("conditions", kept ? ruleCodec.writeSteps(outcome.conditions()) : null)
                .addValue("calculation", kept ? ruleCodec.writeSteps(outcome.calculation()) : null);
    }

    /** As PostgreSQL writes one: facts, fields and places hold neither quotes nor backslashes. */
    private static String array(Collection<?> values) {
        return values.stream().map(value -> '"' + value.toString() + '"').collect(Collectors.joining(",", "{", "}"));
    }
}
