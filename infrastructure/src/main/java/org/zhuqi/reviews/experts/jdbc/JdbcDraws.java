package org.zhuqi.reviews.experts.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.experts.Draw;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.Draws;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.shared.SharedError;
import tools.jackson.databind.json.JsonMapper;

@Repository
@RequiredArgsConstructor
class JdbcDraws implements Draws {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    @Override
    public Optional<Draw> find(DrawId id) {
        return jdbc.sql("select * from expert_draw where id = :id")
                .param("id", id.value())
                .query(this::draw)
                .optional();
    }

    @Override
    public Optional<Draw> lock(DrawId id) {
        return jdbc.sql("select * from expert_draw where id = :id for update")
                .param("id", id.value())
                .query(this::draw)
                .optional();
    }

    @Override
    public List<Draw> waiting() {
        return jdbc.sql("select * from expert_draw where not drawn order by at, id")
                .query(this::draw)
                .list();
    }

    @Override
    public Optional<Draw> latestFor(List<ReviewId> files) {
        return jdbc.sql(
                        "select * from expert_draw where files && cast(:files as uuid[]) order by at desc, id desc limit 1")
                .param("files", files(files))
                .query(this::draw)
                .optional();
    }

    private static String[] files(List<ReviewId> files) {
        return files.stream().map(ReviewId::toString).toArray(String[]::new);
    }

    @Override
    public void add(Draw draw) {
        jdbc.sql("""
                insert into expert_draw (id, files, at, drawn, data, version)
                values (:id, cast(:files as uuid[]), :at, :drawn, :data::jsonb, :version)""")
                .param("id", draw.id().value())
                .param("files", files(draw.files()))
                .param("at", Timestamp.from(draw.at()))
                .param("drawn", draw.isDrawn())
                .param("data", json.writeValueAsString(draw))
                .param("version", draw.version())
                .update();
        seat(draw);
    }

    @Override
    public void save(Draw draw) {
        int saved = jdbc.sql("""
                update expert_draw set drawn = :drawn, data = :data::jsonb, version = version + 1
                where id = :id and version = :version""")
                .param("drawn", draw.isDrawn())
                .param("data", json.writeValueAsString(draw.kept()))
                .param("id", draw.id().value())
                .param("version", draw.version())
                .update();
        if (saved == 0) {
            throw SharedError.CHANGED_MEANWHILE.refused();
        }
        seat(draw);
    }

    /** Beside the record of the draw, so that an expert finds their panels. */
    private void seat(Draw draw) {
        String[] panel = draw.panel().stream().map(ExpertId::toString).toArray(String[]::new);
        jdbc.sql("delete from expert_seat where draw_id = :id and expert_id <> all (cast(:panel as uuid[]))")
                .param("id", draw.id().value())
                .param("panel", panel)
                .update();
        jdbc.sql("insert into expert_seat (draw_id, expert_id) select :id, unnest(cast(:panel as uuid[]))"
                        + " on conflict do nothing")
                .param("id", draw.id().value())
                .param("panel", panel)
                .update();
    }

    Draw draw(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("data"), Draw.class);
    }
}
