package org.zhuqi.reviews.panels.jdbc;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhuqi.reviews.experts.DrawId;
import org.zhuqi.reviews.experts.ExpertId;
import org.zhuqi.reviews.panels.Declaration;
import org.zhuqi.reviews.panels.Declarations;
import org.zhuqi.reviews.panels.PanelsError;

@Repository
@RequiredArgsConstructor
class JdbcDeclarations implements Declarations {
    private final JdbcClient jdbc;

    @Override
    public Optional<Declaration> find(DrawId draw, ExpertId expert) {
        return jdbc.sql("select * from expert_declaration where draw_id = :draw and expert_id = :expert")
                .param("draw", draw.value())
                .param("expert", expert.value())
                .query((row, number) -> new Declaration(
                        new DrawId(row.getObject("draw_id", UUID.class)),
                        new ExpertId(row.getObject("expert_id", UUID.class)),
                        row.getBoolean("conflict"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    @Override
    public void add(Declaration declaration) {
        try {
            jdbc.sql("""
                    insert into expert_declaration (draw_id, expert_id, conflict, words, at)
                    values (:draw, :expert, :conflict, :words, :at)""")
                    .param("draw", declaration.draw().value())
                    .param("expert", declaration.expert().value())
                    .param("conflict", declaration.conflict())
                    .param("words", declaration.words())
                    .param("at", Timestamp.from(declaration.at()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw PanelsError.DECLARED_ALREADY.refused();
        }
    }
}
