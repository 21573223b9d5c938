package org.zhuqi.applications.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.Application;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Applications;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.ProjectCode;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.jdbc.LaterWrites;

@Repository
@RequiredArgsConstructor
class JdbcApplications implements Applications {
    private final JdbcClient jdbc;
    private final LaterWrites later;
    private final ApplicationRows rows;

    @Override
    public Optional<Application> find(ApplicationId id) {
        return jdbc.sql("select * from application where id = ?")
                .param(id.value())
                .query(ApplicationRow.class)
                .optional()
                .map(rows::application);
    }

    @Override
    public Optional<Application> findForChange(ApplicationId id) {
        return jdbc.sql("select * from application where id = ? for update")
                .param(id.value())
                .query(ApplicationRow.class)
                .optional()
                .map(rows::application);
    }

    /** Held by a lock without a row: the enterprise's own may be held by whoever changes what is on record about it. */
    @Override
    public Optional<Application> findToSubmit(ApplicationId id) {
        return jdbc.sql("""
                select *, pg_advisory_xact_lock(hashtextextended('applications of ' || enterprise_id, 0)) as held
                from application where id = ? for update""")
                .param(id.value())
                .query(ApplicationRow.class)
                .optional()
                .map(rows::application);
    }

    @Override
    public Optional<Application> findOpen(
            EnterpriseId enterprise, ProgrammeId programme, @Nullable ProjectCode project) {
        return jdbc.sql("""
                select * from application
                where enterprise_id = :enterprise and programme_id = :programme
                    and coalesce(project_code, '') = :project and status <> 'WITHDRAWN'
                """)
                .param("enterprise", enterprise.value())
                .param("programme", programme.value())
                .param("project", project == null ? "" : project.value())
                .query(ApplicationRow.class)
                .optional()
                .map(rows::application);
    }

    @Override
    public Set<EnterpriseId> submitted(ProgrammeId programme, Collection<EnterpriseId> enterprises) {
        return jdbc
                .sql("""
                        select enterprise_id from application
                        where programme_id = :programme and enterprise_id = any(:enterprises) and status = 'SUBMITTED'
                        """)
                .param("programme", programme.value())
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(EnterpriseId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean add(Application application) {
        return jdbc.sql("""
                insert into application (id, programme_id, enterprise_id, project_code, unit_id, status, round, started_by, started_at,
                    submitted_at, withdrawn_at, version)
                values (:id, :programmeId, :enterpriseId, :projectCode, :unitId, :status, :round, :startedBy, :startedAt,
                    :submittedAt, :withdrawnAt, :version)
                on conflict (enterprise_id, programme_id, coalesce(project_code, '')) where status <> 'WITHDRAWN' do nothing
                """).paramSource(rows.row(application)).update() == 1;
    }

    @Override
    public List<Application> neverSubmitted(ProgrammeId programme, @Nullable ApplicationId after, int most) {
        return jdbc
                .sql("""
                select * from application
                where programme_id = :programme and status = 'DRAFT' and round = 0
                    and (:after::uuid is null or id > :after::uuid)
                order by id limit :most
                """)
                .param("programme", programme.value())
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(ApplicationRow.class)
                .list()
                .stream()
                .map(rows::application)
                .toList();
    }

    @Override
    public void save(Application application) {
        later.addOne(
                """
                update application set status = :status, round = :round, submitted_at = :submittedAt,
                    withdrawn_at = :withdrawnAt, version = :version + 1
                where id = :id and version = :version""",
                new SimplePropertySqlParameterSource(rows.row(application)),
                SharedError.CHANGED_MEANWHILE::refused);
    }
}
