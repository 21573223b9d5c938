package org.zhuqi.subsidies.performance.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Page;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Keyset;
import org.zhuqi.shared.jdbc.ScopeSql;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.ledger.Posting;
import org.zhuqi.subsidies.performance.Performance;
import org.zhuqi.subsidies.performance.Performances;
import org.zhuqi.subsidies.performance.Target;
import org.zhuqi.subsidies.performance.usecase.PerformanceQueries;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcPerformances implements Performances, PerformanceQueries {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** A row with its targets still to come. */
    private record Row(Performance.PerformanceBuilder builder, UUID application) {}

    @Override
    public Optional<Performance> find(ApplicationId application) {
        return whole(jdbc.sql("select * from performance where application_id = :application")
                        .param("application", application.value())
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public void add(Performance performance, Performance.Step step) {
        try {
            jdbc.sql("""
                    insert into performance (application_id, programme_id, programme_title, enterprise_id, unit_id,
                        enterprise_name, due, state, at, version)
                    values (:application, :programme, :title::jsonb, :enterprise, :unit, :name::jsonb, :due, :state, :at,
                        :version)""")
                    .param("application", performance.matter().application().value())
                    .param("programme", performance.programme().value())
                    .param("title", json.writeValueAsString(performance.programmeTitle()))
                    .param("enterprise", performance.matter().enterprise().value())
                    .param("unit", performance.matter().unit().value())
                    .param("name", json.writeValueAsString(performance.enterpriseName()))
                    .param("due", performance.due())
                    .param("state", performance.state().name())
                    .param("at", Timestamp.from(performance.at()))
                    .param("version", performance.version())
                    .update();
        } catch (DuplicateKeyException e) {
            throw SubsidiesError.TARGETS_SET.refused();
        }
        for (Target target : performance.targets()) {
            jdbc.sql("""
                    insert into performance_target (application_id, number, indicator, unit, wanted, by_day)
                    values (:application, :number, :indicator, :unit, :wanted, :by)""")
                    .param("application", performance.matter().application().value())
                    .param("number", target.number())
                    .param("indicator", target.indicator())
                    .param("unit", target.unit())
                    .param("wanted", target.wanted())
                    .param("by", target.by())
                    .update();
        }
        add(step);
    }

    @Override
    public void save(Performance performance, Performance.Step step) {
        AttachmentId file = performance.file();
        int saved = jdbc.sql("""
                update performance set due = :due, state = :state, evaluation = :evaluation, attachment_id = :file,
                    opinion = :opinion, version = version + 1
                where application_id = :application and version = :version""")
                .param("due", performance.due())
                .param("state", performance.state().name())
                .param("evaluation", performance.evaluation())
                .param("file", file == null ? null : file.value())
                .param("opinion", performance.opinion())
                .param("application", performance.matter().application().value())
                .param("version", performance.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        for (Target target : performance.targets()) {
            jdbc.sql("""
                    update performance_target set actual = :actual, note = :note
                    where application_id = :application and number = :number""")
                    .param("actual", target.actual())
                    .param("note", target.note())
                    .param("application", performance.matter().application().value())
                    .param("number", target.number())
                    .update();
        }
        add(step);
    }

    private void add(Performance.Step step) {
        jdbc.sql("""
                insert into performance_step (application_id, number, state, text, by_user, by_name, at)
                values (:application,
                    (select count(*) + 1 from performance_step where application_id = :application), :state, :text, :by,
                    :byName, :at)""")
                .param("application", step.application().value())
                .param("state", step.state().name())
                .param("text", step.text())
                .param("by", step.by().value())
                .param("byName", step.byName())
                .param("at", Timestamp.from(step.at()))
                .update();
    }

    @Override
    public List<Performance.Step> steps(ApplicationId application) {
        return jdbc.sql("select * from performance_step where application_id = :application order by number")
                .param("application", application.value())
                .query((row, number) -> new Performance.Step(
                        application,
                        Performance.State.valueOf(row.getString("state")),
                        row.getString("text"),
                        new UserId(row.getObject("by_user", UUID.class)),
                        row.getString("by_name"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static ScopeSql.Condition within(Scope scope) {
        return ScopeSql.of(scope.forRight(SubsidiesRight.READ)).where("p.unit_id", "p.enterprise_id");
    }

    @Override
    public Page<Performance> list(Scope scope, Filter filter, PageRequest page) {
        var within = within(scope);
        Map<String, @Nullable Object> params = new HashMap<>(within.params());
        StringBuilder where = new StringBuilder(within.sql());
        Performance.State state = filter.state();
        if (state != null) {
            // Written out, so that the index over what waits is used.
            where.append(" and p.state = '").append(state.name()).append('\'');
        }
        if (filter.awaited()) {
            where.append(" and p.state in ('OPEN', 'RECTIFY')");
        }
        LocalDate dueBy = filter.dueBy();
        if (dueBy != null) {
            where.append(" and p.due <= :dueBy");
            params.put("dueBy", dueBy);
        }
        EnterpriseId enterprise = filter.enterprise();
        if (enterprise != null) {
            where.append(" and p.enterprise_id = :enterprise");
            params.put("enterprise", enterprise.value());
        }
        int total = Keyset.total(jdbc, page, "from performance p where " + where, params);
        List<@Nullable String> after = Keyset.values(page, Keyset.Kind.DAY, Keyset.Kind.ID);
        if (after != null) {
            where.append(" and (p.due, p.application_id) > (cast(:afterDue as date), cast(:afterId as uuid))");
            params.put("afterDue", after.get(0));
            params.put("afterId", after.get(1));
        }
        List<Performance> found = whole(jdbc.sql("select p.* from performance p where " + where
                        + " order by p.due, p.application_id" + Keyset.limit(page))
                .params(params)
                .query(this::row)
                .list());
        return Keyset.page(
                found, page, each -> Keyset.cursor(each.due(), each.matter().application()), total);
    }

    @Override
    public Optional<Performance> find(Scope scope, ApplicationId application) {
        var within = within(scope);
        return whole(jdbc.sql("select p.* from performance p where p.application_id = :application and " + within.sql())
                        .params(within.params())
                        .param("application", application.value())
                        .query(this::row)
                        .list())
                .stream()
                .findFirst();
    }

    @Override
    public List<Performance.Step> steps(Scope scope, ApplicationId application) {
        return find(scope, application).map(found -> steps(application)).orElse(List.of());
    }

    /** With their targets, in one question for all of them. */
    private List<Performance> whole(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Target>> targets = new HashMap<>();
        jdbc.sql("select * from performance_target where application_id = any(:applications) order by number")
                .param("applications", rows.stream().map(Row::application).toArray(UUID[]::new))
                .query(row -> {
                    targets.computeIfAbsent(row.getObject("application_id", UUID.class), id -> new ArrayList<>())
                            .add(new Target(
                                    row.getInt("number"),
                                    row.getString("indicator"),
                                    row.getString("unit"),
                                    row.getBigDecimal("wanted"),
                                    row.getObject("by_day", LocalDate.class),
                                    row.getBigDecimal("actual"),
                                    row.getString("note")));
                });
        return rows.stream()
                .map(row -> row.builder()
                        .targets(targets.getOrDefault(row.application(), List.of()))
                        .build())
                .toList();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        UUID application = row.getObject("application_id", UUID.class);
        UUID file = row.getObject("attachment_id", UUID.class);
        return new Row(
                Performance.builder()
                        .programme(new ProgrammeId(row.getObject("programme_id", UUID.class)))
                        .programmeTitle(json.readValue(row.getString("programme_title"), LocalText.class))
                        .matter(new Posting.Matter(
                                new ApplicationId(application),
                                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                                new ReportingUnitId(row.getString("unit_id"))))
                        .enterpriseName(json.readValue(row.getString("enterprise_name"), LocalText.class))
                        .due(row.getObject("due", LocalDate.class))
                        .state(Performance.State.valueOf(row.getString("state")))
                        .evaluation(row.getString("evaluation"))
                        .file(file == null ? null : new AttachmentId(file))
                        .opinion(row.getString("opinion"))
                        .at(row.getTimestamp("at").toInstant())
                        .version(row.getLong("version")),
                application);
    }
}
