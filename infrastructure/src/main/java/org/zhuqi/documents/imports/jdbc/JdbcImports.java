package org.zhuqi.documents.imports.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.documents.AttachmentId;
import org.zhuqi.documents.imports.Import;
import org.zhuqi.documents.imports.ImportId;
import org.zhuqi.documents.imports.ImportMode;
import org.zhuqi.documents.imports.ImportStatus;
import org.zhuqi.documents.imports.Imports;
import org.zhuqi.documents.imports.RowProblem;
import org.zhuqi.documents.imports.Tally;
import org.zhuqi.shared.FieldProblem;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

@Repository
@RequiredArgsConstructor
class JdbcImports implements Imports {
    private static final String CHANGES = """
            by_id = :by, by_name = :byName, by_address = :byAddress, mapping = :mapping::jsonb, mode = :mode,
            status = :status, fresh = :fresh, changed = :changed, unchanged = :unchanged, bad = :bad,
            preview = :preview::jsonb, failure = :failure, ended_at = :endedAt, version = version + 1,
            claim = null, lease = null""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final ImportJson json;

    @Override
    public void add(Import handedIn) {
        jdbc.sql("""
                        insert into data_import (id, kind, unit_id, by_id, by_name, by_address, attachment_id, file_name,
                            head_row, heads, row_count, mapping, mode, status, fresh, changed, unchanged, bad, preview,
                            failure, created_at, ended_at, version, waiting_since)
                        values (:id, :kind, :unit, :by, :byName, :byAddress, :attachment, :fileName, :headRow,
                            :heads::jsonb, :rows, :mapping::jsonb, :mode, :status, :fresh, :changed, :unchanged, :bad,
                            :preview::jsonb, :failure, :createdAt, :endedAt, :version, :askedAt)
                        """).paramSource(params(handedIn)).update();
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return jdbc.sql("select * from data_import where id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    @Override
    public void save(Import changed) {
        int saved = jdbc.sql("update data_import set " + CHANGES + """
                        , attempt = 0, progress = 0, waiting_since = :askedAt
                        where id = :id and version = :version
                        """)
                .paramSource(params(changed))
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Work> claim(UUID claim, Instant now, Instant lease) {
        return jdbc.sql("""
                        update data_import set claim = :claim, lease = :lease, attempt = attempt + 1, progress = 0
                        where id = (
                            select id from data_import
                            where status in ('CHECKING', 'RUNNING') and (lease is null or lease < :now)
                            order by waiting_since, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("claim", claim)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .query((row, number) -> new Work(read(row), claim, row.getInt("attempt")))
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean progress(ImportId id, UUID claim, int rows, Instant lease) {
        return jdbc.sql("update data_import set progress = :rows, lease = :lease where id = :id and claim = :claim")
                        .param("rows", rows)
                        .param("lease", Timestamp.from(lease))
                        .param("id", id.value())
                        .param("claim", claim)
                        .update()
                == 1;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(ImportId id, UUID claim) {
        jdbc.sql("update data_import set claim = null, lease = null where id = :id and claim = :claim")
                .param("id", id.value())
                .param("claim", claim)
                .update();
    }

    @Override
    public boolean finish(Import ended, UUID claim, List<RowProblem> problems) {
        int saved = jdbc.sql(
                        "update data_import set " + CHANGES + ", progress = :judged where id = :id and claim = :claim")
                .paramSource(params(ended)
                        .addValue("claim", claim)
                        .addValue("judged", ended.tally().rows()))
                .update();
        if (saved == 0) {
            return false;
        }
        removeProblems(ended.id());
        List<SqlParameterSource> rows = new ArrayList<>();
        for (RowProblem problem : problems) {
            rows.add(new MapSqlParameterSource()
                    .addValue("import", ended.id().value())
                    .addValue("number", rows.size())
                    .addValue("row", problem.row())
                    .addValue("place", problem.place())
                    .addValue("found", problem.found())
                    .addValue("field", problem.problem().field())
                    .addValue("key", problem.problem().key())
                    .addValue("args", json.texts(problem.problem().args())));
        }
        batches.batchUpdate("""
                insert into data_import_problem (import_id, number, row_number, place, found, field, key, args)
                values (:import, :number, :row, :place, :found, :field, :key, :args::jsonb)
                """, rows.toArray(SqlParameterSource[]::new));
        return true;
    }

    @Override
    public List<Import> withFileSince(Instant before, int atMost) {
        return jdbc.sql("""
                        select * from data_import
                        where attachment_id is not null and coalesce(ended_at, created_at) < :before
                            and status not in ('CHECKING', 'RUNNING')
                        order by coalesce(ended_at, created_at), id limit :most
                        """)
                .param("before", Timestamp.from(before))
                .param("most", atMost)
                .query((row, number) -> read(row))
                .list();
    }

    @Override
    public void saveWithoutFile(Import emptied) {
        int saved = jdbc.sql("""
                        update data_import set attachment_id = null, preview = '[]', version = version + 1
                        where id = :id and version = :version
                        """)
                .param("id", emptied.id().value())
                .param("version", emptied.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        removeProblems(emptied.id());
    }

    private void removeProblems(ImportId id) {
        jdbc.sql("delete from data_import_problem where import_id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public int progress(ImportId id) {
        return jdbc.sql("select progress from data_import where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public List<RowProblem> problems(ImportId id, int atMost) {
        return jdbc.sql("""
                        select * from data_import_problem where import_id = :id
                        order by row_number, place, number limit :most
                        """)
                .param("id", id.value())
                .param("most", atMost)
                .query((row, number) -> new RowProblem(
                        row.getInt("row_number"),
                        row.getInt("place"),
                        row.getString("found"),
                        new FieldProblem(
                                row.getString("field"),
                                row.getString("key"),
                                List.copyOf(json.texts(row.getString("args"))))))
                .list();
    }

    private Import read(ResultSet row) throws SQLException {
        String mode = row.getString("mode");
        Timestamp ended = row.getTimestamp("ended_at");
        UUID attachment = row.getObject("attachment_id", UUID.class);
        return Import.builder()
                .id(new ImportId(row.getObject("id", UUID.class)))
                .kind(row.getString("kind"))
                .unit(new ReportingUnitId(row.getString("unit_id")))
                .by(new Import.Requester(
                        new UserId(row.getObject("by_id", UUID.class)),
                        row.getString("by_name"),
                        row.getString("by_address"),
                        row.getTimestamp("waiting_since").toInstant()))
                .source(new Import.Source(
                        attachment == null ? null : new AttachmentId(attachment),
                        row.getString("file_name"),
                        row.getInt("head_row"),
                        json.texts(row.getString("heads")),
                        row.getInt("row_count")))
                .mapping(json.mapping(row.getString("mapping")))
                .mode(mode == null ? null : ImportMode.valueOf(mode))
                .status(ImportStatus.valueOf(row.getString("status")))
                .tally(tally(row))
                .preview(json.preview(row.getString("preview")))
                .failure(row.getString("failure"))
                .createdAt(row.getTimestamp("created_at").toInstant())
                .endedAt(ended == null ? null : ended.toInstant())
                .version(row.getLong("version"))
                .build();
    }

    static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getInt("fresh"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("bad"));
    }

    private MapSqlParameterSource params(Import record) {
        Import.Source source = record.source();
        return new MapSqlParameterSource()
                .addValue("id", record.id().value())
                .addValue("kind", record.kind())
                .addValue("unit", record.unit().value())
                .addValue("by", record.by().id().value())
                .addValue("byName", record.by().name())
                .addValue("byAddress", record.by().address())
                .addValue(
                        "attachment",
                        source.attachment() == null ? null : source.attachment().value())
                .addValue("fileName", source.fileName())
                .addValue("headRow", source.headRow())
                .addValue("heads", json.texts(source.heads()))
                .addValue("rows", source.rows())
                .addValue("mapping", json.mapping(record.mapping()))
                .addValue("mode", record.mode() == null ? null : record.mode().name())
                .addValue("status", record.status().name())
                .addValue("fresh", record.tally().fresh())
                .addValue("changed", record.tally().changed())
                .addValue("unchanged", record.tally().unchanged())
                .addValue("bad", record.tally().bad())
                .addValue("preview", json.preview(record.preview()))
                .addValue("failure", record.failure())
                .addValue("createdAt", Timestamp.from(record.createdAt()))
                .addValue("endedAt", timestamp(record.endedAt()))
                .addValue("askedAt", Timestamp.from(record.by().at()))
                .addValue("version", record.version());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
