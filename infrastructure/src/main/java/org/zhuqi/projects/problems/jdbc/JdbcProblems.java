package org.zhuqi.projects.problems.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.campaigns.demands.DemandId;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.problems.Problem;
import org.zhuqi.projects.problems.ProblemEntry;
import org.zhuqi.projects.problems.ProblemId;
import org.zhuqi.projects.problems.ProblemKind;
import org.zhuqi.projects.problems.ProblemLevel;
import org.zhuqi.projects.problems.ProblemState;
import org.zhuqi.projects.problems.Problems;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcProblems implements Problems {
    private final JdbcClient jdbc;

    @Override
    public Optional<Problem> find(ProblemId id) {
        return read("id = ?", id.value());
    }

    @Override
    public Optional<Problem> findForChange(ProblemId id) {
        return read("id = ? for update", id.value());
    }

    @Override
    public Optional<Problem> ofDemandForChange(DemandId demand) {
        return read("demand_id = ? for update", demand.value());
    }

    private Optional<Problem> read(String which, UUID value) {
        return jdbc.sql("select * from project_problem where " + which)
                .param(value)
                .query((row, number) -> problem(row))
                .optional();
    }

    @Override
    public List<Problem> lockOverdue(LocalDate today, ProblemLevel below, int atMost) {
        List<String> levels = Arrays.stream(ProblemLevel.values())
                .filter(level -> level.compareTo(below) < 0)
                .map(Enum::name)
                .toList();
        if (levels.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from project_problem
                        where state = 'OPEN' and not risen and due < :today and level in (:levels)
                        order by due limit :most for update skip locked
                        """)
                .param("today", today)
                .param("levels", levels)
                .param("most", atMost)
                .query((row, number) -> problem(row))
                .list();
    }

    @Override
    public void add(Problem problem) {
        jdbc.sql("""
                insert into project_problem (id, project_id, kind, title, words, found, owner_unit, days, due, risen, level,
                    state, demand_id, solved, version)
                values (:id, :project, :kind, :title, :words, :found, :owner, :days, :due, :risen, :level, :state, :demand,
                    :solved, :version)
                """).params(params(problem)).update();
    }

    @Override
    public void save(Problem problem) {
        int saved = jdbc.sql("""
                update project_problem set owner_unit = :owner, days = :days, due = :due, risen = :risen, level = :level,
                    state = :state, demand_id = :demand, solved = :solved, version = :version + 1
                where id = :id and version = :version
                """).params(params(problem)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public List<ProblemEntry> log(ProblemId id) {
        return jdbc.sql("select * from project_problem_entry where problem_id = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new ProblemEntry(
                        id,
                        ProblemEntry.Step.valueOf(row.getString("step")),
                        row.getString("words"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .list();
    }

    @Override
    public void add(ProblemEntry entry) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("problem", entry.problem().value());
        params.put("step", entry.step().name());
        params.put("words", entry.words());
        params.put("by", entry.by().value());
        params.put("byName", entry.byName());
        params.put("at", Columns.at(entry.at()));
        jdbc.sql("""
                insert into project_problem_entry (problem_id, step, words, by_user, by_name, at)
                values (:problem, :step, :words, :by, :byName, :at)
                """).params(params).update();
    }

    private static Map<String, @Nullable Object> params(Problem problem) {
        DemandId demand = problem.demand();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", problem.id().value());
        params.put("project", problem.project().value());
        params.put("kind", problem.stated().kind().name());
        params.put("title", problem.stated().title());
        params.put("words", problem.stated().words());
        params.put("found", problem.stated().found());
        params.put("owner", problem.owner().value());
        params.put("days", problem.term().days());
        params.put("due", problem.term().due());
        params.put("risen", problem.term().risen());
        params.put("level", problem.level().name());
        params.put("state", problem.state().name());
        params.put("demand", demand == null ? null : demand.value());
        params.put("solved", problem.solved());
        params.put("version", problem.version());
        return params;
    }

    private static Problem problem(ResultSet row) throws SQLException {
        UUID demand = row.getObject("demand_id", UUID.class);
        return new Problem(
                new ProblemId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new Problem.Stated(
                        ProblemKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("words"),
                        row.getObject("found", LocalDate.class)),
                new ReportingUnitId(row.getString("owner_unit")),
                new Problem.Term(row.getInt("days"), row.getObject("due", LocalDate.class), row.getBoolean("risen")),
                ProblemLevel.valueOf(row.getString("level")),
                ProblemState.valueOf(row.getString("state")),
                demand == null ? null : new DemandId(demand),
                row.getObject("solved", LocalDate.class),
                row.getLong("version"));
    }
}
