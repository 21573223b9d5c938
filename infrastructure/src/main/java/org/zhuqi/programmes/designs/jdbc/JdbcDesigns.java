package org.zhuqi.programmes.designs.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.ProgrammeStatus;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.programmes.designs.Publication;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** Working copies as the very files that are exported. */
@Repository
@RequiredArgsConstructor
class JdbcDesigns implements Designs {
    private final JdbcClient jdbc;
    private final DefinitionCodec codec;

    @Override
    public Optional<Design> find(ProgrammeId id) {
        return jdbc.sql("select * from programme_design where id = ?")
                .param(id.value())
                .query((row, number) -> design(row))
                .optional();
    }

    private Design design(ResultSet row) throws SQLException {
        return new Design(
                new ProgrammeId(row.getObject("id", UUID.class)),
                row.getString("code"),
                codec.read(row.getString("definition")).definition(),
                ProgrammeStatus.valueOf(row.getString("status")),
                row.getInt("published"),
                new Design.Change(
                        new UserId(row.getObject("changed_by", UUID.class)),
                        row.getString("changed_by_name"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()),
                row.getLong("version"));
    }

    @Override
    public boolean hasCode(String code) {
        return jdbc.sql("select exists (select 1 from programme_design where code = ?)")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void save(Design design) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", design.id().value());
        params.put("code", design.code());
        params.put("definition", codec.write(new DefinitionCodec.File(design.code(), design.definition())));
        LocalText title = design.definition().heading().title();
        params.put("title", title == null ? design.code() : title.zh());
        params.put("titleKo", title == null ? null : title.ko());
        params.put("titleEn", title == null ? null : title.en());
        params.put("status", design.status().name());
        params.put("published", design.published());
        params.put("by", design.last().by().value());
        params.put("byName", design.last().byName());
        params.put("at", at(design.last().at()));
        params.put("version", design.version());
        int saved;
        try {
            saved = jdbc.sql(design.version() == 0 ? """
                    insert into programme_design (id, code, definition, title_zh, title_ko, title_en, status, published,
                        changed_by, changed_by_name, changed_at, version)
                    values (:id, :code, :definition, :title, :titleKo, :titleEn, :status, :published, :by, :byName, :at,
                        :version + 1)
                    on conflict (id) do nothing
                    """ : """
                    update programme_design set definition = :definition, title_zh = :title, title_ko = :titleKo,
                        title_en = :titleEn, status = :status, published = :published, changed_by = :by,
                        changed_by_name = :byName, changed_at = :at, version = :version + 1
                    where id = :id and version = :version
                    """).params(params).update();
        } catch (DuplicateKeyException e) {
            // Somebody else took the code a moment ago.
            saved = 0;
        }
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    @Override
    public void add(Publication publication) {
        jdbc.sql("""
                insert into programme_publication (programme_id, version, at, by_id, by_name, because)
                values (?, ?, ?, ?, ?, ?)
                """)
                .param(publication.programme().value())
                .param(publication.version())
                .param(at(publication.at()))
                .param(publication.by().value())
                .param(publication.byName())
                .param(publication.because())
                .update();
    }

    @Override
    public List<Publication> publications(ProgrammeId id) {
        return jdbc.sql("select * from programme_publication where programme_id = ? order by version desc")
                .param(id.value())
                .query((row, number) -> new Publication(
                        id,
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new UserId(row.getObject("by_id", UUID.class)),
                        row.getString("by_name"),
                        row.getString("because")))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
