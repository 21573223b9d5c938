package org.zhuqi.documents.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.Attachments;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcAttachments implements Attachments {
    private static final String COLUMNS =
            "select id, owner_kind, owner_id, file_name, media_type, size, sha256, by_user, at from attachment ";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void add(Attachment attachment) {
        lock(attachment.sha256());
        jdbc.sql("""
                insert into attachment (id, owner_kind, owner_id, file_name, media_type, size, sha256, by_user, at)
                values (:id, :kind, :owner, :name, :type, :size, :sha256, :by, :at)""")
                .param("id", attachment.id().value())
                .param("kind", attachment.owner().kind())
                .param("owner", attachment.owner().id())
                .param("name", attachment.fileName())
                .param("type", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("by", attachment.by().value())
                .param("at", Timestamp.from(attachment.at()))
                .update();
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(JdbcAttachments::attachment)
                .optional();
    }

    @Override
    public List<Attachment> of(Collection<OwnerRef> owners) {
        return jdbc.sql(COLUMNS + """
                where (owner_kind, owner_id) in (select * from unnest(:kinds::text[], :owners::text[]))
                    and removed_at is null order by id""")
                .param("kinds", owners.stream().map(OwnerRef::kind).toArray(String[]::new))
                .param("owners", owners.stream().map(OwnerRef::id).toArray(String[]::new))
                .query(JdbcAttachments::attachment)
                .list();
    }

    @Override
    public void remove(AttachmentId id) {
        jdbc.sql("update attachment set removed_at = :now where id = :id and removed_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    @Override
    public void forget(AttachmentId id) {
        jdbc.sql("delete from attachment where id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public List<String> unusedOf(List<String> contents) {
        return jdbc.sql("""
                select c.sha256 from unnest(string_to_array(:contents, ',')) as c (sha256)
                where not exists (select 1 from attachment a where a.sha256 = c.sha256)""")
                .param("contents", String.join(",", contents))
                .query(String.class)
                .list();
    }

    @Override
    public boolean ifUnused(String sha256, Runnable deletion) {
        lock(sha256);
        boolean used = jdbc.sql("select exists (select 1 from attachment where sha256 = :sha256)")
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
        if (!used) {
            deletion.run();
        }
        return !used;
    }

    /** Held to the end of the transaction: a content is not swept away while its row is being written. */
    private void lock(String sha256) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:content, 0))")
                .param("content", "document " + sha256)
                .query((row, number) -> 1)
                .single();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                AttachmentId.of(row.getString("id")),
                new OwnerRef(row.getString("owner_kind"), row.getString("owner_id")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                UserId.of(row.getString("by_user")),
                row.getTimestamp("at").toInstant());
    }
}
