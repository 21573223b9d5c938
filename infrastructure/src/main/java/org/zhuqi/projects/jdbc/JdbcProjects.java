package org.zhuqi.projects.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.Halt;
import org.zhuqi.projects.KeyLevel;
import org.zhuqi.projects.MilestoneKind;
import org.zhuqi.projects.MilestoneShift;
import org.zhuqi.projects.Project;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.ProjectKind;
import org.zhuqi.projects.ProjectMove;
import org.zhuqi.projects.Projects;
import org.zhuqi.projects.ProjectsError;
import org.zhuqi.projects.Sheet;
import org.zhuqi.projects.Stage;
import org.zhuqi.shared.IndustryCode;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.RoughDate;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcProjects implements Projects {
    private final JdbcClient jdbc;
    private final ProjectJson json;

    @Override
    public Optional<Project> find(ProjectId id) {
        return read(id, "");
    }

    @Override
    public Optional<Project> findForChange(ProjectId id) {
        return read(id, " for update");
    }

    private Optional<Project> read(ProjectId id, String locking) {
        return jdbc.sql("select * from project where id = ?" + locking)
                .param(id.value())
                .query((row, number) -> project(row))
                .optional();
    }

    @Override
    public List<Project> findNamed(Collection<ProjectCode> codes, Collection<String> names) {
        return named(codes, names, "");
    }

    /** Held in one order, so that two who hold many do not wait for each other. */
    @Override
    public List<Project> findNamedForChange(Collection<ProjectCode> codes, Collection<String> names) {
        return named(codes, names, " order by id for update");
    }

    private List<Project> named(Collection<ProjectCode> codes, Collection<String> names, String how) {
        return jdbc.sql("select * from project where (code = any(:codes) or name_zh = any(:names))" + how)
                .param("codes", codes.stream().map(ProjectCode::value).toArray(String[]::new))
                .param("names", names.toArray(String[]::new))
                .query((row, number) -> project(row))
                .list();
    }

    @Override
    public void add(Project project) {
        once(() -> jdbc.sql("""
                insert into project (id, code, name_zh, name_ko, name_en, kind, key_level, sector, source, unit_id, address,
                    park, parties, content, investment, expected, conduct, schedule, stage, halt, since, total, before,
                    planned_start, started, excused, entered, search_words, demonstration, version)
                values (:id, :code, :nameZh, :nameKo, :nameEn, :kind, :keyLevel, :sector, :source, :unit, :address,
                    :park, :parties::jsonb, :content::jsonb, :investment::jsonb, :expected::jsonb, :conduct::jsonb,
                    :schedule::jsonb, :stage, :halt, :since, :total, :before, :plannedStart, :started, :excused, :entered,
                    :words, :demonstration, :version)
                """).params(params(project)).update());
        addOwners(project);
    }

    @Override
    public void save(Project project) {
        int saved = once(() -> jdbc.sql("""
                update project set code = :code, name_zh = :nameZh, name_ko = :nameKo, name_en = :nameEn, kind = :kind,
                    key_level = :keyLevel, sector = :sector, source = :source, unit_id = :unit, address = :address,
                    park = :park, parties = :parties::jsonb, content = :content::jsonb,
                    investment = :investment::jsonb, expected = :expected::jsonb, conduct = :conduct::jsonb,
                    schedule = :schedule::jsonb, stage = :stage, halt = :halt, since = :since, total = :total,
                    before = :before, planned_start = :plannedStart, started = :started, excused = :excused,
                    entered = :entered, search_words = :words, version = :version + 1
                where id = :id and version = :version
                """).params(params(project)).update());
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        jdbc.sql("delete from project_owner where project_id = ?")
                .param(project.id().value())
                .update();
        addOwners(project);
    }

    /** The one thing that is unique about a project besides its id is the code. */
    private static int once(java.util.function.IntSupplier writing) {
        try {
            return writing.getAsInt();
        } catch (DuplicateKeyException e) {
            throw ProjectsError.CODE_TAKEN.refused();
        }
    }

    private void addOwners(Project project) {
        project.sheet().parties().owners().stream()
                .map(Sheet.Owner::enterprise)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(owner -> jdbc.sql("insert into project_owner (project_id, enterprise_id) values (?, ?)")
                        .params(project.id().value(), owner.value())
                        .update());
    }

    @Override
    public List<ProjectMove> moves(ProjectId id) {
        return jdbc.sql("select * from project_move where project_id = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new ProjectMove(
                        id,
                        Stage.valueOf(row.getString("from_stage")),
                        Stage.valueOf(row.getString("to_stage")),
                        halt(row, "halt_before"),
                        halt(row, "halt"),
                        row.getObject("day", LocalDate.class),
                        row.getString("why"),
                        row.getString("missing"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .list();
    }

    @Override
    public void add(ProjectMove move) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("project", move.project().value());
        params.put("from", move.from().name());
        params.put("to", move.to().name());
        params.put("before", name(move.haltBefore()));
        params.put("halt", name(move.halt()));
        params.put("day", move.day());
        params.put("why", move.why());
        params.put("missing", move.missing());
        params.put("by", move.by().value());
        params.put("byName", move.byName());
        params.put("at", Columns.at(move.at()));
        jdbc.sql("""
                insert into project_move (project_id, from_stage, to_stage, halt_before, halt, day, why, missing, by_user,
                    by_name, at)
                values (:project, :from, :to, :before, :halt, :day, :why, :missing, :by, :byName, :at)
                """).params(params).update();
    }

    @Override
    public List<MilestoneShift> shifts(ProjectId id) {
        return jdbc.sql("select * from project_shift where project_id = ? order by id desc")
                .param(id.value())
                .query((row, number) -> new MilestoneShift(
                        id,
                        MilestoneKind.valueOf(row.getString("milestone")),
                        rough(row, "before"),
                        rough(row, "after"),
                        row.getObject("day", LocalDate.class),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        Columns.moment(row, "at")))
                .list();
    }

    static @Nullable RoughDate rough(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : RoughDate.parse(text);
    }

    @Override
    public void add(MilestoneShift shift) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("project", shift.project().value());
        params.put("milestone", shift.milestone().name());
        params.put("before", Objects.toString(shift.before(), null));
        params.put("after", Objects.toString(shift.after(), null));
        params.put("day", shift.day());
        params.put("by", shift.by().value());
        params.put("byName", shift.byName());
        params.put("at", Columns.at(shift.at()));
        jdbc.sql("""
                insert into project_shift (project_id, milestone, before, after, day, by_user, by_name, at)
                values (:project, :milestone, :before, :after, :day, :by, :byName, :at)
                """).params(params).update();
    }

    private Map<String, @Nullable Object> params(Project project) {
        Sheet sheet = project.sheet();
        Sheet.Heading heading = sheet.heading();
        ProjectCode code = heading.code();
        IndustryCode sector = heading.sector();
        Money total = sheet.investment().total();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", project.id().value());
        params.put("code", code == null ? null : code.value());
        Columns.put(params, "name", heading.name());
        params.put("kind", heading.kind().name());
        params.put("keyLevel", name(heading.keyLevel()));
        params.put("sector", sector == null ? null : sector.value());
        params.put("source", heading.source());
        params.put("unit", project.unit().value());
        params.put("address", sheet.site().address());
        params.put("park", sheet.site().park());
        params.put("parties", json.write(sheet.parties()));
        params.put("content", json.write(sheet.content()));
        params.put("investment", json.write(sheet.investment()));
        params.put("expected", json.write(sheet.expected()));
        params.put("conduct", json.write(sheet.conduct()));
        params.put("schedule", json.write(project.schedule()));
        params.put("stage", project.standing().stage().name());
        params.put("halt", name(project.standing().halt()));
        params.put("since", project.standing().since());
        params.put("total", total == null ? null : total.yuan());
        params.put("before", sheet.investment().before().yuan());
        params.put("plannedStart", project.plannedStart());
        params.put("started", project.started());
        params.put("excused", !project.schedule().excuse().isEmpty());
        params.put("entered", project.schedule().entered());
        params.put("words", words(sheet));
        params.put("demonstration", project.demonstration());
        params.put("version", project.version());
        return params;
    }

    private static String words(Sheet sheet) {
        return Stream.concat(
                        Stream.of(
                                sheet.heading().code(),
                                sheet.heading().name().zh(),
                                sheet.heading().name().ko(),
                                sheet.heading().name().en()),
                        sheet.parties().owners().stream().map(Sheet.Owner::name))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable Halt halt(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Halt.valueOf(name);
    }

    static @Nullable KeyLevel keyLevel(ResultSet row) throws SQLException {
        String name = row.getString("key_level");
        return name == null ? null : KeyLevel.valueOf(name);
    }

    static @Nullable IndustryCode sector(ResultSet row) throws SQLException {
        String code = row.getString("sector");
        return code == null ? null : new IndustryCode(code);
    }

    static @Nullable ProjectCode code(ResultSet row) throws SQLException {
        String code = row.getString("code");
        return code == null ? null : new ProjectCode(code);
    }

    private Project project(ResultSet row) throws SQLException {
        return new Project(
                new ProjectId(row.getObject("id", UUID.class)),
                new Sheet(
                        new Sheet.Heading(
                                code(row),
                                Columns.text(row, "name"),
                                ProjectKind.valueOf(row.getString("kind")),
                                keyLevel(row),
                                sector(row),
                                row.getString("source")),
                        new Sheet.Site(
                                new ReportingUnitId(row.getString("unit_id")),
                                row.getString("address"),
                                row.getString("park")),
                        json.read(row.getString("parties"), Sheet.Parties.class),
                        json.read(row.getString("content"), Sheet.Content.class),
                        json.read(row.getString("investment"), Sheet.Investment.class),
                        json.read(row.getString("expected"), Sheet.Expected.class),
                        json.read(row.getString("conduct"), Sheet.Conduct.class)),
                new Project.Standing(
                        Stage.valueOf(row.getString("stage")),
                        halt(row, "halt"),
                        row.getObject("since", LocalDate.class)),
                json.read(row.getString("schedule"), Project.Schedule.class),
                row.getBoolean("demonstration"),
                row.getLong("version"));
    }
}
