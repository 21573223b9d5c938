package org.zhuqi.reviews.panels.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.panels.Sheet;
import org.zhuqi.reviews.panels.SheetId;
import org.zhuqi.reviews.panels.Sheets;
import org.zhuqi.shared.SharedError;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcSheets implements Sheets {
    private static final TypeReference<Map<String, BigDecimal>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Sheet> find(SheetId id) {
        return jdbc.sql("select * from expert_sheet where id = :id")
                .param("id", id.value())
                .query(this::sheet)
                .optional();
    }

    @Override
    public List<Sheet> ofFile(DrawId draw, ReviewId file) {
        return jdbc.sql("""
                        select x.* from expert_sheet x
                        join expert_seat s on s.draw_id = x.draw_id and s.expert_id = x.expert_id
                        where x.draw_id = :draw and x.review_id = :review order by x.expert_id""")
                .param("draw", draw.value())
                .param("review", file.value())
                .query(this::sheet)
                .list();
    }

    @Override
    public void add(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            jdbc.sql("""
                    insert into expert_sheet (id, draw_id, expert_id, review_id, points, comment, locked_at, score, content_hash,
                        deviates, reason, version)
                    values (:id, :draw, :expert, :review, :points::jsonb, :comment, :lockedAt, :score, :hash, :deviates,
                        :reason, :version)""")
                    .params(columns(sheet))
                    .param("draw", sheet.draw().value())
                    .param("expert", sheet.expert().value())
                    .param("review", sheet.file().value())
                    .update();
        }
    }

    @Override
    public void save(Sheet sheet) {
        int saved = jdbc.sql("""
                update expert_sheet set points = :points::jsonb, comment = :comment, locked_at = :lockedAt, score = :score,
                    content_hash = :hash, deviates = :deviates, reason = :reason, version = version + 1
                where id = :id and version = :version""").params(columns(sheet)).update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
    }

    private Map<String, @Nullable Object> columns(Sheet sheet) {
        Sheet.Lock lock = sheet.lock();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", sheet.id().value());
        columns.put("points", json.writeValueAsString(sheet.points()));
        columns.put("comment", sheet.comment());
        columns.put("lockedAt", lock == null ? null : Timestamp.from(lock.at()));
        columns.put("score", lock == null ? null : lock.score());
        columns.put("hash", lock == null ? null : lock.contentHash());
        columns.put("deviates", sheet.deviates());
        columns.put("reason", sheet.reason());
        columns.put("version", sheet.version());
        return columns;
    }

    @Override
    public List<OfCall> ofCall(String subjectKind, UUID call) {
        Map<UUID, OfCall> matters = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.subject_id,
                            (select count(*) from expert_seat every where every.draw_id = x.draw_id) as seats, x.*
                        from review r join expert_sheet x on x.review_id = r.id
                        join expert_seat s on s.draw_id = x.draw_id and s.expert_id = x.expert_id
                        join expert_draw d on d.id = x.draw_id
                        where r.call_id = :call and r.subject_kind = :kind
                        """ + PanelSql.LATEST + " order by r.subject_id, x.expert_id")
                .param("call", call)
                .param("kind", subjectKind)
                .query((row, number) -> {
                    UUID subject = row.getObject("subject_id", UUID.class);
                    OfCall before = matters.get(subject);
                    List<Sheet> sheets = new ArrayList<>(before == null ? List.of() : before.sheets());
                    sheets.add(sheet(row, number));
                    return matters.put(subject, new OfCall(subject, row.getInt("seats"), sheets));
                })
                .list();
        return List.copyOf(matters.values());
    }

    Sheet sheet(ResultSet row, int number) throws SQLException {
        Timestamp lockedAt = row.getTimestamp("locked_at");
        return new Sheet(
                new SheetId(row.getObject("id", UUID.class)),
                new DrawId(row.getObject("draw_id", UUID.class)),
                new ExpertId(row.getObject("expert_id", UUID.class)),
                new ReviewId(row.getObject("review_id", UUID.class)),
                json.readValue(row.getString("points"), POINTS),
                row.getString("comment"),
                lockedAt == null
                        ? null
                        : new Sheet.Lock(
                                lockedAt.toInstant(), row.getBigDecimal("score"), row.getString("content_hash")),
                row.getBoolean("deviates"),
                row.getString("reason"),
                row.getLong("version"));
    }
}
