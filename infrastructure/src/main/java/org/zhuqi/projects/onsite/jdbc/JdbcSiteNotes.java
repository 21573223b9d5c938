package org.zhuqi.projects.onsite.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.projects.ProjectId;
import org.zhuqi.projects.onsite.SiteNote;
import org.zhuqi.projects.onsite.SiteNoteId;
import org.zhuqi.projects.onsite.SiteNotes;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcSiteNotes implements SiteNotes {
    private final JdbcClient jdbc;

    @Override
    public Optional<SiteNote> find(SiteNoteId id) {
        return jdbc.sql("select * from site_note where id = ?")
                .param(id.value())
                .query((row, number) -> note(row))
                .optional();
    }

    @Override
    public Optional<SiteNote> findByKey(UserId by, UUID key) {
        return jdbc.sql("select * from site_note where by_user = ? and key = ?")
                .params(by.value(), key)
                .query((row, number) -> note(row))
                .optional();
    }

    @Override
    public boolean add(SiteNote note) {
        return jdbc.sql("""
                        insert into site_note (id, key, project_id, words, by_user, by_name, at)
                        values (:id, :key, :project, :words, :by, :byName, :at)
                        on conflict (by_user, key) do nothing""")
                        .param("id", note.id().value())
                        .param("key", note.key())
                        .param("project", note.project().value())
                        .param("words", note.words())
                        .param("by", note.by().value())
                        .param("byName", note.byName())
                        .param("at", Columns.at(note.at()))
                        .update()
                > 0;
    }

    @Override
    public List<SiteNote> latest(ProjectId project, int atMost) {
        return jdbc.sql("select * from site_note where project_id = :project order by id desc limit :most")
                .param("project", project.value())
                .param("most", atMost)
                .query((row, number) -> note(row))
                .list();
    }

    private static SiteNote note(ResultSet row) throws SQLException {
        return new SiteNote(
                new SiteNoteId(row.getObject("id", UUID.class)),
                row.getObject("key", UUID.class),
                new ProjectId(row.getObject("project_id", UUID.class)),
                row.getString("words"),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("by_name"),
                Columns.moment(row, "at"));
    }
}
