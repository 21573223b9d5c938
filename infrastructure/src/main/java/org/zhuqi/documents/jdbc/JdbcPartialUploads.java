package org.zhuqi.documents.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.PartialUpload;
import org.zhuqi.documents.PartialUploads;
import org.zhuqi.documents.UploadId;
import org.zhuqi.shared.UserId;
import org.zhuqi.shared.jdbc.Columns;

@Repository
@RequiredArgsConstructor
class JdbcPartialUploads implements PartialUploads {
    private final JdbcClient jdbc;

    @Override
    public Optional<PartialUpload> find(UploadId id) {
        return jdbc.sql("select * from partial_upload where id = ?")
                .param(id.value())
                .query((row, number) -> upload(row))
                .optional();
    }

    @Override
    public Optional<PartialUpload> findByKey(UserId by, UUID key) {
        return jdbc.sql("select * from partial_upload where by_user = ? and key = ?")
                .params(by.value(), key)
                .query((row, number) -> upload(row))
                .optional();
    }

    @Override
    public int countOf(UserId by) {
        return jdbc.sql("select count(*) from partial_upload where by_user = ? and not attached")
                .param(by.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void attached(UploadId id) {
        jdbc.sql("update partial_upload set attached = true where id = ?")
                .param(id.value())
                .update();
    }

    @Override
    public boolean add(PartialUpload upload) {
        return jdbc.sql("""
                        insert into partial_upload (id, key, owner_kind, owner_id, by_user, file_name, size, at)
                        values (:id, :key, :kind, :owner, :by, :name, :size, :at)
                        on conflict (by_user, key) do nothing""")
                        .param("id", upload.id().value())
                        .param("key", upload.key())
                        .param("kind", upload.owner().kind())
                        .param("owner", upload.owner().id())
                        .param("by", upload.by().value())
                        .param("name", upload.fileName())
                        .param("size", upload.size())
                        .param("at", Columns.at(upload.at()))
                        .update()
                > 0;
    }

    @Override
    public List<PartialUpload> begunBefore(Instant time, int atMost) {
        return jdbc.sql("select * from partial_upload where at < :time order by at, id limit :most")
                .param("time", Columns.at(time))
                .param("most", atMost)
                .query((row, number) -> upload(row))
                .list();
    }

    @Override
    public void forget(UploadId id) {
        jdbc.sql("delete from partial_upload where id = ?").param(id.value()).update();
    }

    private static PartialUpload upload(ResultSet row) throws SQLException {
        return new PartialUpload(
                new UploadId(row.getObject("id", UUID.class)),
                row.getObject("key", UUID.class),
                new OwnerRef(row.getString("owner_kind"), row.getString("owner_id")),
                new UserId(row.getObject("by_user", UUID.class)),
                row.getString("file_name"),
                row.getLong("size"),
                Columns.moment(row, "at"));
    }
}
