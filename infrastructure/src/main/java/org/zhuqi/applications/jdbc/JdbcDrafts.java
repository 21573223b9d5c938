package org.zhuqi.applications.jdbc;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.applications.Draft;
import org.zhuqi.applications.Drafts;
import org.zhuqi.shared.SharedError;

@Repository
@RequiredArgsConstructor
class JdbcDrafts implements Drafts {
    private final JdbcClient jdbc;
    private final ApplicationRows rows;
    private final ApplicationJson json;

    @Override
    public Optional<Draft> find(ApplicationId application) {
        return jdbc.sql("select * from application_draft where application_id = ?")
                .param(application.value())
                .query(DraftRow.class)
                .optional()
                .map(row -> rows.draft(row, json));
    }

    @Override
    public void add(Draft draft) {
        jdbc.sql("""
                insert into application_draft (application_id, answers, stamps, version)
                values (:applicationId, :answers::jsonb, :stamps::jsonb, :version)
                """).paramSource(rows.row(draft, json)).update();
    }

    @Override
    public void save(Draft draft) {
        int saved = jdbc.sql("""
                update application_draft set answers = :answers::jsonb, stamps = :stamps::jsonb, version = :version
                where application_id = :applicationId and version = :version - 1
                """).paramSource(rows.row(draft, json)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }
}
