package org.zhuqi.applications.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Exclusion;
import org.zhuqi.applications.Exclusions;
import org.zhuqi.programmes.Programme;
import org.zhuqi.shared.EnterpriseId;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.ProjectCode;

@Repository
@RequiredArgsConstructor
class JdbcExclusions implements Exclusions {
    private final JdbcClient jdbc;

    /** The other call names this one as it was when it was answered. */
    @Override
    public List<Exclusion> of(EnterpriseId enterprise, Programme programme, @Nullable ProjectCode project) {
        return jdbc.sql("""
                select a.id, p.code, v.title ->> 'zh' as title_zh, v.title ->> 'ko' as title_ko,
                    v.title ->> 'en' as title_en, s.receipt_number, s.at
                from application a
                    join programme p on p.id = a.programme_id
                    join application_submission s on s.application_id = a.id and s.round = a.round
                    join programme_version v on v.programme_id = a.programme_id and v.version = s.programme_version
                    left join review r on r.subject_kind = 'application' and r.subject_id = a.id
                where a.enterprise_id = :enterprise and a.programme_id <> :programme and a.status = 'SUBMITTED'
                    and (r.state is null or r.state not in ('REJECTED', 'WITHDRAWN'))
                    and (p.code = any(:excludes)
                        or v.particulars @> jsonb_build_object('excludes', jsonb_build_array(:code::text)))
                    and (a.project_code is null or :project::text is null or a.project_code = :project)
                order by s.at, a.id""")
                .param("enterprise", enterprise.value())
                .param("programme", programme.id().value())
                .param("excludes", programme.particulars().excludes().toArray(String[]::new))
                .param("code", programme.code())
                .param("project", project == null ? null : project.value())
                .query((row, number) -> new Exclusion(
                        new ApplicationId(row.getObject("id", UUID.class)),
                        row.getString("code"),
                        new LocalText(row.getString("title_zh"), row.getString("title_ko"), row.getString("title_en")),
                        row.getString("receipt_number"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
